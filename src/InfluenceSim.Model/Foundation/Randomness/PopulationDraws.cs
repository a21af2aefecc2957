namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>The draws that make the people, the creators and the claims of a world.</content>
internal readonly partial struct Draws
{
    /// <summary>What a person is like.</summary>
    public PersonDraws Person(ulong account) =>
        new(Block(Purpose.Attribute, account, 0), Block(Purpose.Attribute, account, 1), Block(Purpose.Attribute, account, 2));

    /// <summary>How many followers a person has in a configuration model.</summary>
    public FollowerCountDraws FollowerCount(ulong account) => new(Block(Purpose.Attribute, account, 3));

    /// <summary>Where a person stands on the agendas.</summary>
    public StanceDraws Stances(ulong account) => new(Block(Purpose.Attribute, account, 4));

    /// <summary>How much a person cares for a topic.</summary>
    public Draw Interest(ulong account, int topic) => First(Purpose.Attribute, account, 8 + (uint)topic);

    /// <summary>Whether a literacy campaign reaches a person.</summary>
    public Draw Campaign(ulong account) => First(Purpose.Campaign, account);

    /// <summary>Which rank a creator has by audience among its class.</summary>
    public Draw AudienceRank(ulong account) => First(Purpose.Attribute, account, 0);

    /// <summary>What a creator is like.</summary>
    public CreatorDraws Creator(ulong account) => new(Block(Purpose.Attribute, account, 1), Block(Purpose.Attribute, account, 2));

    /// <summary>What an influencer wants and offers at first.</summary>
    public BusinessDraws Business(ulong account) => new(Block(Purpose.Business, account));

    /// <summary>Whether an operator evades the rules with all of its personas.</summary>
    public Draw Evasion(int group) => First(Purpose.Evasion, (ulong)(uint)group);

    /// <summary>What a claim is like.</summary>
    public ClaimDraws Claim(int claim) => new(Block(Purpose.Claim, (ulong)claim));

    /// <summary>What a style adds to entertainment on a topic.</summary>
    public Draw StyleEffect(int topicAndStyle) => First(Purpose.StyleEffect, (ulong)topicAndStyle);
}

/// <summary>The decisions on what a person is like.</summary>
internal readonly struct PersonDraws(Words first, Words second, Words third)
{
    /// <summary>Sessions a day.</summary>
    public Draw Sessions => new(first.W0);

    /// <summary>Own posts per session.</summary>
    public Draw PostsPerSession => new(first.W1);

    /// <summary>How readily the person passes on.</summary>
    public Draw ShareProneness => new(first.W2);

    /// <summary>How prone the person is to false claims.</summary>
    public Draw ClaimProneness => new(first.W3);

    /// <summary>What of susceptibility does not come from proneness.</summary>
    public Draw Susceptibility => new(second.W0);

    /// <summary>Literacy.</summary>
    public Draw Literacy => new(second.W1);

    /// <summary>Attention to labels.</summary>
    public Draw Attention => new(second.W2);

    /// <summary>Resting trust in human creators.</summary>
    public Draw TrustInHumans => new(second.W3);

    /// <summary>Resting trust in AI creators.</summary>
    public Draw TrustInAi => new(third.W0);

    /// <summary>Interactions a day.</summary>
    public Draw Interactions => new(third.W1);
}

/// <summary>The decisions on a number of followers.</summary>
internal readonly struct FollowerCountDraws(Words words)
{
    /// <summary>Place in the Pareto distribution.</summary>
    public Draw Shape => new(words.W0);

    /// <summary>Whether the part of a follower that is over counts as one.</summary>
    public Draw Rounding => new(words.W1);

    /// <summary>Whether the part of a mutual tie that is over counts as one.</summary>
    public Draw Mutual => new(words.W2);

    /// <summary>The same of those within the group.</summary>
    public Draw MutualInGroup => new(words.W3);
}

/// <summary>The decisions on what a creator is like.</summary>
internal readonly struct CreatorDraws(Words first, Words second)
{
    /// <summary>Niche.</summary>
    public Draw Niche => new(first.W0);

    /// <summary>Style.</summary>
    public Draw Style => new(first.W1);

    /// <summary>Talent of an influencer.</summary>
    public Draw Talent => new(first.W2);

    /// <summary>Posts a day.</summary>
    public Draw PostsPerDay => new(first.W3);

    /// <summary>Realism of a persona.</summary>
    public Draw Realism => new(second.W0);
}

/// <summary>The decisions on an influencer's business.</summary>
internal readonly struct BusinessDraws(Words words)
{
    /// <summary>Income below which the influencer would rather do something else.</summary>
    public Draw Reservation => new(words.W0);

    /// <summary>Authenticity.</summary>
    public Draw Authenticity => new(words.W1);

    /// <summary>Usefulness.</summary>
    public Draw Usefulness => new(words.W2);

    /// <summary>What a person who may enter hopes to earn.</summary>
    public Draw Hope => new(words.W3);
}

/// <summary>The decisions on a claim.</summary>
internal readonly struct ClaimDraws(Words words)
{
    /// <summary>Topic.</summary>
    public Draw Topic => new(words.W0);

    /// <summary>Plausibility.</summary>
    public Draw Plausibility => new(words.W1);
}

/// <summary>The decisions on where a person stands.</summary>
internal readonly struct StanceDraws(Words words)
{
    /// <summary>Stance on an agenda, 0 to 3.</summary>
    public Draw On(int agenda) => new(words[agenda]);
}
