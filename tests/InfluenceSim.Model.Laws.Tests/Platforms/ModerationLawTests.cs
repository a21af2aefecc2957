using InfluenceSim.Model.Laws.Tests.Reading;

namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>What was taken down, and what is held back, against the law.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class ModerationLawTests
{
    private static readonly Dictionary<string, Policy[]> Moderated = new()
    {
        ["claims"] = [new Removal { Coverage = 0.8, HalfLife = 6, FalsePositive = 0 }],
        ["undisclosed AI"] =
        [
            new Removal { Target = RemovalTarget.UndisclosedAi, Coverage = 0.9, HalfLife = 3, FalsePositive = 0 },
            new MandatoryLabelling { From = 1, Compliance = 0.5, Recall = 0.5, Delay = 0.3, FalsePositive = 0 },
        ],
        ["undisclosed AI, where advertisements say so"] =
        [
            new Removal { Target = RemovalTarget.UndisclosedAi, Coverage = 0.9, HalfLife = 3, FalsePositive = 0 },
            new MandatoryLabelling { Compliance = 0.8, Recall = 0, Scope = MandateScope.Sponsored },
        ],
        ["mistakes and appeals"] =
            [new Removal { Coverage = 0, HalfLife = 2, FalsePositive = 0.6, Appeals = 0.6, AppealDays = 0.2 }],
        ["a ramp and an end"] =
            [new Removal { Target = RemovalTarget.Both, Coverage = 1, HalfLife = 1, FalsePositive = 0.2, Ramp = 3, Until = 2 }],
        ["two rules"] =
        [
            new Removal { Coverage = 0.9, HalfLife = 20, FalsePositive = 0.3, Appeals = 1, AppealDays = 0 },
            new Removal { From = 1, Target = RemovalTarget.Both, Coverage = 0.5, HalfLife = 1, FalsePositive = 0.1, Appeals = 0 },
        ],
        ["a breaker"] = [new CircuitBreaker { Threshold = 2, Window = 5, Hours = 4 }],
        ["breakers for claims and for all, in steps"] =
        [
            new CircuitBreaker { Target = BreakerTarget.Claims, Threshold = 1, Window = 3, Hours = 9, From = 1 },
            new CircuitBreaker { Threshold = 4, Window = 20, Hours = 2, Ramp = 3 },
        ],
    };

    public static TheoryData<string> Interventions => [.. Moderated.Keys];

    [Theory]
    [MemberData(nameof(Interventions))]
    public void What_is_down_is_shown_to_nobody_and_what_is_held_back_travels_no_further(string arm)
    {
        FeedScene scene = Readers.AssertRead(
            FeedScene.Parameters with
            {
                Feed = FeedScene.Parameters.Feed with { OutOfNetworkShare = 0.3, ItemsMean = 40 },
                Economy = new EconomyParameters { Enabled = Moderated[arm].Any(IsAboutAds) },
            },
            Moderated[arm]);
        for (int hour = 0; hour < Readers.Hours; hour++)
        {
            scene.Prepare();
            Assert.Equal(
                scene.PassedOn.Where(share => IsRead(share.Post) && scene.MayTravel(share.Post))
                    .Select(share => (share.Post.Key, share.Sharer)).Order(),
                scene.Delivered.Where(card => IsRead(card.Post) && card.Sharer >= 0).Select(card => (card.Post.Key, card.Sharer)).Order());
            Assert.All(scene.Posts.Values.Where(IsRead), post => Assert.Equal(
                (scene.IsDown(post), scene.MayTravel(post)), (RowOf(scene, post).IsRemoved, RowOf(scene, post).MayTravel)));
        }

        // What is too old to be read is left as it is.
        bool IsRead(PublishedPost post) => scene.Tick - post.Post.Tick <= FeedScene.Parameters.Feed.CardMaxAge;

        int stopped = scene.Posts.Values.Count(post => !scene.MayTravel(post));
        Assert.InRange(stopped, 5, scene.Posts.Count - 5);
    }

    private static bool IsAboutAds(Policy lever) => lever is MandatoryLabelling { Scope: MandateScope.Sponsored };

    private static PostRow RowOf(FeedScene scene, PublishedPost post) =>
        scene.Input.Rows[post.Post.Tick % TickInput.Window][post.Index];
}
