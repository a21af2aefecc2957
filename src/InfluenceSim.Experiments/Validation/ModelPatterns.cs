using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Population;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Validation;

/// <summary>
/// The patterns of MODEL section 8. Ranges and sources are
/// those of the literature named there; "by construction" rows read an effect from the parameters that state it.
/// </summary>
public static class ModelPatterns
{
    private const double DaysPerYear = 365;
    private const int LeastUsersForTails = 100_000;
    private const int LargestTier = 4;
    private const string ByHumans = "share of impressions of false claims that are of posts by people and human creators";
    private const long LeastCreatorsOfTier = 10;
    private const long FewEvents = 100;
    private const long LeastShocks = 10;
    private static readonly PatternRange[] NudgeRanges = [new(0.04, 0.09), new(0.09, 0.16), new(0.17, 0.28), new(0.32, 0.46)];

    private static readonly PatternRange[] RemovalRanges = [new(0.85, 0.98), new(0.35, 0.65)];

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<ModelPattern> All { get; } =
    [
        Row("follower counts are heavy-tailed", "exponent of the density (Clauset, Shalizi & Newman 2009)",
            seed => TailExponent.Discrete(seed.Followers().Units)?.Exponent, new(2.0, 2.8), "Kwak et al. 2010", seed => seed.World.Users),
        Row("reciprocity among users", "share of follow edges among users that are returned",
            seed => SeedProfile.Share(seed.Today.Final![SurveySum.Reciprocated], seed.Today.Final[SurveySum.UserEdges]),
            new(0.15, 0.35), "Kwak et al. 2010", seed => seed.Today.Final![SurveySum.UserEdges]),
        Row("few people post most", "share of original posts by the most active 10 % of users",
            seed => TopShare.Of(seed.Today.Final![SurveyHistogram.OwnPosts]!.Units, 0.1),
            new(0.7, 0.9), "Pew 2019", seed => seed.Today.Tally[Count.OwnPosts]),
        Row("most posts are never passed on", "share of posts without a re-share",
            seed => SharesAbove(seed, -1, 0),
            new(0.90, 0.99), "Goel et al. 2016", seed => seed.Today.PostsByShares.Sum(unit => unit.Value)),
        Tail("some cascades exceed 10", "share of posts with more than 10 re-shares (from 100,000 users up)", 10, new(0.001, 0.05)),
        Tail(
            "few cascades exceed 100",
            "share of posts with more than 100 re-shares (from 100,000 users up)",
            100,
            new(0, 0.01, Strict: true)),
        Row("false claims are passed on more", "re-share probability per impression, false claims over true news",
            seed => seed.FalseOverTrue(), new(1.4, 2.2), "Vosoughi et al. 2018",
            seed => Math.Min(seed.Today.Tally[Count.FalseShares], seed.Today.Tally[Count.TrueShares])),
        new("at equal size, false and true look alike",
            "Kolmogorov-Smirnov p of depth and breadth of cascades of 3 re-shares or more, size-matched within a class of authors, "
                + "pooled over seeds",
            new(0.05, null, Strict: true), "Juul & Ugander 2021", SizeMatchedFinding),
        Row("exposure to claims is concentrated", "share of claim impressions that the 1 % most exposed users had",
            seed => TopShare.Of(seed.Today.Final![SurveyHistogram.FalseImpressions]!.Units, 0.01),
            new(0.2, 0.9), "Grinberg et al. 2019", seed => seed.Today.Tally[Count.FalseImpressions]),
        Row("sharing of claims is concentrated", "share of claim shares made by the top 1 % of all users",
            seed => TopShare.Of(seed.Today.Final![SurveyHistogram.FalseShares]!.Units, 0.01),
            new(0.5, null, Strict: true), "Grinberg et al. 2019; Baribi-Bartov et al. 2024", FalseShares),
        Row("few people make most false claims",
            "share of people's posts and re-shares of false claims by the 0.3 % of users who made most",
            seed => TopShare.Of(seed.FalseSharedByPeople(), 0.003),
            new(0.7, 0.9), "Baribi-Bartov et al. 2024 (0.8); Grinberg et al. 2019 (0.8 by 0.1 %)", FalseSharesOfPeople),
        Row("false claims come from people", ByHumans,
            seed => SeedProfile.FalseByHumans(seed.Today), new(0.5, 0.9), "Baribi-Bartov et al. 2024 (people, by hand)", FalseImpressions),
        Row("false claims come from personas, if assumed", ByHumans + ", preset `personas`",
            seed => SeedProfile.FalseByHumans(seed.Personas), new(0, 0.5), "bounds against the other presets",
            FalseImpressions, ReferenceBaseline.PersonasPush),
        Row("false claims come from people, if assumed", ByHumans + ", preset `supersharers`",
            seed => SeedProfile.FalseByHumans(seed.Supersharers), new(0.7, 1), "Baribi-Bartov et al. 2024 (people, by hand)",
            FalseImpressions, ReferenceBaseline.FewShare),
        new("small creators engage more", "engagement per impression, nano over mega tier", new(2, 6), "industry tables 2025",
            seeds => Found(seeds, seed => seed.HumanRate(0) / seed.HumanRate(LargestTier), SmallerTier, LeastCreatorsOfTier)),
        Row("a post reaches some of its followers", "share of an author's followers that a creator's post reaches",
            seed => SeedProfile.Share(seed.Today.Tally[Count.FollowerImpressions], seed.Today.Reachable), new(0.1, 0.3), "industry 2026",
            seed => seed.Today.Tally[Count.FollowerImpressions]),
        Row("AI creators engage a little less", "engagement per impression, AI over human creators of the same tier",
            seed => SeedProfile.AiOverHuman(seed.Today), new(0.6, 1.0), "J. Interactive Advertising 2024",
            seed => AiEngagement(seed.Today)),
        Row("AI creators were a novelty", "the same under preset `novelty`",
            seed => SeedProfile.AiOverHuman(seed.Novelty), new(2, 3), "HypeAuditor 2019 to 2021", seed => AiEngagement(seed.Novelty),
            ReferenceBaseline.NoveltyYears),
        Row("people often cannot tell", "share of (user, persona) pairs in which the user can tell, unaided",
            seed => SeedProfile.Share(seed.Today.Final![SurveySum.CanTell], seed.Today.Final[SurveySum.Pairs]),
            new(0.25, 0.60), "RSOS 2025; Nightingale & Farid 2022", seed => seed.Today.Final![SurveySum.Pairs]),
        Row("a lesson helps those taught", "gain of that share among those reached by a literacy campaign, at the run's end",
            seed => seed.LiteracyGain(),
            new(0.10, 0.25), "RSOS 2025 (0.31 to 0.51)", seed => seed.Taught.Final![SurveySum.TaughtPairs], ReferenceBaseline.Taught),
        .. ReferenceBaseline.Nudges.Select((strength, nudge) => Row(
            FormattableString.Invariant($"a nudge of {100 * strength:F0} % cuts sharing"),
            "cut of re-shares of false claims over their life",
            seed => seed.Cut(ReferenceBaseline.Nudge(strength)), NudgeRanges[nudge], "Bak-Coleman et al. 2022", FalseShares,
            ReferenceBaseline.Nudge(strength))),
        .. ReferenceBaseline.Removals.Select((hours, removal) => Row(
            FormattableString.Invariant($"removal after {hours} h cuts sharing"),
            "cut of re-shares of false claims, every post with one taken down with this half-life",
            seed => seed.Cut(ReferenceBaseline.Removed(hours)), RemovalRanges[removal], "Bak-Coleman et al. 2022", FalseShares,
            ReferenceBaseline.Removed(hours))),
        Row("a circuit breaker cuts sharing a little", "cut of re-shares of false claims, as the lever is by default",
            seed => seed.Cut(ReferenceBaseline.Breaker), new(0.05, 0.35), "Bak-Coleman et al. 2022", FalseShares,
            ReferenceBaseline.Breaker),
        Stated("a fact-check label cuts belief", "cut of belief where noticed (by construction)",
            parameters => StatedEffects.FactCheck(parameters).Belief, new(0.20, 0.35), "Martel & Rand 2024"),
        Stated("a fact-check label cuts sharing", "cut of sharing where noticed (by construction)",
            parameters => StatedEffects.FactCheck(parameters).Sharing, new(0.18, 0.46), "Martel & Rand 2024; Slaughter et al. 2025"),
        Row("labels that come late do little", "shares of false posts over their life, labels after 12 to 48 h against none",
            seed => SeedProfile.Share(seed.FactChecked.Tally[Count.FalseShares], FalseShares(seed)) - 1, new(-0.20, -0.05),
            "Slaughter et al. 2025", FalseShares, ReferenceBaseline.FactChecked),
        Stated("an AI label does a third of a \"false\" label", "its cut of belief over that of a fact-check label (by construction)",
            parameters => StatedEffects.LabelBelief(parameters) / StatedEffects.FactCheck(parameters).Belief, new(0.2, 0.5),
            "Altay & Gilardi 2024"),
        Stated("unlabelled beside labelled is believed more", "gain of credibility where all else is labelled (by construction)",
            StatedEffects.Implied, new(0.01, 0.08), "Pennycook et al. 2020"),
        Row("creators' income is unequal", "Gini coefficient of human creators' income in the last week",
            seed => seed.Today.LastWeek(Income.Gini), new(0.70, 0.95), "arXiv 2509.26523; streaming payouts (0.81)", Influencers),
        Row("creators' income has a heavy tail", "exponent of the density over the best-paid quarter (Hill 1975)",
            seed => seed.Today.LastWeek(Income.Tail), new(2, 3.5), "arXiv 2509.26523", Influencers),
        Row("many full-time creators earn too little", "share of the 40 % with the largest audiences who earn less than a living wage",
            seed => seed.Today.LastWeek(Income.TooLow), new(0.45, 0.70), "trade report 2026 (0.57)", Influencers),
        Row("engagement comes soon", "hours until half of a creator post's engagement",
            seed => HalfLife.Hours([.. seed.Today.Tally.EngagementByAge]),
            new(6, 30), "industry", seed => seed.Today.Tally.EngagementByAge.ToArray().Sum()),
        Row("a chronological feed is read less", "items read, chronological against engagement feed",
            seed => SeedProfile.Share(SeedProfile.Impressions(seed.NewestFirst), SeedProfile.Impressions(seed.Today)) - 1,
            new(null, 0, Strict: true), "Guess et al. 2023",
            seed => SeedProfile.Impressions(seed.Today), ReferenceBaseline.NewestFirst),
        Row("the feed hardly changes prevalence", "prevalence of false claims, engagement over chronological feed",
            seed => seed.PrevalenceRatio(), new(0.8, 1.3), "Bandy & Diakopoulos 2021; Guess et al. 2023",
            seed => seed.NewestFirst.Tally[Count.FalseImpressions], ReferenceBaseline.NewestFirst),
        new(
            "people find out now and then", "deception shocks per user and year", new(0, 12, Strict: true),
            "bounds against a model without discovery",
            seeds =>
                Found(
                    seeds,
                    seed => Shocks(seed) / (double)seed.World.Users / seed.World.Parameters.Horizon * DaysPerYear,
                    Shocks,
                    LeastShocks)),
    ];

    private static ModelPattern Row(
        string name,
        string statistic,
        Func<SeedProfile, double?> of,
        PatternRange range,
        string source,
        Func<SeedProfile, long> events,
        params IReadOnlyList<string> besideToday) =>
        new(name, statistic, range, source, seeds => Found(seeds, of, events, FewEvents), besideToday);

    private static ModelPattern Stated(
        string name, string statistic, Func<SimulationParameters, double> of, PatternRange range, string source) =>
        new(name, statistic, range, source, seeds => new([of(seeds[0].World.Parameters)], 1, 1));

    // How far a cascade can go depends on the size of one world: further worlds of that size say nothing about larger ones.
    private static ModelPattern Tail(string name, string statistic, long above, PatternRange range) =>
        new(
            name,
            statistic,
            range,
            "Goel et al. 2016",
            seeds => Found(seeds, seed => SharesAbove(seed, above, long.MaxValue), _ => 0, 0) with
            {
                Events = seeds[0].World.Users,
                LeastEvents = LeastUsersForTails,
            });

    private static Finding Found(
        IReadOnlyList<SeedProfile> seeds, Func<SeedProfile, double?> of, Func<SeedProfile, long> events, long least) =>
        new([.. seeds.Select(of).OfType<double>()], seeds.Sum(events), least);

    private static Finding SizeMatchedFinding(IReadOnlyList<SeedProfile> seeds)
    {
        var pairs = SizeMatched.Pairs(seeds.SelectMany(seed => seed.Today.CascadesIn(seed.World)));
        return new(SizeMatched.P(pairs) is { } p ? [p] : [], pairs.Count, FewEvents);
    }

    private static long Influencers(SeedProfile seed) => seed.World.Parameters.Creators.Influencers;

    private static long FalseShares(SeedProfile seed) => seed.Today.Tally[Count.FalseShares];

    private static long FalseImpressions(SeedProfile seed) => seed.Today.Tally[Count.FalseImpressions];

    private static long FalseSharesOfPeople(SeedProfile seed) => (long)seed.FalseSharedByPeople().Sum();

    private static long Shocks(SeedProfile seed) => seed.Today.Tally[Count.Shocks];

    private static double? SharesAbove(SeedProfile seed, long above, long atMost)
    {
        var units = seed.Today.PostsByShares;
        return SeedProfile.Share(
            units.Where(unit => unit.Key > above && unit.Key <= atMost).Sum(unit => unit.Value), units.Sum(unit => unit.Value));
    }

    /// <summary>Human creators of the nano or of the mega tier, whichever are fewer: a ratio of the two rests on these.</summary>
    internal static long SmallerTier(IReadOnlyCollection<(bool IsAi, int Audience)> creators, double reference)
    {
        long Of(int tier) => creators.Count(creator => !creator.IsAi && Tiering.Of(creator.Audience, reference) == tier);
        return Math.Min(Of(0), Of(LargestTier));
    }

    private static long SmallerTier(SeedProfile seed) =>
        SmallerTier([.. seed.World.Creators.Select(creator => (creator.IsAi, (int)creator.Audience))], seed.World.ReferenceAudience);

    private static long AiEngagement(RunProfile run) =>
        Enumerable.Range(0, LargestTier + 1).Sum(tier => run.Tally[Count.AiTierEngagementOf, tier]);
}
