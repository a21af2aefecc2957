using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Run;

[Trait("Promise", "digests-kept")]
public sealed class PiecesTests
{
    private static readonly Policy[] Policies =
    [
        new MandatoryLabelling(),
        new CircuitBreaker { Target = BreakerTarget.All, Threshold = 1 },
        new Removal { Coverage = 0.3 },
    ];

    private static readonly World World = SmallWorld.Build(
        SmallWorld.Parameters(users: 300, warmUp: 1, horizon: 9) with { Economy = new() { Enabled = true } });

    public static TheoryData<string, DoPieces> Ways => new()
    {
        { "the last first", (pieces, piece) => Pieces.InTurn(pieces, number => piece(pieces - 1 - number)) },
        { "all at once", AtOnce.Do },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Who_does_the_pieces_of_an_hour_changes_no_bit(string way, DoPieces work)
    {
        Outcome inTurn = Run(work: null);
        Outcome divided = Run(work);
        Assert.True(inTurn.Digest == divided.Digest, $"{inTurn.Digest} in turn, {divided.Digest} {way}");
        Assert.Equal(inTurn.State, divided.State);

        // What one piece could read of another was there.
        Assert.Superset(new HashSet<InterventionKind> { InterventionKind.HeldBack, InterventionKind.Removed }, inTurn.Interventions);
        Assert.True(inTurn.Trending > 100, $"only {inTurn.Trending} posts on the ring of what trends");
    }

    private static Outcome Run(DoPieces? work)
    {
        var interventions = new HashSet<InterventionKind>();
        int trending = 0;
        var run = new LocalSimulation(new Conductor(World, Policies) { Work = work }, new LocalParts(World, usersPerBlock: 100, work))
        {
            Asked = ask =>
            {
                if (ask is AskBlocks { Input: var input })
                {
                    interventions.UnionWith(input.Interventions.Select(what => what.Kind));
                    trending += input.Trending.Cards.Length;
                }
            },
        };
        run.Run();
        return new Outcome(run.Digest.ToString(), run.Save().ToBytes(), interventions, trending);
    }

    private sealed record Outcome(string Digest, byte[] State, HashSet<InterventionKind> Interventions, int Trending);
}
