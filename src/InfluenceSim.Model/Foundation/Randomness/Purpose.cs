namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// What a block of draws is for. Append-only: a number, once given, keeps its meaning, and so do the words of a block, which have
/// their names in the struct of the purpose. Each row names the entities that key it; a purpose without a row here does not exist.
/// </summary>
internal enum Purpose : byte
{
    /// <summary>Attributes of an account at set-up: account, index of the attribute.</summary>
    Attribute = 1,

    /// <summary>User graph at set-up: user, slot.</summary>
    GraphLink = 2,

    /// <summary>Audience of a creator at set-up: account, attempt.</summary>
    Audience = 3,

    /// <summary>Attributes of a claim: claim, index.</summary>
    Claim = 4,

    /// <summary>Session: user, tick.</summary>
    Session = 5,

    /// <summary>Item: user, tick, item.</summary>
    Item = 6,

    /// <summary>Place of a recommended item in its ring: user, tick, item.</summary>
    ItemPlace = 7,

    /// <summary>User and post.</summary>
    UserPost = 8,

    /// <summary>User and post.</summary>
    UserPostMore = 9,

    /// <summary>User, post, sharer.</summary>
    UserPostSharer = 10,

    /// <summary>User, author, post.</summary>
    UserAuthorPost = 11,

    /// <summary>User and creator.</summary>
    UserCreator = 12,

    /// <summary>Follower, followed, day.</summary>
    FollowBack = 13,

    /// <summary>User, claim, day.</summary>
    Lapse = 14,

    /// <summary>Number of own posts: user, tick.</summary>
    PostCount = 15,

    /// <summary>How good a post of an account is, and when it comes: author, day, slot.</summary>
    PostAttributes = 16,

    /// <summary>Content of a post of an account: author, day, slot.</summary>
    PostContent = 17,

    /// <summary>Topic of a post by keyed Gumbel draws: author, day, slot, topic.</summary>
    PostTopic = 18,

    /// <summary>Claim of a post by keyed draws: author, day, slot, claim.</summary>
    PostClaim = 19,

    /// <summary>Number of posts of a creator: account, day.</summary>
    CreatorPostCount = 20,

    /// <summary>Bandit: persona, day, slot, arm.</summary>
    Bandit = 21,

    /// <summary>Follow request of a persona: account, day, index.</summary>
    FollowRequest = 22,

    /// <summary>Place in a recommender ring: post, hour, point.</summary>
    RingPlace = 23,

    /// <summary>Order of cards within a tick: post, sharer, tick.</summary>
    DeliveryOrder = 24,

    /// <summary>Disclosure and detector: account.</summary>
    Disclosure = 25,

    /// <summary>Evasion: operator.</summary>
    Evasion = 26,

    /// <summary>Fact-check of a post: author, day, slot.</summary>
    FactCheck = 27,

    /// <summary>Number of follow requests of a persona: account, day.</summary>
    FollowRequestCount = 28,

    /// <summary>Ties among trending posts: post.</summary>
    TrendingTie = 29,

    /// <summary>Answer to a comment: commented post, user.</summary>
    Reply = 31,

    /// <summary>Interactions that a user has for people: user, day.</summary>
    Interactions = 32,

    /// <summary>Provenance: account.</summary>
    Provenance = 33,

    /// <summary>Strikes: account.</summary>
    Strikes = 34,

    /// <summary>Literacy campaign: user.</summary>
    Campaign = 35,

    /// <summary>What a style adds to entertainment: topic, style, at set-up.</summary>
    StyleEffect = 30,

    /// <summary>Link of a user of a Barabási-Albert graph at set-up: user, link, attempt.</summary>
    PreferentialLink = 40,

    /// <summary>Tie of a Watts-Strogatz graph at set-up: user, step, attempt.</summary>
    Rewiring = 41,

    /// <summary>Link of a stochastic block graph at set-up: user, block, step.</summary>
    BlockLink = 42,

    /// <summary>Rollout of a chronological feed: user.</summary>
    ChronologicalFeed = 36,

    /// <summary>Removal of a post: author, day, slot.</summary>
    Removal = 37,

    /// <summary>Whether a persona is wholly fictional: account.</summary>
    Fictional = 38,

    /// <summary>Attributes of a brand: brand, index.</summary>
    Brand = 50,

    /// <summary>Image of a creator: account.</summary>
    CreatorImage = 51,

    /// <summary>Order of brands in the market: brand, week.</summary>
    BrandOrder = 52,

    /// <summary>Market noise: account, brand, week.</summary>
    MarketNoise = 53,

    /// <summary>Commission of a persona: brand, week.</summary>
    Commission = 54,

    /// <summary>Whom a brand asks for a persona: brand, operator, week.</summary>
    CommissionOperator = 55,

    /// <summary>Disclosure of sponsorship: account.</summary>
    AdDisclosure = 56,

    /// <summary>Inspection of an undisclosed sponsored post: account, week, number in the week.</summary>
    AdInspection = 57,

    /// <summary>Business of an influencer at set-up: account.</summary>
    Business = 60,

    /// <summary>A person's leaning to a strategy: account, strategy.</summary>
    Inclination = 61,

    /// <summary>A person's mood for a strategy: account, week, strategy.</summary>
    Mood = 62,

    /// <summary>Whether a post goes with a trend: author, day, slot.</summary>
    Trend = 63,

    /// <summary>Whom a creator watches: account.</summary>
    Peers = 64,

    /// <summary>A new persona of an operator that was closed: account.</summary>
    Refusal = 65,

    /// <summary>A decision of a network generator that is not ours: user, decision, attempt.</summary>
    OwnLink = 66,
}
