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
}
