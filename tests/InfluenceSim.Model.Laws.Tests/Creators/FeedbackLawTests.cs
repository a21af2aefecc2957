using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>
/// What a creator is told of a post: what happened in its first 24 hours, once, on the first morning after these are
/// over.
/// </summary>
[Trait("Promise", "people-by-the-book")]
public sealed class FeedbackLawTests
{
    private const int Users = 10;
    private const int Creators = 4;

    [Fact]
    public void Every_post_is_credited_once_with_its_first_day()
    {
        var random = new Random(5);
        var ledger = new PostLedger(
            Users,
            (author, tick, slot, topic, claim) => new Post(author, tick, slot, topic, 0, claim, Card.NoAgenda, false, 0, 0, 0, default));
        var posts = new List<(Post Post, int Index)>();
        var events = new List<(int Tick, EngagementEvent What)>();
        var credited = new HashSet<(int Tick, int Index)>();
        for (int tick = 0; tick < 8 * 24; tick++)
        {
            Post[] published = [.. Enumerable.Range(0, random.Next(4)).Select(index => new Post(
                new Account(random.Next(Users + Creators)), new Tick(tick), (byte)index, (byte)random.Next(3), (byte)random.Next(3),
                (byte)random.Next(20),
                    (byte)random.Next(8), false, 0, 0, 0, default)).OrderBy(post => post.Author)];
            if (tick % 24 == 0)
            {
                List<PostFeedback>[] feedback = ledger.Feedback(new Tick(tick), Creators);
                for (int creator = 0; creator < Creators; creator++)
                {
                    (Post Post, int Index)[] due =
                    [
                        .. posts.Where(post => post.Post.Author == Users + creator
                            && post.Post.Tick <= tick - 24
                            && !credited.Contains((post.Post.Tick.Number, post.Index))),
                    ];
                    Assert.Equal(due.Select(Told), feedback[creator]);
                    credited.UnionWith(due.Select(post => (post.Post.Tick.Number, post.Index)));
                }
            }

            ledger.Publish(new Tick(tick), published, new int[Creators]);
            posts.AddRange(published.Select((post, index) => (post, index)));
            EngagementEvent[] seen =
                [.. posts.Where(post => tick - post.Post.Tick < 60).SelectMany(post => Enumerable.Range(0, random.Next(3)).Select(_ =>
                EngagementEvent.Of(post.Post.Tick, post.Index, random.Next(2) == 0, random.Next(3) == 0, random.Next(4) == 0)))];
            events.AddRange(seen.Select(what => (tick, what)));
            ledger.Count(new Tick(tick), seen, Authors.All, (in _, _) => { });
        }

        Assert.True(credited.Count > 50, $"only {credited.Count} posts");

        PostFeedback Told((Post Post, int Index) post)
        {
            EngagementEvent[] first =
            [
                .. events.Where(one =>
                    (one.What.Tick, one.What.Index) == (post.Post.Tick.Number, post.Index) && one.Tick < post.Post.Tick + 24)
                    .Select(one => one.What),
            ];
            return new PostFeedback(
                post.Post.Topic, post.Post.Style, post.Post.Claim, post.Post.Agenda, first.Length,
                    first.Sum(what => what.Like + what.Comment + what.Share),
                    first.Sum(what => what.Share));
        }
    }
}
