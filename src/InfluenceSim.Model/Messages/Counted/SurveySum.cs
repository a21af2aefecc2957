namespace InfluenceSim.Model.Messages.Counted;

/// <summary>The sums of a survey over users.</summary>
public enum SurveySum
{
    /// <summary>Trust in human creators, fixed point.</summary>
    TrustHuman,

    /// <summary>Trust in AI creators, fixed point.</summary>
    TrustAi,

    /// <summary>Label fatigue, fixed point.</summary>
    Fatigue,

    /// <summary>Follow edges.</summary>
    Edges,

    /// <summary>Users of whom some stance moved by more than 0.1 since tick 0.</summary>
    Moved,

    /// <summary>Users who believe some false claim.</summary>
    Deceived,

    /// <summary>Bonds with AI creators, fixed point.</summary>
    BondsAi,

    /// <summary>Bonds with AI creators whom the user knows for such, fixed point.</summary>
    BondsAiKnown,

    /// <summary>Bonds with human creators, fixed point.</summary>
    BondsHuman,

    /// <summary>Pairs of which a literacy campaign reached the user; full survey only.</summary>
    TaughtPairs,

    /// <summary>Such pairs in which the user can tell; full survey only.</summary>
    TaughtCanTell,

    /// <summary>(User, persona) pairs in which the user can tell; full survey only.</summary>
    CanTell,

    /// <summary>(User, persona) pairs; full survey only.</summary>
    Pairs,

    /// <summary>Follow edges among users that are reciprocated; full survey only.</summary>
    Reciprocated,

    /// <summary>Follow edges among users; full survey only.</summary>
    UserEdges,

    /// <summary>Number of sums.</summary>
    Length,
}

/// <summary>The sums of a survey over users by agenda, fixed point.</summary>
public enum SurveyOfAgenda
{
    /// <summary>Stances.</summary>
    Stance,

    /// <summary>Squared stances.</summary>
    StanceSquare,

    /// <summary>What stances moved since tick 0.</summary>
    StanceShift,
}

/// <summary>The histograms of a survey, users by what each had or did since day 0; full survey only.</summary>
public enum SurveyHistogram
{
    /// <summary>Impressions of false claims.</summary>
    FalseImpressions,

    /// <summary>Re-shares of false claims.</summary>
    FalseShares,

    /// <summary>Own posts.</summary>
    OwnPosts,

    /// <summary>Number of histograms.</summary>
    Length,
}
