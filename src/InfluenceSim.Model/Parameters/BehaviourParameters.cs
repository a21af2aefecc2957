namespace InfluenceSim.Model.Parameters;

/// <summary>Utility of an item (MODEL section 4).</summary>
public sealed record UtilityParameters
{
    [Parameter("utility", -10, 10, "(C)"), Meaning("Constant term of utility.")]
    public double Base { get; init; } = -0.6;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of interest.")]
    public double Interest { get; init; } = 0.5;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of entertainment; with usefulness it makes 0.7 per unit of appeal.")]
    public double Entertainment { get; init; } = 0.495;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of usefulness.")]
    public double Usefulness { get; init; } = 0.495;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of quality, which enters as 2 q - 1.")]
    public double Quality { get; init; } = 0.6;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of log(1 + likes).")]
    public double Social { get; init; } = 0.08;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of trust, which enters as 2 (trust - 0.6).")]
    public double Trust { get; init; } = 0.6;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Cost of a sponsorship that is noticed.")]
    public double Sponsored { get; init; } = 0.4;

    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of claim proneness, for false claims.")]
    public double Claim { get; init; } = 0.4;

    [Parameter("tie", 0, 5, "(C); industry engagement by tier 2025"), Meaning("Fall of the tie to a creator per unit of log audience.")]
    public double TieSlope { get; init; } = 0.7;

    [Parameter("share", 1e-6, 1, "(C)")]
    [Meaning("Audience, over the day-0 geometric mean of human creators', below which a smaller one brings nobody closer.")]
    public double LeastTieAudience { get; init; } = 0.25;

    [Parameter("tie", -5, 5, "(C)"), Meaning("Tie to a friend.")]
    public double TieFriend { get; init; } = 0.5;

    [Parameter("tie", -5, 5, "(C)"), Meaning("Tie to a stranger whom the recommender shows.")]
    public double TieStranger { get; init; } = -0.3;

    [Parameter("log odds", 0, 5, "(C)"), Meaning("Standard deviation of the log odds of a post's quality around its author's talent.")]
    public double QualitySd { get; init; } = 0.5;

    [Parameter("sd", 0, 3, "(C)"), Meaning("Spread of what a style adds to entertainment, per topic.")]
    public double StyleSd { get; init; } = 0.2;
}

/// <summary>Comments, answers and bonds, with creators and among people (MODEL section 4).</summary>
public sealed record RelationParameters
{
    [Parameter("1/d", 0, 100_000, "(C)"), Meaning("Comments an influencer answers per day at full energy.")]
    public int RepliesPerDay { get; init; } = 20;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of comments that an AI creator answers.")]
    public double AiReplyRate { get; init; } = 0.9;

    [Parameter("factor", 0, 1, "(C); Daniels & Wu 2024 (sign)"), Meaning("Share of what is missing to a full bond that an answer closes.")]
    public double BondGain { get; init; } = 0.1;

    [Parameter("d", 0.1, 100_000, "(C)"), Meaning("Days in which half of a bond is lost.")]
    public double BondHalfLife { get; init; } = 60;

    [Parameter("tie", 0, 5, "(C)"), Meaning("What a full bond adds to the tie.")]
    public double BondTie { get; init; } = 0.5;

    [Parameter("trust", 0, 1, "(C)"), Meaning("What a full bond adds to trust in that creator.")]
    public double BondTrust { get; init; } = 0.2;

    [Parameter("trust", 0, 1, "(C); sign: Liu & Lee 2024")]
    [Meaning("What a creator's authenticity adds to trust in it, full over none; needs an economy.")]
    public double AuthenticityTrust { get; init; } = 0.3;

    [Parameter("share", 0, 1, "(C)")]
    [Meaning("What a liked post of a fully authentic creator adds to a follower's bond; needs an economy.")]
    public double AuthenticityBond { get; init; } = 0.01;

    [Parameter("1/d", 0, 1_000, "(C)"), Meaning("Median interactions a user has for people per day.")]
    public double InteractionsMedian { get; init; } = 2;

    [Parameter("log", 0, 5, "(C)"), Meaning("Standard deviation of log interactions per day.")]
    public double InteractionsLogSd { get; init; } = 1;
}

/// <summary>Base rates of the reactions: P = min(cap, base * 2 sigma(u)).</summary>
public sealed record ReactionParameters
{
    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of likes per impression.")]
    public double Like { get; init; } = 0.09;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of comments per impression.")]
    public double Comment { get; init; } = 0.008;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of re-shares per impression.")]
    public double Share { get; init; } = 0.014;

    [Parameter("factor", 0, 10, "(C); Goel et al. 2016 (few posts spread, some far)")]
    [Meaning("Base rate of re-sharing a user's post, relative to a creator's: what people post is meant for friends.")]
    public double ShareUser { get; init; } = 0.3;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Greatest probability of a re-share.")]
    public double ShareCap { get; init; } = 0.5;

    [Parameter("probability", 0, 1, "(C); Sands et al. 2022 (equal for AI)")]
    [Meaning("Base rate of following a creator who is not followed.")]
    public double Follow { get; init; } = 0.01;

    [Parameter("factor", 0, 10, "(C)"), Meaning("Base rate of following a user, relative to a creator.")]
    public double FollowUser { get; init; } = 0.5;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of unfollowing per impression.")]
    public double Unfollow { get; init; } = 0.0006;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability of following back.")]
    public double FollowBack { get; init; } = 0.12;

    [Parameter("factor", 0, 1, "(C); Sands et al. 2022 (AI followed as readily as people)")]
    [Meaning("Factor on following back an account that is seen to bear an AI label; below 1 people are wary of it.")]
    public double FollowBackLabelled { get; init; } = 1;

    [Parameter("probability", 0, 1, "independent-cascade limit")]
    [Meaning("When set, every re-share has this probability, whatever the item (the independent-cascade limit).")]
    public double? ConstantShare { get; init; }

    [Meaning("Whether people follow and unfollow during the run."), Source("scenario")]
    public bool FollowsChange { get; init; } = true;
}

/// <summary>Claims: what they are and how they are believed.</summary>
public sealed record ClaimParameters
{
    [Parameter("claims", 0, 64, "(C)"), Meaning("False claims a run has; with the true ones at most 64.")]
    public int False { get; init; } = 24;

    [Parameter("claims", 0, 64, "(C)"), Meaning("True news items a run has, the comparator.")]
    public int True { get; init; } = 24;

    [Meaning("Who makes false claims: personas, few very active people, or both.")]
    [Source("(C); Baribi-Bartov et al. 2024 and Grinberg et al. 2019 (people)")]
    public ClaimMakers Makers { get; init; } = ClaimMakers.Mixed;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Least plausibility of a claim.")]
    public double PlausibilityMin { get; init; } = 0.3;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Greatest plausibility of a claim.")]
    public double PlausibilityMax { get; init; } = 0.9;

    [Parameter("d", 1, 365, "(C)"), Meaning("Days after its launch in which authors still take up a claim.")]
    public int RecentDays { get; init; } = 14;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of posts on claim topics that carry true news.")]
    public double TrueShare { get; init; } = 0.08;

    [Parameter("probability", 0, 1, "(C)")]
    [Meaning("Share of a user's posts on claim topics that carry a false claim, per unit of appetite.")]
    public double UserFalseShare { get; init; } = 0.03;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Greatest share of false claims among a user's posts on claim topics.")]
    public double UserFalseMax { get; init; } = 0.5;

    [Parameter("factor", 0, 10, "(C); Vosoughi et al. 2018")]
    [Meaning("Re-share of false claims relative to other posts, before appetite; where it is left out, as `claims.makers` says.")]
    public double? ClaimShare { get; init; }

    [Parameter("factor", 0, 10, "(C); Vosoughi et al. 2018"), Meaning("Factor on re-shares of a false claim while it is new.")]
    public double FalseNoveltyBoost { get; init; } = 1.5;

    [Parameter("h", 0, 10_000, "(C)"), Meaning("How long after its launch a claim is new.")]
    public double NoveltyHours { get; init; } = 72;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of belief per impression.")]
    public double BeliefBase { get; init; } = 0.15;

    [Parameter("factor", 0, 5, "(C); illusory truth"), Meaning("Gain of belief per earlier impression (illusory truth), up to four.")]
    public double Repetition { get; init; } = 0.15;

    [Parameter("1/d", 0, 1, "(C)"), Meaning("Daily hazard that a belief lapses.")]
    public double Lapse { get; init; } = 0.01;
}

/// <summary>How people see, or fail to see, that a creator is an AI.</summary>
public sealed record PerceptionParameters
{
    [Parameter("log odds", -20, 20, "(C); RSOS 2025; Nightingale & Farid 2022")]
    [Meaning("Log odds that a user of literacy 0 can tell a persona of realism 0.58.")]
    public double Base { get; init; } = -0.45;

    [Parameter("log odds", 0, 20, "(C); RSOS 2025"), Meaning("Gain per unit of literacy.")]
    public double Literacy { get; init; } = 0.8;

    [Parameter("log odds", 0, 50, "(C)"), Meaning("Loss per unit of realism.")]
    public double Realism { get; init; } = 4;

    [Parameter("probability", 0, 1, "(C); tried at 0.05, 0.2 and 1")]
    [Meaning("Probability per impression that somebody who can tell does.")]
    public double DetectHazard { get; init; } = 0.2;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that a user takes a human creator for an AI.")]
    public double FalseAlarm { get; init; } = 0.02;

    [Parameter("fatigue", 0, 1, "(C)"), Meaning("Rise of label fatigue per noticed label.")]
    public double FatigueGain { get; init; } = 0.01;

    [Parameter("factor", 0, 1, "(C)"), Meaning("Share of fatigue that is left after a day.")]
    public double FatigueKept { get; init; } = 0.9;

    [Parameter("factor", 0, 1, "(C)"), Meaning("Gain of the moving share of noticed labels.")]
    public double LabelShareGain { get; init; } = 0.02;

    [Parameter("1/d", 0, 1, "(C)"), Meaning("Share of the gap to rest that trust regains per day.")]
    public double TrustRecovery { get; init; } = 0.02;
}
