using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Which posts are to be taken down.</summary>
public enum RemovalTarget
{
    [Meaning("Posts that carry a false claim.")]
    Claims,

    [Meaning("Posts that AI made whose account bears no AI label; those of people with AI tools too.")]
    UndisclosedAi,

    [Meaning("Both.")]
    Both,
}
