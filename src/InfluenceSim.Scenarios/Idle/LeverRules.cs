using System.Globalization;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Scenarios.Idle;

/// <summary>Which levers, and which of their settings, do nothing.</summary>
internal sealed class LeverRules(Scenario scenario, WhatThereIs there)
{
    /// <summary>Levers that do nothing at all, by their paths.</summary>
    public IEnumerable<IdleRule> Whole() => Each((lever, arm, path) => WhyIdle(lever, arm) is { } why ? [new IdleRule(why, [path])] : []);

    /// <summary>Settings that do nothing, or less than they state.</summary>
    public IEnumerable<IdleRule> Settings() => Each((lever, arm, path) =>
    [
        .. Ramp(lever, path),
        .. Until(lever).Concat(Own(lever, arm)).Select(idle => new IdleRule(idle.Why, [.. idle.Keys.Select(key => $"{path}.{key}")])),
    ]);

    private static readonly Dictionary<CreatorClass, PersonaScope> Scopes = new()
    {
        [CreatorClass.Commercial] = PersonaScope.Commercial,
        [CreatorClass.Farm] = PersonaScope.Farm,
        [CreatorClass.Manipulative] = PersonaScope.Manipulative,
    };

    private string? WhyIdle(Policy lever, Arm arm) => lever switch
    {
        ChronologicalFeed when scenario.Parameters.Feed.Algorithm == FeedAlgorithm.Chronological => "the feed is chronological without it",
        OutOfNetworkCap cap when cap.Share >= scenario.Parameters.Feed.OutOfNetworkShare =>
            Text($"the recommender shows no more than feed.outOfNetworkShare = {scenario.Parameters.Feed.OutOfNetworkShare} without it"),
        FactCheckLabels or Downrank { Target: DownrankTarget.Claims } or ReshareFriction { AppliesTo: FrictionTarget.Claims }
            when !there.HasFalseClaims => "there are no false claims",
        ReshareFriction when scenario.Parameters.Reactions.ConstantShare is not null => "every re-share has reactions.constantShare",
        FollowCap when !scenario.Parameters.Reactions.FollowsChange => "follows do not change",
        MandatoryLabelling { Scope: MandateScope.Sponsored } when !there.HasBrands => "nobody pays for posts: there are no brands",
        StrikesAndBans { Detector: StrikeDetector.Shared } when !arm.Policies.Any(other => other is MandatoryLabelling { Recall: > 0 } or
            MandatoryLabelling { FalsePositive: > 0 }) => "there is no detector in the arm to share (mandatoryLabelling)",
        GivenPlan { StatesNothing: true } => "it states nothing to do",
        BrandCode when !there.HasBrands => "there are no brands",
        _ when StatedToNothing(lever) is { } why => why,
        VoluntaryLabelling or ReplyDisclosure or PostingCap or FollowCap or Demonetise or OperatorLiability or LiteracyCampaign
            when !there.HasAi => "there are no AI creators",
        _ => null,
    };

    private static string? StatedToNothing(Policy lever) => lever switch
    {
        MandatoryLabelling { Compliance: <= 0, Recall: <= 0, FalsePositive: <= 0, Fine: <= 0 } label when LooksAsEver(label) =>
            "compliance, recall and falsePositive are 0",
        OperatorLiability { Fine: <= 0, Strikes: 0 } or OperatorLiability { Fine: <= 0, Liable: not LiableParty.Operator } =>
            "there is no fine, and no operator is closed",
        VoluntaryLabelling { Share: <= 0 } => "share is 0",
        CircuitBreaker { Hours: <= 0 } => "hours is 0",
        ReshareFriction { Strength: <= 0 } => "strength is 0",
        Removal { Coverage: <= 0, FalsePositive: <= 0 } => "coverage and falsePositive are 0",
        StrikesAndBans { Detector: StrikeDetector.Own, Recall: <= 0, FalsePositive: <= 0 } => "recall and falsePositive are 0",
        FactCheckLabels { Coverage: <= 0 } => "coverage is 0",
        Provenance { AiCoverage: <= 0, Doubt: <= 0 } => "aiCoverage and doubt are 0",
        Downrank { Factor: >= 1 } => "factor is 1",
        BrandCode { Aversion: <= 0 } => "aversion is 0",
        Demonetise { Share: <= 0 } => "share is 0",
        ReplyDisclosure { Compliance: <= 0 } => "compliance is 0",
        AdDisclosure { Compliance: <= 0, Inspection: <= 0 } => "compliance and inspection are 0",
        AdDisclosure { Compliance: <= 0, Fine: <= 0 } => "compliance and fine are 0",
        LiteracyCampaign { Reach: <= 0 } or LiteracyCampaign { Gain: <= 0 } => "nobody gains anything",
        PostingCap { PerAccount: null, PerOperator: null } or FollowCap { PerAccount: null, PerOperator: null } => "there is no cap",
        AccountVerification { Cost: <= 0, Delay: <= 0, Cap: null } => "cost and delay are 0, and there is no cap",
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

        string why = Text($"is cut short: full strength would come on day {lever.From + lever.Ramp - 1}, and the last day in force, ")
            + Text($"{end - 1}, has {100.0 * (end - lever.From) / lever.Ramp:0} % of it");
        return [new IdleRule(why, [path + ".ramp"]) { IsPart = true }];
    }

    private (string Why, string[] Keys)[] Until(Policy lever) =>
        When(lever.Until >= scenario.Parameters.Horizon, Text($"the run ends before, after {scenario.Parameters.Horizon} days"), "until");

    private (string Why, string[] Keys)[] Own(Policy lever, Arm arm) => lever switch
    {
        MandatoryLabelling label =>
        [
            .. When(label.Fine <= 0, "there is no fine", "liable"),
            .. When(label.Recall <= 0, "recall is 0", "delay"),
            .. When(label.Form == LabelForm.Interstitial && label.Ramp <= 1, "all notice a full screen", "prominence"),
            .. When(!there.LabelsCutReactions, "effects.label takes nothing from sharing or interest", "wording"),
            .. Scope(label.AppliesTo),
        ],
        StrikesAndBans { Detector: StrikeDetector.Shared } bans =>
        [
            .. When(true, "the detector is shared", "recall", "falsePositive"),
            .. When(bans.Strikes == 1, "the find is the only strike", "delay"),
            .. When(!arm.Policies.Any(other => other is MandatoryLabelling label && Finds(label, bans.AppliesTo)),
                "no mandate of the arm finds such personas", "strikes", "delay", "appliesTo"),
            .. When(!arm.Policies.Any(other => other is MandatoryLabelling { FalsePositive: > 0 }),
                "no mandate of the arm mistakes anybody", "appealDays"),
            .. When(!(bans.Until < scenario.Parameters.Horizon), "the lever does not end within the run (until)", "lifts"),
            .. Scope(bans.AppliesTo),
        ],
        StrikesAndBans bans =>
        [
            .. When(bans.Recall <= 0, "recall is 0", "strikes", "delay", "appliesTo"),
            .. When(bans.FalsePositive <= 0, "falsePositive is 0", "appealDays"),
            .. When(!(bans.Until < scenario.Parameters.Horizon), "the lever does not end within the run (until)", "lifts"),
            .. Scope(bans.AppliesTo),
        ],
        OperatorLiability held =>
        [
            .. When(held.Liable != LiableParty.Operator, "it is not the operator who answers", "strikes", "refusal"),
            .. When(held.Strikes == 0, "no operator is closed", "refusal"),
            .. Scope(held.AppliesTo),
        ],
        AdDisclosure ads =>
        [
            .. When(ads.Inspection <= 0, "inspection is 0", "fine"),
            .. When(ads.Fine <= 0, "there is no fine", "inspection"),
        ],
        FactCheckLabels check => When(check.Coverage <= 0, "coverage is 0", "delayMin", "delayMax"),
        Provenance signed =>
        [
            .. When(signed.Doubt <= 0, "doubt is 0", "humanCoverage"),
            .. When(signed.AiCoverage <= 0, "aiCoverage is 0", "appliesTo"),
            .. Scope(signed.AppliesTo),
        ],
        Downrank down =>
        [
            .. When(down.Target == DownrankTarget.Claims, "target is claims", "appliesTo"),
            .. When(down.Factor >= 1, "factor is 1", "target", "appliesTo"),
            .. When(down.Target != DownrankTarget.Claims && !there.Has(down.AppliesTo), "there are no such AI creators", "appliesTo"),
        ],
        Removal down =>
        [
            .. When(down.Coverage <= 0 && down.FalsePositive <= 0, "nothing is taken down", "target", "halfLife"),
            .. When(down.FalsePositive <= 0, "falsePositive is 0", "appeals", "appealDays"),
            .. When(down.Appeals <= 0, "nothing is put back", "appealDays"),
        ],
        GivenPlan told =>
        [
            .. When(told.FalseShare is not null && !there.HasFalseClaims, "there are no false claims", "falseShare"),
            .. When(told.FollowRequests is not null && !scenario.Parameters.Reactions.FollowsChange, "follows do not change",
                "followRequests"),
        ],
        LiteracyCampaign lesson => When(lesson.Reach <= 0 || lesson.Gain <= 0, "nobody gains anything", "reach", "gain", "halfLife"),
        VoluntaryLabelling label => Scope(label.AppliesTo),
        Demonetise money => Scope(money.AppliesTo),
        PostingCap cap =>
            [.. When(cap.PerAccount is null && cap.PerOperator is null, "there is no cap", "appliesTo"), .. Scope(cap.AppliesTo)],
        FollowCap cap =>
            [.. When(cap.PerAccount is null && cap.PerOperator is null, "there is no cap", "appliesTo"), .. Scope(cap.AppliesTo)],
        AccountVerification proof => Scope(proof.AppliesTo),
        ReplyDisclosure reply => Scope(reply.AppliesTo),
        _ => [],
    };

    private (string Why, string[] Keys)[] Scope(PersonaScope scope) =>
        When(!there.Has(scope), "there are no such AI creators", "appliesTo");

    private IEnumerable<IdleRule> Each(Func<Policy, Arm, string, IEnumerable<IdleRule>> rules) => scenario.Arms.SelectMany(arm =>
        arm.Policies.SelectMany((lever, index) => rules(lever, arm, LeverPath.Of(scenario, arm, index))));

    private static (string Why, string[] Keys)[] When(bool isSo, string why, params string[] keys) => isSo ? [(why, keys)] : [];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
