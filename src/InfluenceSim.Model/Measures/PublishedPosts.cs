using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Measures;

/// <summary>Posts that were published on a day.</summary>
public sealed class PublishedPosts : CountSheet
{
    private static readonly int[] Lists = [Enum.GetValues<PostCount>().Length];

    internal PublishedPosts()
        : base(Lists)
    {
    }

    /// <summary>A counter.</summary>
    /// <param name="count">Which.</param>
    /// <returns>Its value.</returns>
    public long this[PostCount count] => Arrays[0][(int)count];

    internal void Add(in Post post, ClaimParameters claims)
    {
        bool isAi = post.Class is CreatorClass.Commercial or CreatorClass.Farm or CreatorClass.Manipulative;
        Count(PostCount.Ai, isAi);
        Count(PostCount.Human, post.Class is CreatorClass.Influencer or CreatorClass.Hybrid);
        if (Claim.IsFalseAt(post.Claim, claims))
        {
            Count(PostCount.False, true);
            Count(PostCount.FalseAi, isAi);
        }
    }

    private void Count(PostCount count, bool isOne) => Arrays[0][(int)count] += isOne ? 1 : 0;
}

/// <summary>What is counted of published posts.</summary>
public enum PostCount
{
    /// <summary>Posts of AI creators.</summary>
    Ai,

    /// <summary>Posts of human creators.</summary>
    Human,

    /// <summary>Posts with a false claim.</summary>
    False,

    /// <summary>Posts of AI creators with a false claim.</summary>
    FalseAi,
}
