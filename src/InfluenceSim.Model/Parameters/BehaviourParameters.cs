namespace InfluenceSim.Model.Parameters;

/// <summary>Utility of an item (MODEL section 4).</summary>
public sealed record UtilityParameters
{
    /// <summary>Constant term; never an arm's mean.</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Constant term of utility.")]
    public double Base { get; init; } = -0.6;

    /// <summary>Weight of interest.</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of interest.")]
    public double Interest { get; init; } = 0.5;

    /// <summary>Weight of entertainment; with usefulness it makes 0.7 per unit of appeal.</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of entertainment.")]
    public double Entertainment { get; init; } = 0.495;

    /// <summary>Weight of usefulness.</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of usefulness.")]
    public double Usefulness { get; init; } = 0.495;

    /// <summary>Weight of quality, which enters as 2 q - 1.</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of quality.")]
    public double Quality { get; init; } = 0.6;

    /// <summary>Weight of log(1 + likes).</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of log(1 + likes).")]
    public double Social { get; init; } = 0.08;

    /// <summary>Weight of trust, which enters as 2 (trust - 0.6).</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of trust.")]
    public double Trust { get; init; } = 0.6;

    /// <summary>Cost of a sponsorship that is noticed.</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Cost of a sponsorship that is noticed.")]
    public double Sponsored { get; init; } = 0.4;

    /// <summary>Weight of claim proneness, for false claims.</summary>
    [Parameter("utility", -10, 10, "(C)"), Meaning("Weight of claim proneness, for false claims.")]
    public double Claim { get; init; } = 0.4;

    /// <summary>Fall of the tie to a creator per unit of log audience.</summary>
    [Parameter("tie", 0, 5, "(C); industry engagement by tier 2025"), Meaning("Fall of the tie to a creator per unit of log audience.")]
    public double TieSlope { get; init; } = 0.7;

    /// <summary>Audience, over the day-0 geometric mean of human creators', below which a smaller one brings nobody closer.</summary>
    [Parameter("share", 1e-6, 1, "(C)"), Meaning("Audience, over the mean of day 0, below which a smaller one brings nobody closer.")]
    public double LeastTieAudience { get; init; } = 0.25;

    /// <summary>Tie to a friend whose post or re-share it is.</summary>
    [Parameter("tie", -5, 5, "(C)"), Meaning("Tie to a friend.")]
    public double TieFriend { get; init; } = 0.5;

    /// <summary>Tie to the author of a recommended item who is not followed.</summary>
    [Parameter("tie", -5, 5, "(C)"), Meaning("Tie to a stranger whom the recommender shows.")]
    public double TieStranger { get; init; } = -0.3;

    /// <summary>Standard deviation of the log odds of a post's quality around its author's talent.</summary>
    [Parameter("log odds", 0, 5, "(C)"), Meaning("Spread of a post's quality around its author's talent.")]
    public double QualitySd { get; init; } = 0.5;

    /// <summary>Spread of what styles do for entertainment, per topic.</summary>
    [Parameter("sd", 0, 3, "(C)"), Meaning("Spread of what a style adds to entertainment, per topic.")]
    public double StyleSd { get; init; } = 0.2;
}

/// <summary>Comments, answers and bonds, with creators and among people (MODEL section 4).</summary>
public sealed record RelationParameters
{
    /// <summary>Comments an influencer answers per day at full energy.</summary>
    [Parameter("1/d", 0, 100_000, "(C)"), Meaning("Comments an influencer answers per day at full energy.")]
    public int RepliesPerDay { get; init; } = 20;

    /// <summary>Share of comments that an AI creator answers.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of comments that an AI creator answers.")]
    public double AiReplyRate { get; init; } = 0.9;

    /// <summary>Share of what is missing to a full bond that an answer closes.</summary>
    [Parameter("factor", 0, 1, "(C); Daniels & Wu 2024 (sign)"), Meaning("Share of what is missing to a full bond that an answer closes.")]
    public double BondGain { get; init; } = 0.1;

    /// <summary>Days in which half of a bond is lost.</summary>
    [Parameter("d", 0.1, 100_000, "(C)"), Meaning("Days in which half of a bond is lost.")]
    public double BondHalfLife { get; init; } = 60;

    /// <summary>What a full bond adds to the tie.</summary>
    [Parameter("tie", 0, 5, "(C)"), Meaning("What a full bond adds to the tie.")]
    public double BondTie { get; init; } = 0.5;

    /// <summary>What a full bond adds to trust in that creator.</summary>
    [Parameter("trust", 0, 1, "(C)"), Meaning("What a full bond adds to trust in that creator.")]
    public double BondTrust { get; init; } = 0.2;

    /// <summary>What full authenticity adds to trust in a creator, over none; a creator as authentic as people are on average gains nothing.</summary>
    [Parameter("trust", 0, 1, "(C); sign: Liu & Lee 2024"), Meaning("What a creator's authenticity adds to trust in it, full over none; needs an economy.")]
    public double AuthenticityTrust { get; init; } = 0.3;

    /// <summary>Share of what is missing to a full bond that a liked post of a followed, fully authentic creator closes.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("What a liked post of a fully authentic creator adds to a follower's bond; needs an economy.")]
    public double AuthenticityBond { get; init; } = 0.01;

    /// <summary>Median interactions a user has for people per day.</summary>
    [Parameter("1/d", 0, 1_000, "(C)"), Meaning("Median interactions a user has for people per day.")]
    public double InteractionsMedian { get; init; } = 2;

    /// <summary>Standard deviation of log interactions per day.</summary>
    [Parameter("log", 0, 5, "(C)"), Meaning("Spread of interactions over users.")]
    public double InteractionsLogSd { get; init; } = 1;
}

/// <summary>Base rates of the reactions: P = min(cap, base * 2 sigma(u)).</summary>
public sealed record ReactionParameters
{
    /// <summary>Base rate of likes.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of likes per impression.")]
    public double Like { get; init; } = 0.09;

    /// <summary>Base rate of comments.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of comments per impression.")]
    public double Comment { get; init; } = 0.008;

    /// <summary>Base rate of re-shares.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of re-shares per impression.")]
    public double Share { get; init; } = 0.014;

    /// <summary>Base rate of re-sharing a user's post, relative to a creator's: what people post is meant for friends.</summary>
    [Parameter("factor", 0, 10, "(C); Goel et al. 2016 (few posts spread, some far)"), Meaning("Base rate of re-sharing a user's post, relative to a creator's.")]
    public double ShareUser { get; init; } = 0.3;

    /// <summary>Greatest probability of a re-share.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Greatest probability of a re-share.")]
    public double ShareCap { get; init; } = 0.5;

    /// <summary>Base rate of following a creator.</summary>
    [Parameter("probability", 0, 1, "(C); Sands et al. 2022 (equal for AI)"), Meaning("Base rate of following a creator who is not followed.")]
    public double Follow { get; init; } = 0.01;

    /// <summary>Base rate of following a user, relative to a creator.</summary>
    [Parameter("factor", 0, 10, "(C)"), Meaning("Base rate of following a user, relative to a creator.")]
    public double FollowUser { get; init; } = 0.5;

    /// <summary>Base rate of unfollowing.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of unfollowing per impression.")]
    public double Unfollow { get; init; } = 0.0006;

    /// <summary>Probability of following back.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability of following back.")]
    public double FollowBack { get; init; } = 0.12;

    /// <summary>When set, every re-share has this probability, whatever the item (the independent-cascade limit).</summary>
    [Parameter("probability", 0, 1, "independent-cascade limit"), Meaning("A constant re-share probability in place of the model's, for the independent-cascade limit.")]
    public double? ConstantShare { get; init; }

    /// <summary>Whether follows change at all (off in the independent-cascade limit).</summary>
    [Meaning("Whether people follow and unfollow during the run."), Source("scenario")]
    public bool FollowsChange { get; init; } = true;
}

/// <summary>Claims: what they are and how they are believed.</summary>
public sealed record ClaimParameters
{
    /// <summary>False claims a run has.</summary>
    [Parameter("claims", 0, 64, "(C)"), Meaning("False claims a run has; with the true ones at most 64.")]
    public int False { get; init; } = 24;

    /// <summary>True news items a run has.</summary>
    [Parameter("claims", 0, 64, "(C)"), Meaning("True news items a run has, the comparator.")]
    public int True { get; init; } = 24;

    /// <summary>Least plausibility.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Least plausibility of a claim.")]
    public double PlausibilityMin { get; init; } = 0.3;

    /// <summary>Greatest plausibility.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Greatest plausibility of a claim.")]
    public double PlausibilityMax { get; init; } = 0.9;

    /// <summary>Days after its launch in which authors still take up a claim.</summary>
    [Parameter("d", 1, 365, "(C)"), Meaning("Days after its launch in which authors still take up a claim.")]
    public int RecentDays { get; init; } = 14;

    /// <summary>Share of posts on claim topics that carry true news.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of posts on claim topics that carry true news.")]
    public double TrueShare { get; init; } = 0.08;

    /// <summary>Share of a user's posts on claim topics that carry a false claim, per unit of appetite.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of a user's posts on claim topics that carry a false claim, per unit of appetite.")]
    public double UserFalseShare { get; init; } = 0.03;

    /// <summary>Greatest such share of any user.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Greatest share of false claims among a user's posts on claim topics.")]
    public double UserFalseMax { get; init; } = 0.5;

    /// <summary>Re-share of false claims relative to other posts, before appetite.</summary>
    [Parameter("factor", 0, 10, "(C); Vosoughi et al. 2018"), Meaning("Re-share of false claims relative to other posts, before appetite.")]
    public double ClaimShare { get; init; } = 0.20;

    /// <summary>Factor on re-shares of a false claim while it is new.</summary>
    [Parameter("factor", 0, 10, "(C); Vosoughi et al. 2018"), Meaning("Factor on re-shares of a false claim while it is new.")]
    public double FalseNoveltyBoost { get; init; } = 1.5;

    /// <summary>How long a claim is new.</summary>
    [Parameter("h", 0, 10_000, "(C)"), Meaning("How long after its launch a claim is new.")]
    public double NoveltyHours { get; init; } = 72;

    /// <summary>Base rate of belief.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Base rate of belief per impression.")]
    public double BeliefBase { get; init; } = 0.15;

    /// <summary>Gain of belief per earlier impression (illusory truth), up to four.</summary>
    [Parameter("factor", 0, 5, "(C); illusory truth"), Meaning("Gain of belief per earlier impression, up to four.")]
    public double Repetition { get; init; } = 0.15;

    /// <summary>Daily hazard that a belief lapses.</summary>
    [Parameter("1/d", 0, 1, "(C)"), Meaning("Daily hazard that a belief lapses.")]
    public double Lapse { get; init; } = 0.01;
}

/// <summary>How people see, or fail to see, that a creator is an AI.</summary>
public sealed record PerceptionParameters
{
    /// <summary>Log odds that a user of literacy 0 can tell a persona of realism 0.58.</summary>
    [Parameter("log odds", -20, 20, "(C); RSOS 2025; Nightingale & Farid 2022"), Meaning("Log odds that an average user can tell an average persona.")]
    public double Base { get; init; } = -0.45;

    /// <summary>Gain per unit of literacy.</summary>
    [Parameter("log odds", 0, 20, "(C); RSOS 2025"), Meaning("Gain per unit of literacy.")]
    public double Literacy { get; init; } = 0.8;

    /// <summary>Loss per unit of realism.</summary>
    [Parameter("log odds", 0, 50, "(C)"), Meaning("Loss per unit of realism.")]
    public double Realism { get; init; } = 4;

    /// <summary>Probability per impression that somebody who can tell does tell.</summary>
    [Parameter("probability", 0, 1, "(C); tried at 0.05, 0.2 and 1"), Meaning("Probability per impression that somebody who can tell does.")]
    public double DetectHazard { get; init; } = 0.2;

    /// <summary>Probability that a user takes a human creator for an AI.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that a user takes a human creator for an AI.")]
    public double FalseAlarm { get; init; } = 0.02;

    /// <summary>Rise of label fatigue per noticed label.</summary>
    [Parameter("fatigue", 0, 1, "(C)"), Meaning("Rise of label fatigue per noticed label.")]
    public double FatigueGain { get; init; } = 0.01;

    /// <summary>Share of fatigue that is left after a day.</summary>
    [Parameter("factor", 0, 1, "(C)"), Meaning("Share of fatigue that is left after a day.")]
    public double FatigueKept { get; init; } = 0.9;

    /// <summary>Gain of the moving share of noticed labels per impression.</summary>
    [Parameter("factor", 0, 1, "(C)"), Meaning("Gain of the moving share of noticed labels.")]
    public double LabelShareGain { get; init; } = 0.02;

    /// <summary>Share of the gap to its resting value that trust regains per day.</summary>
    [Parameter("1/d", 0, 1, "(C)"), Meaning("Share of the gap to rest that trust regains per day.")]
    public double TrustRecovery { get; init; } = 0.02;
}
