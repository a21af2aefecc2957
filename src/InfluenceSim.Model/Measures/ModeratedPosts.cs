using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Measures;

/// <summary>What the platform did to posts on a day.</summary>
public sealed class ModeratedPosts : CountSheet
{
    private static readonly int[] Lists = [.. Enum.GetValues<ModeratedCount>().Select(_ => Enum.GetValues<CreatorClass>().Length)];

    internal ModeratedPosts()
        : base(Lists)
    {
    }

    /// <summary>A counter of one class of authors.</summary>
    /// <param name="count">Which.</param>
    /// <param name="author">The class.</param>
    /// <returns>Its value.</returns>
    public long this[ModeratedCount count, CreatorClass author] => Arrays[(int)count][(int)author];

    /// <summary>A counter of all authors.</summary>
    /// <param name="count">Which.</param>
    /// <returns>Its value.</returns>
    public long this[ModeratedCount count] => Arrays[(int)count].Sum();

    /// <summary>A counter of AI creators or of human ones.</summary>
    /// <param name="count">Which.</param>
    /// <param name="maker">Whose.</param>
    /// <returns>Its value.</returns>
    public long Of(ModeratedCount count, Maker maker) => maker == Maker.Ai
        ? this[count, CreatorClass.Commercial] + this[count, CreatorClass.Farm] + this[count, CreatorClass.Manipulative]
        : this[count, CreatorClass.Influencer] + this[count, CreatorClass.Hybrid];

    internal void Add(in Intervention what, ClaimParameters claims)
    {
        bool isRemoved = what.Kind is InterventionKind.Removed or InterventionKind.RemovedByMistake;
        Count(what, ModeratedCount.Removed, isRemoved);
        Count(what, ModeratedCount.RemovedByMistake, what.Kind == InterventionKind.RemovedByMistake);
        int claim = new Card(what.Post, 0).Claim;
        bool isFalse = Claim.IsFalseAt(claim, claims);
        bool isHeldBack = what.Kind == InterventionKind.HeldBack;
        Count(what, ModeratedCount.HeldBack, isHeldBack);
        Count(what, ModeratedCount.FalseHeldBack, isHeldBack && isFalse);
        Count(what, ModeratedCount.TrueHeldBack, isHeldBack && claim != Claim.None && !isFalse);
    }

    private void Count(in Intervention what, ModeratedCount count, bool isOne) => Arrays[(int)count][(int)what.Class] += isOne ? 1 : 0;
}

/// <summary>What is counted of what the platform does to posts.</summary>
public enum ModeratedCount
{
    /// <summary>Posts taken down.</summary>
    Removed,

    /// <summary>Of these, those that no rule is about.</summary>
    RemovedByMistake,

    /// <summary>Posts that circuit breakers began to hold back.</summary>
    HeldBack,

    /// <summary>Of these, those that carry a false claim.</summary>
    FalseHeldBack,

    /// <summary>Of these, those that carry true news.</summary>
    TrueHeldBack,
}
