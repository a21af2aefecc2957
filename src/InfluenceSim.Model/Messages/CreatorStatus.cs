namespace InfluenceSim.Model.Messages;

/// <summary>What the platform says of a creator, a byte each; it acts on cards already in inboxes.</summary>
[Flags]
public enum CreatorStatus
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>All its posts bear an AI label.</summary>
    Labelled = 1,

    /// <summary>The label comes from its maker.</summary>
    SelfDisclosed = 2,

    /// <summary>It is banned: its cards are no candidates.</summary>
    Banned = 4,

    /// <summary>Its posts bear no signature where signatures are expected.</summary>
    Unverified = 8,

    /// <summary>The label comes from a detector.</summary>
    Detected = 16,

    /// <summary>It says of a sponsored post that it is one.</summary>
    SaysSponsored = 32,

    /// <summary>It is not there: not launched or entered yet, or gone.</summary>
    Absent = 64,

    /// <summary>Its sponsored posts bear an AI label, and its other posts do not for that.</summary>
    LabelledAds = 128,
}
