using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Measures;

/// <summary>Measures of how claims spread and of what people read, each against an independent count.</summary>
public sealed class SpreadTests
{
    private static readonly World World = SmallWorld.Build(Lively(), seed: 21);
    private static readonly List<TickSummary> Run = SmallWorld.Summaries(World);
    private static readonly Dictionary<(int Day, string Measure, string Group), double> Values = SmallWorld.Values(Run);

    [Fact]
    public void Reproduction_is_what_one_reshare_of_a_false_claim_brings_forth()
    {
        Assert.True(Run.Sum(summary => summary.Tally[Count.FalseSharesOfShares]) > 20, "too few chains to test");
        for (int day = 0; day < World.Parameters.Horizon; day++)
        {
            var shares = Run.Where(summary => summary.Day == day)
                .SelectMany(summary => summary.Reshares)
                .Where(share => IsFalse(share.Card.Claim))
                .ToList();
            Assert.Equal(shares.Count > 0, Values.TryGetValue((day, "reproduction", "all"), out double found));
            Assert.Equal(shares.Count == 0 ? 0 : shares.Count(share => share.Parent != Card.Root) / (double)shares.Count, found, 12);
        }
    }

    [Fact]
    public void False_posts_by_AI_are_the_share_of_what_was_published()
    {
        // The posts of early days have all left the window by the run's end, with their authors' class.
        var published = Run.SelectMany(summary => summary.Retired)
            .Where(record => IsFalse(record.Post.Claim))
            .ToLookup(record => (record.Post.Tick / 24) - World.Parameters.WarmUp);
        int left = ((World.Parameters.TotalTicks - TickInput.Window) / SimulationParameters.HoursPerDay) - World.Parameters.WarmUp;
        int[] days = [.. Enumerable.Range(0, left).Where(day => published[day].Any())];
        int both = 0;
        foreach (int day in days)
        {
            int ai = published[day]
                .Count(record => World.Users <= record.Post.Author && World.Creators[record.Post.Author - World.Users].IsAi);
            Assert.Equal(ai / (double)published[day].Count(), Values[(day, "falsePostsByAi", "all")], 12);
            both += ai > 0 && ai < published[day].Count() ? 1 : 0;
        }

        Assert.True(both > 0, "on no day did both people and AI publish a falsehood");
    }

    [Fact]
    public void Who_believes_some_falsehood_is_counted_once()
    {
        foreach (TickSummary summary in Run.Where(summary => summary.Survey is not null && summary.Day >= 0))
        {
            double deceived = Values[(summary.Day, "deceived", "all")];
            double beliefs = Values[(summary.Day, "falseBeliefs", "all")];
            double mostSpread = World.Claims.Where(claim => claim.IsFalse)
                .Max(claim => summary.Survey!.Believers[claim.Id]) / (double)World.Users;
            Assert.InRange(deceived, mostSpread, Math.Min(1, beliefs));
        }

        int last = World.Parameters.Horizon - 1;
        Assert.InRange(Values[(last, "deceived", "all")], 1e-9, Values[(last, "falseBeliefs", "all")] - 1e-9);
    }

    [Fact]
    public void The_kind_is_right_where_it_is_neither_missed_nor_mistaken()
    {
        for (int day = 0; day < World.Parameters.Horizon; day++)
        {
            double ai = Values[(day, "impressions", "commercial")] + Values[(day, "impressions", "farm")] + Values[
                (day, "impressions", "manipulative")];
            double human = Values[(day, "impressions", "influencer")];
            double right =
                ((ai * Values[(day, "aiPerceived", "all")]) + (human * (1 - Values[(day, "humanMistaken", "all")]))) / (ai + human);
            Assert.Equal(right, Values[(day, "kindRight", "all")], 9);
        }
    }

    [Fact]
    public void A_world_of_one_author_has_no_variety()
    {
        SimulationParameters parameters = Lively();
        World alone = SmallWorld.Build(parameters with
        {
            Population = parameters.Population with { Topics = 2, PostsPerSessionMedian = 0, PostsPerSessionMax = 0 },
            Creators = parameters.Creators with
            {
                Influencers = 1,
                Fakefluencers = 0,
                Influencer = parameters.Creators.Influencer with { PostsPerDay = 40 },
            },
        });
        var values = SmallWorld.Values(SmallWorld.Summaries(alone));
        Assert.Equal(0, values[(3, "authorVariety", "all")]);
        Assert.InRange(values[(3, "topicVariety", "all")], 0.01, 0.6);
        Assert.InRange(Values[(3, "authorVariety", "all")], 0.5, 1);
    }

    [Fact]
    public void Minutes_are_items_at_the_stated_seconds()
    {
        SimulationParameters parameters = World.Parameters;
        World slow = SmallWorld.Build(
            parameters with { Feed = parameters.Feed with { ItemSeconds = 3 * parameters.Feed.ItemSeconds } }, seed: 21);
        var values = SmallWorld.Values(SmallWorld.Summaries(slow));
        Assert.Equal(3 * Values[(1, "minutes", "all")], values[(1, "minutes", "all")], 9);
        Assert.Equal(Values[(1, "impressions", "all")] * parameters.Feed.ItemSeconds / 60 / World.Users, Values[(1, "minutes", "all")], 9);
    }

    private static bool IsFalse(int claim) => claim != Claim.None && World.Claims[claim].IsFalse;

    private static SimulationParameters Lively()
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 400, warmUp: 1, horizon: 14);
        return parameters with
        {
            Reactions = parameters.Reactions with { Share = 16 * parameters.Reactions.Share },
            Claims = parameters.Claims with { ClaimShare = 1, BeliefBase = 0.8 },
        };
    }
}
