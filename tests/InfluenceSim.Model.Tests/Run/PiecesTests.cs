using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Run;

public sealed class PiecesTests
{
    // They hold back and take down what the rings show.
    private static readonly Policy[] Policies =
        [new MandatoryLabelling(), new CircuitBreaker { Threshold = 3 }, new Removal { Coverage = 0.8 }];
    private static readonly World World = SmallWorld.Build(SmallWorld.Parameters(users: 300, warmUp: 1, horizon: 9));

    public static TheoryData<string, DoPieces> Ways => new()
    {
        { "the last first", (pieces, piece) => Pieces.InTurn(pieces, number => piece(pieces - 1 - number)) },
        { "side by side", (pieces, piece) => Parallel.For(0, pieces, piece) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Who_does_the_pieces_of_an_hour_changes_no_bit(string way, DoPieces work)
    {
        LocalSimulation inTurn = Run(work: null);
        LocalSimulation divided = Run(work);
        Assert.True(inTurn.Digest == divided.Digest, $"{inTurn.Digest} in turn, {divided.Digest} {way}");
        Assert.Equal(inTurn.Save().ToBytes(), divided.Save().ToBytes());
    }

    private static LocalSimulation Run(DoPieces? work)
    {
        var run = new LocalSimulation(new Conductor(World, Policies) { Work = work }, new LocalParts(World, usersPerBlock: 100, work));
        run.Run();
        return run;
    }
}
