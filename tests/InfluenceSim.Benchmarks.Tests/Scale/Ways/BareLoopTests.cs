using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Tests.Scale.Ways;

public sealed class BareLoopTests
{
    private const int Until = 30;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Is_the_run_of_the_plain_loop(int threads)
    {
        World world = World.Build(new Load(Load.LeastUsers).Parameters, ReplicateKey.Of(Load.Seed, 0));
        var plain = new LocalSimulation(world, []);
        var loop = new BareLoop(world, threads);

        plain.Run(Until);
        loop.Run(Until);

        Assert.Equal(threads, loop.Blocks.Count);
        Assert.Equal(plain.Digest, loop.Digest);
    }

    [Fact]
    public void Steps_its_blocks_at_the_same_time()
    {
        var loop = new BareLoop(World.Build(new Load(Load.LeastUsers).Parameters, ReplicateKey.Of(Load.Seed, 0)), 2);
        using var both = new Barrier(2);
        MeetingReader[] readers = [.. loop.Blocks.Select(_ => new MeetingReader(both))];
        for (int block = 0; block < readers.Length; block++)
        {
            loop.Blocks[block].Witness = readers[block];
        }

        loop.Step();

        Assert.All(readers, reader => Assert.True(reader.HasMet));
    }

    /// <summary>Lets a block's first session wait for the other block's.</summary>
    private sealed class MeetingReader(Barrier both) : IReadingWitness
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
        private bool _hasCome;

        public bool HasMet { get; private set; }

        public void Opened(Account user)
        {
            if (!_hasCome)
            {
                _hasCome = true;
                HasMet = both.SignalAndWait(Patience);
            }
        }

        public void Read(in Impression item, in Reaction reaction, Placing? placing)
        {
        }

        public void Shocked(Account user, CreatorId creator, double bond, bool unfollowed)
        {
        }
    }
}
