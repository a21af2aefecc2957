using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>What others did in the hour before reaches those whom it is for.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class NewsTests
{
    [Fact]
    public void As_many_comments_wait_as_a_day_could_answer_and_no_more()
    {
        var run = new LawRun(Quiet with { Relations = Quiet.Relations with { InteractionsMedian = 254, InteractionsLogSd = 0 } });
        for (int comment = 0; comment < 300; comment++)
        {
            run.CommentOn(5);
        }

        Assert.InRange(run.Pass().Tally[Count.Conversations], 254, 255);
    }

    [Fact]
    public void Nobody_is_handed_a_post_of_their_own_that_came_back()
    {
        var run = new LawRun(Quiet);
        run.Give(user => new Item(user % 3 == 0 ? Friend(user) : user) { Sharer = Friend(Friend(user)) });
        Assert.Equal(
            Enumerable.Range(0, Readers).Where(user => user % 3 == 0),
            run.PassUnheld().Engagements.Select(item => item.Index).Order());
    }
}
