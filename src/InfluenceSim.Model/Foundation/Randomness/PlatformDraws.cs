namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>The draws of the platform's rules.</content>
internal readonly partial struct Draws
{
    /// <summary>Disclosure and detection of an account.</summary>
    public AccountDraws Account(ulong account) => new(Block(Purpose.Disclosure, account));

    /// <summary>When an account gets its strikes.</summary>
    public StrikeDraws Strikes(ulong account) => new(Block(Purpose.Strikes, account));

    /// <summary>Whether an account signs its content.</summary>
    public ProvenanceDraws Provenance(ulong account) => new(Block(Purpose.Provenance, account));

    /// <summary>The fact-check of a post.</summary>
    public FactCheckDraws FactCheck(ulong post) => new(Block(Purpose.FactCheck, post));

    /// <summary>Whether a persona is wholly fictional.</summary>
    public Draw Fictional(ulong account) => First(Purpose.Fictional, account);

    /// <summary>The removal of a post.</summary>
    public RemovalDraws Removal(ulong post) => new(Block(Purpose.Removal, post));

    /// <summary>Whether a creator says which of its posts are sponsored.</summary>
    public Draw AdDisclosure(ulong account) => First(Purpose.AdDisclosure, account);

    /// <summary>Whether an undisclosed sponsored post is found.</summary>
    public Draw AdInspection(ulong account, int week, int post) => First(Purpose.AdInspection, account, (uint)week, (uint)post);
}

/// <summary>The decisions on an account.</summary>
internal readonly struct AccountDraws(Words words)
{
    /// <summary>Whether the maker says that it is an AI.</summary>
    public Draw Discloses => new(words.W0);

    /// <summary>Whether a detector can find it at all.</summary>
    public Draw Found => new(words.W1);

    /// <summary>How long a detector needs.</summary>
    public Draw Delay => new(words.W2);

    /// <summary>Whether and when a person is taken for an AI.</summary>
    public Draw Mistaken => new(words.W3);
}

/// <summary>The decisions on provenance.</summary>
internal readonly struct ProvenanceDraws(Words words)
{
    /// <summary>Whether content made by AI is signed as such.</summary>
    public Draw SignsAi => new(words.W0);

    /// <summary>Whether a person's content is signed as such.</summary>
    public Draw SignsHuman => new(words.W1);
}

/// <summary>The decisions on a fact-check.</summary>
internal readonly struct FactCheckDraws(Words words)
{
    /// <summary>Whether fact-checkers take the post up.</summary>
    public Draw Covered => new(words.W0);

    /// <summary>How long they need.</summary>
    public Draw Delay => new(words.W1);
}

/// <summary>The decisions on a removal.</summary>
internal readonly struct RemovalDraws(Words words)
{
    /// <summary>Whether a post that is to go is found.</summary>
    public Draw Covered => new(words.W0);

    /// <summary>How long that takes.</summary>
    public Draw Delay => new(words.W1);

    /// <summary>Whether a post that may stay is taken down by mistake.</summary>
    public Draw Mistaken => new(words.W2);

    /// <summary>Whether an appeal puts it back.</summary>
    public Draw Restored => new(words.W3);
}

/// <summary>The decisions on strikes.</summary>
internal readonly struct StrikeDraws(Words words)
{
    /// <summary>How long after the one before a strike comes, 0 to 3.</summary>
    public Draw DelayOf(int strike) => new(words[strike]);
}
