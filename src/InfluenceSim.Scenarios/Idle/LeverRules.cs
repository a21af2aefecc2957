using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Scenarios.Idle;

/// <summary>Which levers, and which of their settings, do nothing.</summary>
internal sealed class LeverRules(Scenario scenario, WhatThereIs there)
{
    /// <summary>Levers that do nothing at all, by their paths.</summary>
    public IEnumerable<IdleRule> Whole() => Each((lever, arm, path) => WhyIdle(lever, arm) is { } why ? [IdleRule.Of(why, [path])] : []);

    /// <summary>Settings that do nothing, or less than they state.</summary>
    public IEnumerable<IdleRule> Settings() => Each((lever, arm, path) =>
    [
        .. Ramp(lever, path),
        .. Until(lever).Concat(Own(lever, arm)).Select(idle => IdleRule.Of(idle.Why, [.. idle.Keys.Select(key => $"{path}.{key}")])),
    ]);

    private static readonly Dictionary<CreatorClass, PersonaScope> Scopes = new()
    {
        [CreatorClass.Commercial] = PersonaScope.Commercial,
        [CreatorClass.Farm] = PersonaScope.Farm,
        [CreatorClass.Manipulative] = PersonaScope.Manipulative,
    };

    private Said? WhyIdle(Policy lever, Arm arm) => lever switch
    {
        ChronologicalFeed when scenario.Parameters.Feed.Algorithm == FeedAlgorithm.Chronological =>
            Why.TheFeedIsChronologicalWithoutIt.With(),
        OutOfNetworkCap cap when cap.Share >= scenario.Parameters.Feed.OutOfNetworkShare =>
            Why.ShowsNoMore.With(("share", scenario.Parameters.Feed.OutOfNetworkShare)),
        FactCheckLabels or Downrank { Target: DownrankTarget.Claims } or ReshareFriction { AppliesTo: FrictionTarget.Claims }
            when !there.HasFalseClaims => Why.ThereAreNoFalseClaims.With(),
        ReshareFriction when scenario.Parameters.Reactions.ConstantShare is not null => Why.EveryReshareHasOneChance.With(),
        FollowCap when !scenario.Parameters.Reactions.FollowsChange => Why.FollowsDoNotChange.With(),
        MandatoryLabelling { Scope: MandateScope.Sponsored } when !there.HasBrands => Why.NobodyPaysForPosts.With(),
        StrikesAndBans { Detector: StrikeDetector.Shared } when !arm.Policies.Any(other => other is MandatoryLabelling { Recall: > 0 } or
            MandatoryLabelling { FalsePositive: > 0 }) => Why.ThereIsNoDetectorToShare.With(),
        GivenPlan { StatesNothing: true } => Why.ItStatesNothingToDo.With(),
        BrandCode when !there.HasBrands => Why.ThereAreNoBrands.With(),
        _ when StatedToNothing(lever) is { } why => why,
        VoluntaryLabelling or ReplyDisclosure or PostingCap or FollowCap or Demonetise or OperatorLiability or LiteracyCampaign
            when !there.HasAi => Why.ThereAreNoAiCreators.With(),
        _ => null,
    };

    private static Said? StatedToNothing(Policy lever) => lever switch
    {
        MandatoryLabelling { Compliance: <= 0, Recall: <= 0, FalsePositive: <= 0, Fine: <= 0 } label when LooksAsEver(label) =>
            Why.ComplianceRecallAndFalsePositiveAre0.With(),
        OperatorLiability { Fine: <= 0, Strikes: 0 } or OperatorLiability { Fine: <= 0, Liable: not LiableParty.Operator } =>
            Why.ThereIsNoFineAndNoOperatorIsClosed.With(),
        VoluntaryLabelling { Share: <= 0 } => Why.ShareIs0.With(),
        CircuitBreaker { Hours: <= 0 } => Why.HoursIs0.With(),
        ReshareFriction { Strength: <= 0 } => Why.StrengthIs0.With(),
        Removal { Coverage: <= 0, FalsePositive: <= 0 } => Why.CoverageAndFalsePositiveAre0.With(),
        StrikesAndBans { Detector: StrikeDetector.Own, Recall: <= 0, FalsePositive: <= 0 } => Why.RecallAndFalsePositiveAre0.With(),
        FactCheckLabels { Coverage: <= 0 } => Why.CoverageIs0.With(),
        Provenance { AiCoverage: <= 0, Doubt: <= 0 } => Why.AiCoverageAndDoubtAre0.With(),
        Downrank { Factor: >= 1 } => Why.FactorIs1.With(),
        BrandCode { Aversion: <= 0 } => Why.AversionIs0.With(),
        Demonetise { Share: <= 0 } => Why.ShareIs0.With(),
        ReplyDisclosure { Compliance: <= 0 } => Why.ComplianceIs0.With(),
        AdDisclosure { Compliance: <= 0, Inspection: <= 0 } => Why.ComplianceAndInspectionAre0.With(),
        AdDisclosure { Compliance: <= 0, Fine: <= 0 } => Why.ComplianceAndFineAre0.With(),
        LiteracyCampaign { Reach: <= 0 } or LiteracyCampaign { Gain: <= 0 } => Why.NobodyGainsAnything.With(),
        PostingCap { PerAccount: null, PerOperator: null } or FollowCap { PerAccount: null, PerOperator: null } => Why.ThereIsNoCap.With(),
        AccountVerification { Cost: <= 0, Delay: <= 0, Cap: null } => Why.CostAndDelayAre0.With(),
        _ => null,
    };

    private static bool LooksAsEver(MandatoryLabelling label) =>
        label is { Form: LabelForm.Mark, Wording: LabelWording.Plain, Prominence: null };

    /// <summary>Whether a mandate's detector finds personas whom a lever that shares it bans.</summary>
    private bool Finds(MandatoryLabelling label, PersonaScope banned) => label.Recall > 0
        && WhatThereIs.Kinds.Any(kind => there.Has(Scopes[kind]) && Covers(label.AppliesTo, kind) && Covers(banned, kind));

    private static bool Covers(PersonaScope scope, CreatorClass kind) => scope == PersonaScope.All || scope == Scopes[kind];

    private IdleRule[] Ramp(Policy lever, string path)
    {
        int horizon = scenario.Parameters.Horizon;
        int end = Math.Min(horizon, lever.Until ?? horizon);
        if (lever.From >= end || lever.From + lever.Ramp <= end)
        {
            return [];
        }

        Said why = Why.IsCutShort.With(
            ("day", lever.From + lever.Ramp - 1), ("last", end - 1), ("percent", Percent(end - lever.From, lever.Ramp)));
        return [IdleRule.Of(why, [path + ".ramp"]) with { IsPart = true }];
    }

    private static double Percent(int part, int whole) => Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    private (Said Why, string[] Keys)[] Until(Policy lever) =>
        When(lever.Until >= scenario.Parameters.Horizon, Why.RunEndsBefore.With(("horizon", scenario.Parameters.Horizon)), "until");

    private (Said Why, string[] Keys)[] Own(Policy lever, Arm arm) => lever switch
    {
        MandatoryLabelling label =>
        [
            .. When(label.Fine <= 0, Why.ThereIsNoFine.With(), "liable"),
            .. When(label.Recall <= 0, Why.RecallIs0.With(), "delay"),
            .. When(label.Form == LabelForm.Interstitial && label.Ramp <= 1, Why.AllNoticeAFullScreen.With(), "prominence"),
            .. When(!there.LabelsCutReactions, Why.LabelsTakeNothing.With(), "wording"),
            .. Scope(label.AppliesTo),
        ],
        StrikesAndBans { Detector: StrikeDetector.Shared } bans =>
        [
            .. When(true, Why.TheDetectorIsShared.With(), "recall", "falsePositive"),
            .. When(bans.Strikes == 1, Why.TheFindIsTheOnlyStrike.With(), "delay"),
            .. When(!arm.Policies.Any(other => other is MandatoryLabelling label && Finds(label, bans.AppliesTo)),
                Why.NoMandateOfTheArmFindsSuchPersonas.With(), "strikes", "delay", "appliesTo"),
            .. When(!arm.Policies.Any(other => other is MandatoryLabelling { FalsePositive: > 0 }),
                Why.NoMandateOfTheArmMistakesAnybody.With(), "appealDays"),
            .. When(!(bans.Until < scenario.Parameters.Horizon), Why.TheLeverDoesNotEndWithinTheRun.With(), "lifts"),
            .. Scope(bans.AppliesTo),
        ],
        StrikesAndBans bans =>
        [
            .. When(bans.Recall <= 0, Why.RecallIs0.With(), "strikes", "delay", "appliesTo"),
            .. When(bans.FalsePositive <= 0, Why.FalsePositiveIs0.With(), "appealDays"),
            .. When(!(bans.Until < scenario.Parameters.Horizon), Why.TheLeverDoesNotEndWithinTheRun.With(), "lifts"),
            .. Scope(bans.AppliesTo),
        ],
        OperatorLiability held =>
        [
            .. When(held.Liable != LiableParty.Operator, Why.ItIsNotTheOperatorWhoAnswers.With(), "strikes", "refusal"),
            .. When(held.Strikes == 0, Why.NoOperatorIsClosed.With(), "refusal"),
            .. Scope(held.AppliesTo),
        ],
        AdDisclosure ads =>
        [
            .. When(ads.Inspection <= 0, Why.InspectionIs0.With(), "fine"),
            .. When(ads.Fine <= 0, Why.ThereIsNoFine.With(), "inspection"),
        ],
        FactCheckLabels check => When(check.Coverage <= 0, Why.CoverageIs0.With(), "delayMin", "delayMax"),
        Provenance signed =>
        [
            .. When(signed.Doubt <= 0, Why.DoubtIs0.With(), "humanCoverage"),
            .. When(signed.AiCoverage <= 0, Why.AiCoverageIs0.With(), "appliesTo"),
            .. Scope(signed.AppliesTo),
        ],
        Downrank down =>
        [
            .. When(down.Target == DownrankTarget.Claims, Why.TargetIsClaims.With(), "appliesTo"),
            .. When(down.Factor >= 1, Why.FactorIs1.With(), "target", "appliesTo"),
            .. When(down.Target != DownrankTarget.Claims && !there.Has(down.AppliesTo), Why.ThereAreNoSuchAiCreators.With(), "appliesTo"),
        ],
        Removal down =>
        [
            .. When(down.Coverage <= 0 && down.FalsePositive <= 0, Why.NothingIsTakenDown.With(), "target", "halfLife"),
            .. When(down.FalsePositive <= 0, Why.FalsePositiveIs0.With(), "appeals", "appealDays"),
            .. When(down.Appeals <= 0, Why.NothingIsPutBack.With(), "appealDays"),
        ],
        GivenPlan told =>
        [
            .. When(told.FalseShare is not null && !there.HasFalseClaims, Why.ThereAreNoFalseClaims.With(), "falseShare"),
            .. When(told.FollowRequests is not null && !scenario.Parameters.Reactions.FollowsChange, Why.FollowsDoNotChange.With(),
                "followRequests"),
        ],
        LiteracyCampaign lesson => When(lesson.Reach <= 0 || lesson.Gain <= 0, Why.NobodyGainsAnything.With(), "reach", "gain", "halfLife"),
        VoluntaryLabelling label => Scope(label.AppliesTo),
        Demonetise money => Scope(money.AppliesTo),
        PostingCap cap =>
            [.. When(cap.PerAccount is null && cap.PerOperator is null, Why.ThereIsNoCap.With(), "appliesTo"), .. Scope(cap.AppliesTo)],
        FollowCap cap =>
            [.. When(cap.PerAccount is null && cap.PerOperator is null, Why.ThereIsNoCap.With(), "appliesTo"), .. Scope(cap.AppliesTo)],
        AccountVerification proof => Scope(proof.AppliesTo),
        ReplyDisclosure reply => Scope(reply.AppliesTo),
        _ => [],
    };

    private (Said Why, string[] Keys)[] Scope(PersonaScope scope) =>
        When(!there.Has(scope), Why.ThereAreNoSuchAiCreators.With(), "appliesTo");

    private IEnumerable<IdleRule> Each(Func<Policy, Arm, string, IEnumerable<IdleRule>> rules) => scenario.Arms.SelectMany(arm =>
        arm.Policies.SelectMany((lever, index) => rules(lever, arm, LeverPath.Of(scenario, arm, index))));

    private static (Said Why, string[] Keys)[] When(bool isSo, Said why, params string[] keys) => isSo ? [(why, keys)] : [];
}
