namespace InfluenceSim.Model.Counts.Tests.Logs;

/// <summary>An item that somebody read, with what became of it.</summary>
internal sealed record ItemRead
{
    public required int Tick { get; init; }

    public required int Reader { get; init; }

    /// <summary>Number of the session, from the start of the run.</summary>
    public required int Session { get; init; }

    public required Card Card { get; init; }

    public required Post Post { get; init; }

    /// <summary>What a reader looks up about the post.</summary>
    public required PostRow Row { get; init; }

    public required bool IsRecommended { get; init; }

    /// <summary>Whether the reader followed the author before this item.</summary>
    public required bool IsFollowed { get; init; }

    /// <summary>Whether the post bore a fact-check label.</summary>
    public required bool IsChecked { get; init; }

    public required bool TakenForAi { get; init; }

    public required bool LabelNoticed { get; init; }

    public required bool CheckNoticed { get; init; }

    public required bool SponsorNoticed { get; init; }

    public required double Utility { get; init; }

    /// <summary>Whether the author followed the reader back, as the reader knew before this item.</summary>
    public required bool IsMutual { get; init; }

    /// <summary>What the platform said of the author; nothing of people.</summary>
    public required CreatorStatus Status { get; init; }

    /// <summary>Followers of the author when the tick began; 0 of people.</summary>
    public required int Followers { get; init; }

    /// <summary>False claims that the reader began to believe at this item.</summary>
    public required int FalseBeliefsBegun { get; init; }

    /// <summary>Beliefs that the reader gave up at this item.</summary>
    public required int BeliefsCorrected { get; init; }

    public bool IsLiked { get; set; }

    public bool IsCommented { get; set; }

    public bool IsShared { get; set; }

    /// <summary>Likes, comments and shares that it got here: 0 to 3.</summary>
    public int Engagement => (IsLiked ? 1 : 0) + (IsCommented ? 1 : 0) + (IsShared ? 1 : 0);

    public bool IsLabelled => Status.HasFlag(CreatorStatus.Labelled)
        || (Post.Sponsored && Status.HasFlag(CreatorStatus.LabelledAds));

    public bool IsByAi => Post.Class.IsAi();

    public bool IsByHuman => Post.Class.IsHuman();

    public bool IsByCreator => IsByAi || IsByHuman;
}
