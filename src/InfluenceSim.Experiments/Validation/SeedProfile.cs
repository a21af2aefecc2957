using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Experiments.Validation;

/// <summary>One seed of the reference baseline: its world, and what its arms left.</summary>
internal sealed record SeedProfile(World World, Func<string, RunProfile> Arm)
{
    private const int Tiers = 5;

    public RunProfile Today => Arm(ReferenceBaseline.Today);

    public RunProfile FactChecked => Arm(ReferenceBaseline.FactChecked);

    public RunProfile NewestFirst => Arm(ReferenceBaseline.NewestFirst);

    public RunProfile Taught => Arm(ReferenceBaseline.Taught);

    public RunProfile Novelty => Arm(ReferenceBaseline.NoveltyYears);

    public RunProfile Personas => Arm(ReferenceBaseline.PersonasPush);

    public RunProfile Supersharers => Arm(ReferenceBaseline.FewShare);

    /// <summary>The same seed without its other arms: to ask for one of those is an error in the program.</summary>
    public SeedProfile Only(IReadOnlyList<string> arms) =>
        this with
        {
            Arm = name =>
                arms.Contains(name) ? Arm(name) : throw new InvalidOperationException($"a pattern reads arm '{name}' without saying so"),
        };

    /// <summary>Followers of every account at tick 0.</summary>
    public Histogram Followers()
    {
        var followers = new int[World.Users + World.Creators.Count];
        for (int user = 0; user < World.Users; user++)
        {
            foreach (int account in World.Follows.FollowedBy(new Account(user)))
            {
                followers[account]++;
            }
        }

        return Histogram.Of(followers.Select(count => (long)count));
    }

    public static long Impressions(RunProfile run) => run.Tally.Impressions;

    /// <summary>Engagement per impression of human creators of a tier.</summary>
    public double? HumanRate(int tier) => HumanRate(Today, tier);

    /// <summary>Engagement per impression of AI creators over that of human ones of the same tiers.</summary>
    public static double? AiOverHuman(RunProfile run)
    {
        double engagement = 0;
        double expected = 0;
        for (int tier = 0; tier < Tiers; tier++)
        {
            if (HumanRate(run, tier) is { } rate)
            {
                engagement += Of(run, Count.AiTierEngagementOf, tier);
                expected += rate * Of(run, Count.AiTierImpressionsOf, tier);
            }
        }

        return Share(engagement, expected);
    }

    /// <summary>Re-share probability per impression, false claims over true news.</summary>
    public double? FalseOverTrue() =>
        Share(
            Today.Tally[Count.FalseShares],
            Today.Tally[Count.FalseImpressions]) / Share(Today.Tally[Count.TrueShares], Today.Tally[Count.TrueImpressions]);

    /// <summary>Of the impressions of false claims, those of posts by people and human creators.</summary>
    public static double? FalseByHumans(RunProfile run) =>
        1 - Share(run.Tally[Count.FalseImpressionsAi], run.Tally[Count.FalseImpressions]);

    /// <summary>Posts and re-shares of false claims by everybody of the people, by person.</summary>
    public double[] FalseSharedByPeople()
    {
        var shared = new double[World.Users];
        foreach (((Account person, int claim), long count) in Today.SharedByPeople.Where(one => World.Claims[one.Key.Claim].IsFalse))
        {
            shared[person.Number] += count;
        }

        return shared;
    }

    /// <summary>Prevalence of false claims, today's feed over a chronological one.</summary>
    public double? PrevalenceRatio() => Prevalence(Today) / Prevalence(NewestFirst);

    /// <summary>A share, or nothing where the whole is nothing.</summary>
    public static double? Share(double part, double whole) => whole > 0 ? part / whole : null;

    private static double? Prevalence(RunProfile run) => Share(run.Tally[Count.FalseImpressions], Impressions(run));

    /// <summary>
    /// Gain of the share of pairs in which those taught can tell, over everybody's without the campaign: who is taught is drawn.
    /// </summary>
    public double? LiteracyGain() =>
        Share(Taught.Final![SurveySum.TaughtCanTell], Taught.Final[SurveySum.TaughtPairs])
        - Share(Today.Final![SurveySum.CanTell], Today.Final[SurveySum.Pairs]);

    /// <summary>Cut of the re-shares of false claims by what an arm has.</summary>
    public double? Cut(string arm) => 1 - Share(Arm(arm).Tally[Count.FalseShares], Today.Tally[Count.FalseShares]);

    private static double? HumanRate(RunProfile run, int tier) =>
        Share(Of(run, Count.HumanTierEngagementOf, tier), Of(run, Count.HumanTierImpressionsOf, tier));

    private static long Of(RunProfile run, Count first, int tier) => run.Tally[first, tier];
}
