using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Tests.Network;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Run;

public sealed class BlocksTests
{
    [Fact]
    public void How_users_divide_into_blocks_changes_no_bit()
    {
        World world = SmallWorld.Build(SmallWorld.Parameters(users: 150, warmUp: 1, horizon: 3));
        string[] digests = [.. new[] { 0, 1, 7, 64 }.Select(usersPerBlock =>
        {
            var run = new LocalSimulation(world, [new MandatoryLabelling(), new FactCheckLabels()], usersPerBlock);
            run.Run();
            return run.Digest.ToString();
        })];
        Assert.Single(digests.Distinct());
    }

    [Theory]
    [InlineData(10, 3)]
    [InlineData(9, 3)]
    [InlineData(1, 5)]
    public void Blocks_cover_every_user_once(int users, int usersPerBlock) =>
        Assert.Equal(
            Enumerable.Range(0, users),
            BlockLayout.Of(users, usersPerBlock).SelectMany(block => Enumerable.Range(block.First, block.Count)));

    // Blocks go to silos by number, as if all cost the same.
    [Theory]
    [MemberData(nameof(GraphTests.OwnKinds), MemberType = typeof(GraphTests))]
    public void As_many_people_cost_as_much(string network)
    {
        const int Users = 12_000;
        const int Blocks = 4;
        const double MostApart = 0.1;
        var ties = new NetworkParameters { Kind = network, UserFollows = 8 };
        World world = SmallWorld.Build(SmallWorld.Parameters(Users) with { Network = ties });
        double[] sessions =
        [
            .. BlockLayout.Of(Users, Users / Blocks).Select(block => world.Profiles.Sessions.Skip(block.First).Take(block.Count).Sum()),
        ];
        double[] follows =
        [
            .. BlockLayout.Of(Users, Users / Blocks).Select(block =>
                (double)Enumerable.Range(block.First, block.Count).Sum(user => world.Follows.FollowedBy(new Account(user)).Length)),
        ];

        Assert.Equal(Blocks, sessions.Length);
        Assert.All(sessions, one => Assert.InRange(one / sessions.Average(), 1 - MostApart, 1 + MostApart));
        Assert.All(follows, one => Assert.InRange(one / follows.Average(), 1 - MostApart, 1 + MostApart));
    }

    [Fact]
    public void There_is_no_block_beyond_the_last()
    {
        Assert.Equal((9, 1), BlockLayout.At(10, 3, 3));
        Assert.Equal((0, 10), BlockLayout.At(10, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockLayout.At(10, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockLayout.At(10, 3, -1));
    }

    [Fact]
    public void Another_seed_or_replicate_is_another_run()
    {
        var parameters = SmallWorld.Parameters(users: 60, warmUp: 0, horizon: 1);
        string[] digests = [.. new[] { (1UL, 0), (1UL, 1), (2UL, 0) }
            .Select(key => SmallWorld.Run(SmallWorld.Build(parameters, key.Item1, key.Item2)).Digest.ToString())];
        Assert.Equal(3, digests.Distinct().Count());
        Assert.Equal(digests[0], SmallWorld.Run(SmallWorld.Build(parameters)).Digest.ToString());
    }
}
