namespace InfluenceSim.Model.Parameters;

/// <summary>What kind of account it is. The order is append-only: it is part of every account's key.</summary>
public enum CreatorClass
{
    [Meaning("An ordinary person.")]
    Person = 0,

    [Meaning("A human influencer.")]
    Influencer = 1,

    [Meaning("An AI persona made for brands.")]
    Commercial = 2,

    [Meaning("An AI content farm.")]
    Farm = 3,

    [Meaning("An AI persona that pushes claims.")]
    Manipulative = 4,

    [Meaning("A human influencer with AI tools.")]
    Hybrid = 5,
}
