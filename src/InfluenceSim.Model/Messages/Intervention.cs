using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Messages;

/// <summary>What the platform does to a post.</summary>
public enum InterventionKind
{
    /// <summary>It takes down a post that a rule is about.</summary>
    Removed = 0,

    /// <summary>It takes down a post by mistake.</summary>
    RemovedByMistake = 1,

    /// <summary>It puts back what it took down by mistake.</summary>
    Restored = 2,

    /// <summary>It begins to hold a post back.</summary>
    HeldBack = 3,
}

/// <summary>Something that the platform does to a post at the start of a tick.</summary>
/// <param name="Post">Word A of the post's card.</param>
/// <param name="Class">Class of the author.</param>
/// <param name="Kind">What it does.</param>
public readonly record struct Intervention(ulong Post, CreatorClass Class, InterventionKind Kind);
