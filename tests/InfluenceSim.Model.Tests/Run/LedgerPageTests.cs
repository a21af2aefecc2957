using CsCheck;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Run;

[Trait("Promise", "digests-kept")]
public sealed class LedgerPageTests
{
    private const int Posts = 12;
    private const int FirstOfCreators = Posts / 2;
    private static readonly Tick Tick = new(137);

    [Fact]
    public void A_post_is_unpacked_as_it_was_published()
    {
        World world = SmallWorld.Build(SmallWorld.Parameters(warmUp: 0, horizon: 3));
        int people = 0;
        int creators = 0;
        void Look(TickAsk ask)
        {
            if (ask is not AskPlatform { Request: var request })
            {
                return;
            }

            int persons = request.Posts.Count(post => post.Author < world.Users);
            int[] audiences = [.. Enumerable.Range(1_000, request.Posts.Length - persons)];
            var page = new LedgerPage(request.Tick, request.Posts, audiences, new PersonsPosts(world).Of);
            Assert.Equal(persons, page.FirstOfCreators);
            Assert.Equal(request.Posts, Enumerable.Range(0, page.Count).Select(page.PostAt));
            Assert.Equal([.. new int[persons], .. audiences], Enumerable.Range(0, page.Count).Select(page.AudienceAt));
            people += persons;
            creators += audiences.Length;
        }

        new LocalSimulation(world, []) { Asked = Look }.Run();

        Assert.True(people > 50 && creators > 50, $"{people} posts of people, {creators} of creators");
    }

    // People's posts and creators' are counted by two threads at once, as in a run that has all processors.
    [Fact]
    public void Few_and_many_are_counted_alike() =>
        Gen.Select(
            Gen.Int[0, 1 << 20].Array[Posts],
            Gen.Select(Gen.Int[0, Posts - 1], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Array[0, 300]).Sample((before, events) =>
        {
            var page = new LedgerPage(Tick, new Post[Posts], new int[Posts - FirstOfCreators], (_, _, _, _, _) => default);
            var plain = new PostCounts[Posts];
            for (int place = 0; place < Posts; place++)
            {
                // Two of three posts stand just before where their few bytes would no longer do.
                int seen = (place % 3) switch
                {
                    0 => ushort.MaxValue - (before[place] % 40),
                    1 => byte.MaxValue - (before[place] % 40),
                    _ => before[place],
                };
                int some = Math.Min(seen, place % 3 == 2 ? seen : byte.MaxValue - (before[place] % 20));
                plain[place] = new PostCounts
                {
                    Impressions = seen,
                    Likes = some,
                    FirstDayImpressions = some,
                    FirstDayEngagement = some / 2,
                };
                page.Set(place, plain[place]);
            }

            AtOnce.Do(pieces: 2, piece =>
            {
                foreach ((int place, bool like, bool comment, bool share, bool isFirstDay) in events)
                {
                    if (place < FirstOfCreators == (piece == 0))
                    {
                        EngagementEvent what = EngagementEvent.Of(Tick, place, like, comment, share);
                        page.Add(place, what, isFirstDay);
                        plain[place].Add(what, isFirstDay);
                    }
                }
            });

            Assert.Equal(plain, Enumerable.Range(0, Posts).Select(page.CountsAt));
        });
}
