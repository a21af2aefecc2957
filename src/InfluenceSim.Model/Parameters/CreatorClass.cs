namespace InfluenceSim.Model.Parameters;

/// <summary>What kind of account it is. The order is append-only: it is part of every account's key.</summary>
public enum CreatorClass
{
    /// <summary>An ordinary person.</summary>
    [Meaning("An ordinary person.")]
    Person = 0,

    /// <summary>A human influencer.</summary>
    [Meaning("A human influencer.")]
    Influencer = 1,

    /// <summary>An AI persona made for brands.</summary>
    [Meaning("An AI persona made for brands.")]
    Commercial = 2,

    /// <summary>An AI content farm.</summary>
    [Meaning("An AI content farm.")]
    Farm = 3,

    /// <summary>An AI persona that pushes claims.</summary>
    [Meaning("An AI persona that pushes claims.")]
    Manipulative = 4,

    /// <summary>A human influencer with AI tools: a class of posts, never of a key.</summary>
    [Meaning("A human influencer with AI tools.")]
    Hybrid = 5,
}
