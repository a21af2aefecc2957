using InfluenceSim.Experiments.Patterns;
using InfluenceSim.Model.Effects;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Experiments.Validation;

/// <summary>
/// The patterns of MODEL section 8 that need no market. Ranges and sources are
/// those of the literature named there; "by construction" rows read an effect from the parameters that state it.
/// </summary>
internal static class ModelPatterns
{
    private const double DaysPerYear = 365;
    private const int LeastUsersForTails = 100_000;
    private const int LargestTier = 4;
    private const long LeastCreatorsOfTier = 10;
    private const long FewEvents = 100;
    private static readonly PatternRange[] NudgeRanges = [new(0.04, 0.09), new(0.09, 0.16), new(0.17, 0.28), new(0.32, 0.46)];

    public static IReadOnlyList<PatternRow> Judge(IReadOnlyList<SeedProfile> seeds, SimulationParameters parameters)
    {
        long users = parameters.Population.Users;
        long posts = Sum(seeds, seed => seed.Today.PostsByShares.Units.Sum(unit => unit.Value));
        return
        [
            Row("follower counts are heavy-tailed", "exponent of the density (Clauset, Shalizi & Newman 2009)", seeds,
                seed => TailExponent.Discrete(seed.Followers().Units)?.Exponent, new(2.0, 2.8), "Kwak et al. 2010", users * seeds.Count),
            Row("reciprocity among users", "share of follow edges among users that are returned", seeds,
                seed => SeedProfile.Share(seed.Today.Final!.Reciprocated, seed.Today.Final.UserEdges), new(0.15, 0.35), "Kwak et al. 2010", Sum(seeds, seed => seed.Today.Final!.UserEdges)),
            Row("few people post most", "share of original posts by the most active 10 % of users", seeds,
                seed => TopShare.Of(seed.Today.Final!.OwnPosts!.Units, 0.1), new(0.7, 0.9), "Pew 2019", Sum(seeds, seed => seed.Today.Tally[Count.OwnPosts])),
            Row("most posts are never passed on", "share of posts without a re-share", seeds,
                seed => SharesAbove(seed, -1, 0), new(0.90, 0.99), "Goel et al. 2016", posts),
            Row("some cascades exceed 10", "share of posts with more than 10 re-shares (from 100,000 users up)", seeds,
                seed => SharesAbove(seed, 10, long.MaxValue), new(0.001, 0.05), "Goel et al. 2016", users, LeastUsersForTails),
            Row("few cascades exceed 100", "share of posts with more than 100 re-shares (from 100,000 users up)", seeds,
                seed => SharesAbove(seed, 100, long.MaxValue), new(0, 0.01, Strict: true), "Goel et al. 2016", users, LeastUsersForTails),
            Row("false claims are passed on more", "re-share probability per impression, false claims over true news", seeds,
                seed => seed.FalseOverTrue(), new(1.4, 2.2), "Vosoughi et al. 2018", Sum(seeds, seed => Math.Min(seed.Today.Tally[Count.FalseShares], seed.Today.Tally[Count.TrueShares]))),
            SizeMatchedRow(seeds),
            Row("exposure to claims is concentrated", "share of claim impressions that the 1 % most exposed users had", seeds,
                seed => TopShare.Of(seed.Today.Final!.FalseImpressions!.Units, 0.01), new(0.2, 0.9), "Grinberg et al. 2019", Sum(seeds, seed => seed.Today.Tally[Count.FalseImpressions])),
            Row("sharing of claims is concentrated", "share of claim shares made by the top 1 % of all users", seeds,
                seed => TopShare.Of(seed.Today.Final!.FalseShares!.Units, 0.01), new(0.5, null, Strict: true), "Grinberg et al. 2019; Baribi-Bartov et al. 2024", Sum(seeds, seed => seed.Today.Tally[Count.FalseShares])),
            Row("small creators engage more", "engagement per impression, nano over mega tier", seeds,
                seed => seed.HumanRate(0) / seed.HumanRate(LargestTier), new(2, 6), "industry tables 2025", Sum(seeds, SmallerTier), LeastCreatorsOfTier),
            Row("a post reaches some of its followers", "share of an author's followers that a creator's post reaches", seeds,
                seed => SeedProfile.Share(seed.Today.Tally[Count.FollowerImpressions], seed.Today.Reachable), new(0.1, 0.3), "industry 2026", Sum(seeds, seed => seed.Today.Tally[Count.FollowerImpressions])),
            Row("AI creators engage a little less", "engagement per impression, AI over human creators of the same tier", seeds,
                seed => SeedProfile.AiOverHuman(seed.Today), new(0.6, 1.0), "J. Interactive Advertising 2024", Sum(seeds, seed => TierSum(seed.Today, Count.AiTierEngagementOf))),
            Row("AI creators were a novelty", "the same under preset `novelty`", seeds,
                seed => SeedProfile.AiOverHuman(seed.Novelty), new(2, 3), "HypeAuditor 2019 to 2021", Sum(seeds, seed => TierSum(seed.Novelty, Count.AiTierEngagementOf))),
            Row("people often cannot tell", "share of (user, persona) pairs in which the user can tell, unaided", seeds,
                seed => SeedProfile.Share(seed.Today.Final!.CanTell, seed.Today.Final.Pairs), new(0.25, 0.60), "RSOS 2025; Nightingale & Farid 2022", Sum(seeds, seed => seed.Today.Final!.Pairs)),
            Row("a lesson helps those taught", "gain of that share among those reached by a literacy campaign, at the run's end", seeds,
                seed => seed.LiteracyGain(), new(0.10, 0.25), "RSOS 2025 (0.31 to 0.51)", Sum(seeds, seed => seed.Taught.Final!.TaughtPairs)),
            .. ReferenceBaseline.Nudges.Select((strength, nudge) => Row(
                FormattableString.Invariant($"a nudge of {100 * strength:F0} % cuts sharing"), "cut of re-shares of false claims over their life", seeds,
                seed => seed.NudgeCut(nudge), NudgeRanges[nudge], "Bak-Coleman et al. 2022", Sum(seeds, seed => seed.Today.Tally[Count.FalseShares]))),
            Stated("a fact-check label cuts belief", "cut of belief where noticed (by construction)", StatedEffects.FactCheck(parameters).Belief, new(0.20, 0.35), "Martel & Rand 2024"),
            Stated("a fact-check label cuts sharing", "cut of sharing where noticed (by construction)", StatedEffects.FactCheck(parameters).Sharing, new(0.18, 0.46), "Martel & Rand 2024; Slaughter et al. 2025"),
            Row("labels that come late do little", "shares of false posts over their life, labels after 12 to 48 h against none", seeds,
                seed => SeedProfile.Share(seed.FactChecked.Tally[Count.FalseShares], seed.Today.Tally[Count.FalseShares]) - 1, new(-0.20, -0.05), "Slaughter et al. 2025", Sum(seeds, seed => seed.Today.Tally[Count.FalseShares])),
            Stated("an AI label does a third of a \"false\" label", "its cut of belief over that of a fact-check label (by construction)",
                StatedEffects.LabelBelief(parameters) / StatedEffects.FactCheck(parameters).Belief, new(0.2, 0.5), "Altay & Gilardi 2024"),
            Stated("unlabelled beside labelled is believed more", "gain of credibility where all else is labelled (by construction)", StatedEffects.Implied(parameters), new(0.01, 0.08), "Pennycook et al. 2020"),
            Row("engagement comes soon", "hours until half of a creator post's engagement", seeds,
                seed => HalfLife.Hours(seed.Today.Tally.CreatorEngagementByAge), new(6, 30), "industry", Sum(seeds, seed => seed.Today.Tally.CreatorEngagementByAge.Sum())),
            Row("a chronological feed is read less", "items read, chronological against engagement feed", seeds,
                seed => SeedProfile.Share(SeedProfile.Impressions(seed.NewestFirst), SeedProfile.Impressions(seed.Today)) - 1, new(null, 0, Strict: true), "Guess et al. 2023", Sum(seeds, seed => SeedProfile.Impressions(seed.Today))),
            Row("the feed hardly changes prevalence", "prevalence of false claims, engagement over chronological feed", seeds,
                seed => seed.PrevalenceRatio(), new(0.8, 1.3), "Bandy & Diakopoulos 2021; Guess et al. 2023", Sum(seeds, seed => seed.NewestFirst.Tally[Count.FalseImpressions])),
            Row("people find out now and then", "deception shocks per user and year", seeds,
                seed => seed.Today.Tally[Count.Shocks] / (double)users / parameters.Horizon * DaysPerYear, new(0, 12, Strict: true), "bounds against a model without discovery", Sum(seeds, seed => seed.Today.Tally[Count.Shocks]), 10),
        ];
    }

    private static PatternRow Row(
        string pattern, string statistic, IReadOnlyList<SeedProfile> seeds, Func<SeedProfile, double?> of, PatternRange range, string source, long events, long least = FewEvents) =>
        PatternRow.Judge(pattern, statistic, [.. seeds.Select(of).OfType<double>()], range, source, events, least);

    private static PatternRow Stated(string pattern, string statistic, double value, PatternRange range, string source) =>
        PatternRow.Judge(pattern, statistic, [value], range, source, 1, 1);

    private static PatternRow SizeMatchedRow(IReadOnlyList<SeedProfile> seeds)
    {
        (double? p, int pairs) = SizeMatched.Test(seeds.SelectMany(seed => seed.Today.ClaimCascades.Select(entry => (entry.Author, seed.World.Claims[entry.Claim].IsFalse, entry.Cascade))));
        return PatternRow.Judge(
            "at equal size, false and true look alike", "Kolmogorov-Smirnov p of depth and breadth of cascades of 3 re-shares or more, size-matched within a class of authors, pooled over seeds",
            p is { } value ? [value] : [], new(0.05, null, Strict: true), "Juul & Ugander 2021", pairs, FewEvents);
    }

    private static double? SharesAbove(SeedProfile seed, long above, long atMost)
    {
        var units = seed.Today.PostsByShares.Units;
        return SeedProfile.Share(units.Where(unit => unit.Key > above && unit.Key <= atMost).Sum(unit => unit.Value), units.Sum(unit => unit.Value));
    }

    /// <summary>Human creators of the nano or of the mega tier, whichever are fewer: a ratio of the two rests on these.</summary>
    internal static long SmallerTier(IReadOnlyCollection<(bool IsAi, int Audience)> creators, double reference)
    {
        long Of(int tier) => creators.Count(creator => !creator.IsAi && Tiering.Of(creator.Audience, reference) == tier);
        return Math.Min(Of(0), Of(LargestTier));
    }

    private static long SmallerTier(SeedProfile seed) =>
        SmallerTier([.. seed.World.Creators.Select(creator => (creator.IsAi, (int)creator.Audience))], seed.World.ReferenceAudience);

    private static long TierSum(RunProfile run, Count first) => Enumerable.Range(0, LargestTier + 1).Sum(tier => run.Tally.Counts[(int)first + tier]);

    private static long Sum(IReadOnlyList<SeedProfile> seeds, Func<SeedProfile, long> of) => seeds.Sum(of);
}
