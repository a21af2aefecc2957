using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>The posts a reader remembers: 32 read and 8 shared, each oldest first out.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class MemoryTests
{
    private static readonly FeedParameters Silent = Quiet.Feed;

    [Theory]
    [InlineData(32)]
    [InlineData(5)]
    public void Of_posts_that_were_read_the_latest_are_remembered(int capacity)
    {
        FeedParameters feed = capacity == new FeedParameters().ReadMemory ? Silent : Silent with { ReadMemory = capacity };
        var run = new LawRun(Quiet with { Feed = feed });
        int[] again = ReadTwice(run, capacity + 2);
        Assert.Equal([0, 1], again);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(3)]
    public void Of_posts_that_were_shared_the_latest_are_remembered(int capacity)
    {
        FeedParameters feed = capacity == new FeedParameters().SharedMemory ? Silent : Silent with { SharedMemory = capacity };
        var run = new LawRun(
            Quiet with { Feed = feed with { ReadMemory = 0 }, Reactions = Quiet.Reactions with { ConstantShare = 1 } });
        int[] again = ReadTwice(run, capacity + 2);
        Assert.Equal([0, 1], again);
    }

    [Fact]
    public void Where_sharers_count_by_themselves_a_post_is_read_again_but_liked_commented_on_and_shared_once()
    {
        var run = new LawRun(
            Quiet with
            {
                Feed = Silent with { Repeats = FeedRepeats.PerSharer },
                Reactions = Quiet.Reactions with { Like = 1, Comment = 1, ConstantShare = 1 },
            });
        var post = new Item(Commercial) { Entertainment = 93 };
        run.Give(_ => post);
        EngagementEvent[] first = run.PassUnheld().Engagements;
        run.Give(user => post with { Sharer = Friend(user), Age = 1 });
        EngagementEvent[] second = run.PassUnheld().Engagements;
        Assert.Equal(Readers, second.Length);
        Assert.All(first, item => Assert.Equal((1, 1, 1), (item.Like, item.Comment, item.Share)));
        Assert.All(second, item => Assert.Equal((0, 0, 0), (item.Like, item.Comment, item.Share)));
    }

    /// <summary>Posts are read one an hour, then all of them come again from a friend; which of them are read again.</summary>
    private static int[] ReadTwice(LawRun run, int posts)
    {
        for (int post = 0; post < posts; post++)
        {
            run.Give(_ => new Item(Commercial) { Slot = post });
            Assert.Equal(Readers, run.PassUnheld().Engagements.Length);
        }

        for (int post = 0; post < posts; post++)
        {
            run.Give(user => new Item(Commercial) { Slot = post, Age = posts - post, Sharer = Friend(user) });
        }

        EngagementEvent[] again = run.PassUnheld().Engagements;
        Assert.Equal(0, again.Length % Readers);
        return [.. again.Select(item => item.Tick).Distinct().Order()];
    }
}
