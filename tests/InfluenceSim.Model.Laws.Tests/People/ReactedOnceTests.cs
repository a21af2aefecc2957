using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>A post is liked, commented on and passed on once by a reader, however often it is read and whatever was read between.</summary>
[Trait("Promise", "reported-faults")]
public sealed class ReactedOnceTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(32, 40)]
    public void A_post_that_was_read_long_ago_is_not_liked_twice(int memory, int between)
    {
        var run = new LawRun(
            Quiet with
            {
                Feed = Quiet.Feed with { ReadMemory = memory, SharedMemory = 0 },
                Reactions = Quiet.Reactions with { Like = 1, Comment = 1, ConstantShare = 1 },
            });
        run.Give(_ => new Item(Commercial) { Entertainment = 93 });
        EngagementEvent[] first = run.PassUnheld().Engagements;
        for (int post = 1; post <= between; post++)
        {
            int slot = post;
            run.Give(_ => new Item(Commercial) { Slot = slot });
            run.PassUnheld();
        }

        run.Give(user => new Item(Commercial) { Entertainment = 93, Sharer = Friend(user), Age = between + 1 });
        EngagementEvent[] again = run.PassUnheld().Engagements;

        Assert.Equal(Readers, again.Length);
        Assert.All(first, item => Assert.Equal((1, 1, 1), (item.Like, item.Comment, item.Share)));
        Assert.All(again, item => Assert.Equal((0, 0, 0), (item.Like, item.Comment, item.Share)));
    }

    /// <summary>A comment that is not written twice takes no interaction twice: what is left is there for another post.</summary>
    [Fact]
    public void A_post_that_was_commented_on_long_ago_uses_up_no_interaction()
    {
        int once = CommentsOnAnother(readsAgain: false);
        Assert.InRange(once, 1, Readers - 1);
        Assert.Equal(once, CommentsOnAnother(readsAgain: true));
    }

    /// <summary>Comments on a second post of a friend, where nothing is remembered of the first; half of the readers have two.</summary>
    private static int CommentsOnAnother(bool readsAgain)
    {
        var run = new LawRun(
            Quiet with
            {
                Feed = Quiet.Feed with { ReadMemory = 0, SharedMemory = 0 },
                Reactions = Quiet.Reactions with { Comment = 1 },
                Relations = Quiet.Relations with { InteractionsMedian = 1.5, InteractionsLogSd = 0 },
            });
        run.Give(user => new Item(Friend(user)) { Entertainment = 93 });
        Assert.Equal(Readers, run.PassUnheld().Comments.Length);
        if (readsAgain)
        {
            run.Give(user => new Item(Friend(user)) { Entertainment = 93, Sharer = Postman(user), Age = 1 });
        }

        Assert.Equal(readsAgain ? Readers : 0, run.PassUnheld().Engagements.Length);
        run.Give(user => new Item(Friend(user)) { Entertainment = 93, Slot = 1 });
        return run.PassUnheld().Comments.Length;
    }
}
