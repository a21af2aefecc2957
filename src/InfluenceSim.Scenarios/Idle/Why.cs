namespace InfluenceSim.Scenarios.Idle;

/// <summary>Why a lever or a setting of it does nothing, or less than it states.</summary>
internal static class Why
{
    public static readonly Sentence AiCoverageAndDoubtAre0 = new("idleAiCoverageAndDoubtAre0", "aiCoverage and doubt are 0");

    public static readonly Sentence AiCoverageIs0 = new("idleAiCoverageIs0", "aiCoverage is 0");

    public static readonly Sentence AllNoticeAFullScreen = new("idleAllNoticeAFullScreen", "all notice a full screen");

    public static readonly Sentence AversionIs0 = new("idleAversionIs0", "aversion is 0");

    public static readonly Sentence ComplianceAndFineAre0 = new("idleComplianceAndFineAre0", "compliance and fine are 0");

    public static readonly Sentence ComplianceAndInspectionAre0 = new("idleComplianceAndInspectionAre0", "compliance and inspection are 0");

    public static readonly Sentence ComplianceIs0 = new("idleComplianceIs0", "compliance is 0");

    public static readonly Sentence ComplianceRecallAndFalsePositiveAre0 = new(
        "idleComplianceRecallAndFalsePositiveAre0", "compliance, recall and falsePositive are 0");

    public static readonly Sentence CostAndDelayAre0 = new(
        "idleCostAndDelayAre0", "cost and delay are 0, and there is no cap");

    public static readonly Sentence CoverageAndFalsePositiveAre0 = new(
        "idleCoverageAndFalsePositiveAre0", "coverage and falsePositive are 0");

    public static readonly Sentence CoverageIs0 = new("idleCoverageIs0", "coverage is 0");

    public static readonly Sentence DoubtIs0 = new("idleDoubtIs0", "doubt is 0");

    public static readonly Sentence LabelsTakeNothing = new(
        "idleLabelsTakeNothing", "effects.label takes nothing from sharing or interest");

    public static readonly Sentence EveryReshareHasOneChance = new(
        "idleEveryReshareHasOneChance", "every re-share has reactions.constantShare");

    public static readonly Sentence FactorIs1 = new("idleFactorIs1", "factor is 1");

    public static readonly Sentence FalsePositiveIs0 = new("idleFalsePositiveIs0", "falsePositive is 0");

    public static readonly Sentence FollowsDoNotChange = new("idleFollowsDoNotChange", "follows do not change");

    public static readonly Sentence HoursIs0 = new("idleHoursIs0", "hours is 0");

    public static readonly Sentence InspectionIs0 = new("idleInspectionIs0", "inspection is 0");

    public static readonly Sentence IsCutShort = new(
        "idleIsCutShort", "is cut short: full strength would come on day {day}, and the last day in force, {last}, has {percent} % of it");

    public static readonly Sentence ItIsNotTheOperatorWhoAnswers = new(
        "idleItIsNotTheOperatorWhoAnswers", "it is not the operator who answers");

    public static readonly Sentence ItStatesNothingToDo = new("idleItStatesNothingToDo", "it states nothing to do");

    public static readonly Sentence NoMandateOfTheArmFindsSuchPersonas = new(
        "idleNoMandateOfTheArmFindsSuchPersonas", "no mandate of the arm finds such personas");

    public static readonly Sentence NoMandateOfTheArmMistakesAnybody = new(
        "idleNoMandateOfTheArmMistakesAnybody", "no mandate of the arm mistakes anybody");

    public static readonly Sentence NoOperatorIsClosed = new("idleNoOperatorIsClosed", "no operator is closed");

    public static readonly Sentence NobodyGainsAnything = new("idleNobodyGainsAnything", "nobody gains anything");

    public static readonly Sentence NobodyPaysForPosts = new(
        "idleNobodyPaysForPosts", "nobody pays for posts: there are no brands");

    public static readonly Sentence NothingIsPutBack = new("idleNothingIsPutBack", "nothing is put back");

    public static readonly Sentence NothingIsTakenDown = new("idleNothingIsTakenDown", "nothing is taken down");

    public static readonly Sentence RecallAndFalsePositiveAre0 = new("idleRecallAndFalsePositiveAre0", "recall and falsePositive are 0");

    public static readonly Sentence RecallIs0 = new("idleRecallIs0", "recall is 0");

    public static readonly Sentence RunEndsBefore = new("idleRunEndsBefore", "the run ends before, after {horizon} days");

    public static readonly Sentence ShareIs0 = new("idleShareIs0", "share is 0");

    public static readonly Sentence ShowsNoMore = new(
        "idleShowsNoMore", "the recommender shows no more than feed.outOfNetworkShare = {share} without it");

    public static readonly Sentence StrengthIs0 = new("idleStrengthIs0", "strength is 0");

    public static readonly Sentence TargetIsClaims = new("idleTargetIsClaims", "target is claims");

    public static readonly Sentence TheDetectorIsShared = new("idleTheDetectorIsShared", "the detector is shared");

    public static readonly Sentence TheFeedIsChronologicalWithoutIt = new(
        "idleTheFeedIsChronologicalWithoutIt", "the feed is chronological without it");

    public static readonly Sentence TheFindIsTheOnlyStrike = new("idleTheFindIsTheOnlyStrike", "the find is the only strike");

    public static readonly Sentence TheLeverDoesNotEndWithinTheRun = new(
        "idleTheLeverDoesNotEndWithinTheRun", "the lever does not end within the run (until)");

    public static readonly Sentence ThereAreNoAiCreators = new("idleThereAreNoAiCreators", "there are no AI creators");

    public static readonly Sentence ThereAreNoBrands = new("idleThereAreNoBrands", "there are no brands");

    public static readonly Sentence ThereAreNoFalseClaims = new("idleThereAreNoFalseClaims", "there are no false claims");

    public static readonly Sentence ThereAreNoSuchAiCreators = new("idleThereAreNoSuchAiCreators", "there are no such AI creators");

    public static readonly Sentence ThereIsNoCap = new("idleThereIsNoCap", "there is no cap");

    public static readonly Sentence ThereIsNoDetectorToShare = new(
        "idleThereIsNoDetectorToShare", "there is no detector in the arm to share (mandatoryLabelling)");

    public static readonly Sentence ThereIsNoFine = new("idleThereIsNoFine", "there is no fine");

    public static readonly Sentence ThereIsNoFineAndNoOperatorIsClosed = new(
        "idleThereIsNoFineAndNoOperatorIsClosed", "there is no fine, and no operator is closed");
}
