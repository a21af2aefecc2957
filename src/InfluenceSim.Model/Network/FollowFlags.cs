namespace InfluenceSim.Model.Network;

/// <summary>What a user's follow of an account bears, in the four bits above its 28-bit id.</summary>
[Flags]
internal enum FollowFlags : uint
{
    None = 0,

    /// <summary>The user takes the followed creator for an AI.</summary>
    Knows = 1,

    /// <summary>The followed user follows back.</summary>
    Reciprocal = 2,

    /// <summary>Learning that it is an AI deceives no more: it did already, or the label was there when the follow began.</summary>
    ShockSpent = 4,

    /// <summary>The user knows from a label only.</summary>
    FromLabel = 8,
}
