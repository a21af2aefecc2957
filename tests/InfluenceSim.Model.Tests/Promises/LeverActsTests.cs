using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using MathNet.Numerics.Statistics;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// Each lever's proximate effect. What a creator posts is keyed and does not depend on the feed, so that both arms have the
/// same posts by creators, and their impressions compare post by post.
/// </summary>
[Trait("Promise", "lever-acts")]
public sealed class LeverActsTests(ITestOutputHelper output)
{
    private const double StandardErrors = 4;
    private const double Nudge = 0.4;

    private static readonly MandatoryLabelling Flags = new() { Compliance = 0, Recall = 0.9, Delay = 1, FalsePositive = 0.999 };

    private static readonly LeverCase[] Cases =
    [
        new(
            "voluntaryLabelling",
            new VoluntaryLabelling { Share = 1 },
            "labelled share of AI impressions",
            1,
            arm => 1 - (arm.Tally[Count.AiUnlabelled] / arm.AiImpressions)),
        new(
            "mandatoryLabelling",
            new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 1 },
            "share of AI impressions perceived as AI",
            1,
            PerceivedAi),
        new(
            "mandatoryLabelling",
            new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 1, Exempt = MandateExemption.Fictional },
            "the same, where the fictional are spared",
            -1,
            PerceivedAi)
        {
            Placebo = new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 1 },
        },
        new(
            "mandatoryLabelling",
            new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 1, Prominence = 0.3, Form = LabelForm.Interstitial },
            "labels noticed per labelled AI impression, behind a full screen",
            1,
            NoticedOfLabelled)
        {
            Placebo = new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 1, Prominence = 0.3 },
        },
        new(
            "mandatoryLabelling",
            new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 1, Form = LabelForm.Interstitial },
            "impressions of AI posts, behind a full screen",
            -1,
            arm => arm.AiImpressions)
        {
            Placebo = new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 1 },
            Same = Posts,
        },
        new("mandatoryLabelling", Worded(LabelWording.Harm), "shares per AI impression, against plain words", -1, AiShares)
        {
            Placebo = Worded(LabelWording.Plain),
        },
        new("mandatoryLabelling", Worded(LabelWording.Process), "shares per AI impression, against plain words", 1, AiShares)
        {
            Placebo = Worded(LabelWording.Plain),
        },
        new("provenance", new Provenance { AiCoverage = 1, Doubt = 0.5 }, "share of AI impressions perceived as AI", 1, PerceivedAi),
        new(
            "provenance",
            new Provenance { AiCoverage = 1, Doubt = 0.5 },
            "share of human impressions taken for AI",
            1,
            arm => arm.Tally[Count.HumanMistaken] / arm.HumanImpressions),
        new(
            "factCheckLabels",
            new FactCheckLabels { Coverage = 1, DelayMin = 0, DelayMax = 0 },
            "shares per impression of false claims",
            -1,
            FalseShares),
        new(
            "downrank ai",
            new Downrank { Target = DownrankTarget.Ai, Factor = 0.05 },
            "impressions per AI post",
            -1,
            arm => arm.Last("impressions7d", "ai") / arm.Last("posts7d", "ai")) { Same = Posts },
        new(
            "downrank labelled-ai",
            new Downrank { Target = DownrankTarget.LabelledAi, Factor = 0.05 },
            "impressions of the labelled AI posts",
            -1,
            arm => arm.AiImpressions - arm.Tally[Count.AiUnlabelled]) { Same = Posts },
        new(
            "downrank unlabelled-ai",
            new Downrank { Target = DownrankTarget.UnlabelledAi, Factor = 0.05 },
            "impressions of the unlabelled AI posts",
            -1,
            arm => arm.Tally[Count.AiUnlabelled]) { Same = Posts },
        new(
            "downrank claims",
            new Downrank { Target = DownrankTarget.Claims, Factor = 0.05 },
            "impressions of the AI posts with a false claim",
            -1,
            arm => arm.Tally[Count.FalseImpressionsAi]) { Same = Posts },
        new("reshareFriction", new ReshareFriction { Strength = Nudge }, "shares per impression", -1, Shares),
        new(
            "reshareFriction claims",
            new ReshareFriction { Strength = Nudge, AppliesTo = FrictionTarget.Claims },
            "shares per impression of false claims",
            -1,
            FalseShares),

        // The control is a lesson that teaches next to nothing to the same people: whom a campaign reaches is drawn beforehand.
        new(
            "literacyCampaign",
            new LiteracyCampaign { Reach = 0.5, Gain = 1.5 },
            "share of the reached who can tell, unaided",
            1,
            arm => arm.End[SurveySum.TaughtCanTell] / (double)arm.End[SurveySum.TaughtPairs])
        {
            Placebo = new LiteracyCampaign { Reach = 0.5, Gain = 1e-12 },
        },
        new(
            "chronologicalFeed",
            new ChronologicalFeed(),
            "mean age of items in hours",
            -1,
            arm => arm.Tally[Count.AgeHours] / arm.Impressions),
        new(
            "chronologicalFeed without recommendations",
            new ChronologicalFeed { Recommendations = FeedRecommendations.None },
            "recommended share of items",
            -1,
            arm => arm.Tally[Count.Recommended] / arm.Impressions),
        new(
            "outOfNetworkCap",
            new OutOfNetworkCap { Share = 0.02 },
            "recommended share of items",
            -1,
            arm => arm.Tally[Count.Recommended] / arm.Impressions),
        new(
            "strikesAndBans",
            new StrikesAndBans { Strikes = 2, Recall = 0.8, Delay = 1, FalsePositive = 0.9, AppealDays = 30 },
            "active undisclosed AI creators",
            -1,
            arm => arm.Last("aiActiveUndisclosed")),
        new(
            "strikesAndBans",
            new StrikesAndBans { Strikes = 2, Recall = 0.8, Delay = 1, FalsePositive = 0.9, AppealDays = 30 },
            "human creators restricted by mistake",
            1,
            arm => arm.Last("humansRestricted")),
        new(
            "strikesAndBans shared",
            new StrikesAndBans { Strikes = 1, Detector = StrikeDetector.Shared, AppealDays = 30 },
            "impressions of AI posts, where who is flagged is removed",
            -1,
            arm => arm.AiImpressions)
        {
            With = [Flags],
            Same = arm => arm.Last("aiActiveUndisclosed"),
        },
        new(
            "removal",
            new Removal { Coverage = 1, HalfLife = 2, FalsePositive = 0 },
            "impressions of the AI posts with a false claim",
            -1,
            arm => arm.Tally[Count.FalseImpressionsAi]) { Same = Posts },
        new(
            "removal undisclosed-ai",
            new Removal { Target = RemovalTarget.UndisclosedAi, Coverage = 1, HalfLife = 2, FalsePositive = 0 },
            "impressions of the unlabelled AI posts",
            -1,
            arm => arm.Tally[Count.AiUnlabelled]) { Same = Posts },
        new(
            "removal",
            new Removal { Coverage = 0, HalfLife = 2, FalsePositive = 0.5, Appeals = 0 },
            "human posts removed by mistake",
            1,
            arm => arm.Last("overRemoval")),
        new(
            "circuitBreaker",
            new CircuitBreaker { Threshold = 1, Hours = 48 },
            "re-shares of re-shares of false claims",
            -1,
            arm => arm.Tally[Count.FalseSharesOfShares]),
        new(
            "replyDisclosure",
            new ReplyDisclosure { Compliance = 1 },
            "known share of bonds with AI",
            1,
            arm => arm.End[SurveySum.BondsAiKnown] / (double)arm.End[SurveySum.BondsAi]),
        new("givenPlan", new GivenPlan { Posts = 60 }, "posts of AI creators", 1, Posts),
        new("givenPlan", new GivenPlan { Posts = 60, Realism = 1 }, "share of AI impressions perceived as AI", -1, PerceivedAi)
        {
            Placebo = new GivenPlan { Posts = 60, Realism = 0 },
        },
    ];

    private static readonly LeverTable Table = new(Parameters(), seed: 70, Cases);

    [Fact]
    public void Every_lever_moves_what_it_acts_on_at_once()
    {
        (bool holds, string text) = Table.Judge();
        output.WriteLine(text);
        Assert.True(holds, text);
    }

    [Fact]
    public void Every_lever_on_content_platform_and_people_is_in_the_table() =>
        Assert.Equal(
            PolicyRegistry.Levers.Values.Except(EconomyLevers.All).ToHashSet(), Cases.Select(lever => lever.Policy.GetType()).ToHashSet());

    [Fact]
    public void A_nudge_cuts_shares_per_impression_by_its_strength()
    {
        foreach (string name in (string[])["reshareFriction", "reshareFriction claims"])
        {
            int row = Array.FindIndex(Cases, lever => lever.Lever == name);
            double[] cuts = [.. Table.PairsOf(row).Select(pair => 1 - (pair[1] / pair[0]))];
            double error = cuts.StandardDeviation() / Math.Sqrt(LeverTable.Seeds);
            string text = $"{name}: cut {cuts.Mean():F3} +- {error:F3}, stated {Nudge}";
            output.WriteLine(text);
            Assert.True(Math.Abs(cuts.Mean() - Nudge) < StandardErrors * error, text);
            Assert.True(error < Nudge / 8, $"too coarse to judge: {text}");
        }
    }

    private static double Posts(ArmRecord arm) => arm.Last("posts7d", "ai");

    private static double NoticedOfLabelled(ArmRecord arm) =>
        arm.Tally[Count.AiLabelNoticed] / (arm.AiImpressions - arm.Tally[Count.AiUnlabelled]);

    private static MandatoryLabelling Worded(LabelWording wording) => new()
    {
        Compliance = 1,
        Recall = 1,
        Delay = 1,
        Form = LabelForm.Interstitial,
        Wording = wording,
    };

    private static double AiShares(ArmRecord arm) => arm.AiImpressions == 0 ? 0 : Enumerable
        .Range((int)CreatorClass.Commercial, CreatorClass.Manipulative - CreatorClass.Commercial + 1)
        .Sum(made => arm.Tally[Count.SharesOf + made]) / arm.AiImpressions;

    private static double PerceivedAi(ArmRecord arm) => arm.Tally[Count.AiPerceived] / arm.AiImpressions;

    private static double Shares(ArmRecord arm) => arm.Shares / arm.Impressions;

    private static double FalseShares(ArmRecord arm) => arm.Tally[Count.FalseShares] / (double)arm.Tally[Count.FalseImpressions];

    private static SimulationParameters Parameters()
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 400, warmUp: 2, horizon: 7);
        return parameters with
        {
            Creators = parameters.Creators with { Influencers = 24, Fakefluencers = 20, Operators = 8 },

            // Few ties: what a lever does at once is not to be mixed with what shares bring about among friends.
            Network = parameters.Network with { UserFollows = 4 },

            // Busy people: rare reactions would need larger worlds for the same certainty.
            Population = parameters.Population with { SessionsMedian = 1 },
            Reactions = parameters.Reactions with { Share = 0.05, Comment = 0.05 },
            Claims = parameters.Claims with { ClaimShare = 1 },
        };
    }
}
