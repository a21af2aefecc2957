using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Economy;

/// <summary>What creators learn of their engagement and of their peers: a month against the month before, and the best post.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class WeekCountsLawTests
{
    private static readonly World World = MadeUpMarket.Build(users: 100, influencers: 8, fakefluencers: 4);

    [Fact]
    public void Shares_and_growth_compare_as_many_weeks_as_there_are_up_to_four()
    {
        var counts = new WeekCounts(World);
        var random = new Random(2);
        int creators = World.Creators.Count;
        var weeks = new List<int[]>();
        for (int week = 0; week < 14; week++)
        {
            PostFeedback[][] told = [.. Enumerable.Range(0, creators).Select(_ => Feedback(random))];
            int[] engagement = new int[creators];
            for (int creator = 0; creator < creators; creator++)
            {
                Post post = PostOf(creator);
                counts.Publish(post);
                for (int seen = random.Next(30); seen > 0; seen--)
                {
                    EngagementEvent what = EngagementEvent.Of(
                        new Tick(0), 0, random.Next(2) == 0, random.Next(3) == 0, random.Next(4) == 0);
                    engagement[creator] += what.Like + what.Comment + what.Share;
                    counts.See(post, what);
                }

                foreach (PostFeedback feedback in told[creator])
                {
                    counts.Judge(new CreatorId(creator), feedback);
                }
            }

            counts.Close();
            weeks.Add(engagement);
            int length = Math.Min(4, weeks.Count / 2);
            double Sum(int creator, int month) => weeks.SkipLast(month * length).TakeLast(length).Sum(own => own[creator]);
            for (int creator = 0; creator < creators; creator++)
            {
                double Total(int month) => Enumerable.Range(0, creators).Sum(other => Sum(other, month));
                Assert.Equal(length == 0 ? 0 : Sum(creator, 0) / Total(0), counts.Share(new CreatorId(creator), 0), 1e-12);
                Assert.Equal(length == 0 ? 0 : Sum(creator, 1) / Total(1), counts.Share(new CreatorId(creator), 1), 1e-12);
                double growth = length == 0 || Sum(creator, 1) == 0 ? 1 : Sum(creator, 0) / Sum(creator, 1);
                PostFeedback best = told[creator].MaxBy(post => post.Engagement);
                Assert.Equal(new PeerWeek(new CreatorId(creator), growth, best.Topic, best.Style), counts.Peer(new CreatorId(creator)));
            }

            counts.Clear();
        }
    }

    private static Post PostOf(int creator) =>
        new(
            new Account(World.Users + creator), new Tick(0), 0, 0, 0, Claim.None, Card.NoAgenda, false, 0, 0, 0,
            World.Creators[creator].Class);

    // Engagement above 0, and no two alike: the best is one.
    private static PostFeedback[] Feedback(Random random) =>
    [
        .. Enumerable.Range(0, 5).Select(post => new PostFeedback(
            (byte)random.Next(8), (byte)random.Next(4), Claim.None, Card.NoAgenda, random.Next(1_000),
            1 + post + (10 * random.Next(20)), 0)),
    ];
}
