using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.People.Inspection;

/// <summary>An item that a person was shown: what stood on it, why it was there, what the person made of it and did.</summary>
public sealed record FeedItem
{
    /// <summary>Who read it.</summary>
    public required Account User { get; init; }

    /// <summary>When.</summary>
    public required Tick Tick { get; init; }

    /// <summary>The post, and who passed it on.</summary>
    public required Card Card { get; init; }

    /// <summary>Who made it.</summary>
    public required CreatorClass Made { get; init; }

    /// <summary>Likes that it had.</summary>
    public required long Likes { get; init; }

    /// <summary>Why it was shown then.</summary>
    public required Placing Placing { get; init; }

    /// <summary>Whether the recommender showed it; else it came from the inbox.</summary>
    public bool Recommended { get; init; }

    /// <summary>Whether the person had read it before.</summary>
    public bool Again { get; init; }

    /// <summary>Whether the person followed its author.</summary>
    public bool Followed { get; init; }

    /// <summary>Whether it bore an AI label.</summary>
    public bool Labelled { get; init; }

    /// <summary>Whether the person noticed the AI label.</summary>
    public bool LabelNoticed { get; init; }

    /// <summary>Whether it bore a fact-check label.</summary>
    public bool FactChecked { get; init; }

    /// <summary>Whether the person noticed the fact-check label.</summary>
    public bool FactCheckNoticed { get; init; }

    /// <summary>Whether the person noticed that somebody paid for it.</summary>
    public bool SponsorNoticed { get; init; }

    /// <summary>Whether the person took its author for an AI.</summary>
    public bool TakenForAi { get; init; }

    /// <summary>Trust in its author, in [0, 1].</summary>
    public double Trust { get; init; }

    /// <summary>How good it was to the person; 0 is neither good nor bad.</summary>
    public double Utility { get; init; }

    /// <summary>Whether the person liked it.</summary>
    public bool Liked { get; init; }

    /// <summary>Whether the person commented on it.</summary>
    public bool Commented { get; init; }

    /// <summary>Whether the person passed it on.</summary>
    public bool Shared { get; init; }

    /// <summary>Whether the person began to follow its author.</summary>
    public bool BeganToFollow { get; init; }

    /// <summary>Whether the person stopped following its author.</summary>
    public bool StoppedFollowing { get; init; }

    /// <summary>Whether the person came to believe its claim.</summary>
    public bool BeganToBelieve { get; init; }

    /// <summary>Whether a fact-check put the person right about its claim.</summary>
    public bool StoppedBelieving { get; init; }
}
