namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// What a block of draws is for. Append-only: a number, once given, keeps its meaning, and so do the words of a block.
/// Each row names the entities that key it; a purpose without a row here does not exist.
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

    /// <summary>Session: user, tick. Word: user modulo 4 of the block of user / 4.</summary>
    Session = 5,

    /// <summary>Item: user, tick, item. Words: recommended or not, topic, explore, end of session.</summary>
    Item = 6,

    /// <summary>Place of a recommended item in its ring: user, tick, item. Words: place.</summary>
    ItemPlace = 7,

    /// <summary>User and post. Words: ranking noise, label noticed, discovery, like.</summary>
    UserPost = 8,

    /// <summary>User and post. Words: comment, correction noticed, chronological drop, fact-check undoing a belief.</summary>
    UserPostMore = 9,

    /// <summary>User, post, sharer. Words: share, belief, opinion, sponsorship noticed.</summary>
    UserPostSharer = 10,

    /// <summary>User, author, post. Words: follow, unfollow.</summary>
    UserAuthorPost = 11,

    /// <summary>User and creator. Words: can tell, false alarm, deception unfollow.</summary>
    UserCreator = 12,

    /// <summary>Follower, followed, day. Words: follow back.</summary>
    FollowBack = 13,

    /// <summary>User, claim, day. Words: lapse.</summary>
    Lapse = 14,

    /// <summary>Number of own posts: user, tick. Words: number.</summary>
    PostCount = 15,

    /// <summary>Post of an account: author, day, slot. Words: entertainment, usefulness, quality, hour.</summary>
    PostAttributes = 16,

    /// <summary>
    /// Post of an account: author, day, slot. Words: false claim or not; niche or not, for a persona agenda or not; topic out of
    /// the niche, for a persona true news or not; sponsored.
    /// </summary>
    PostContent = 17,

    /// <summary>Topic of a post by keyed Gumbel draws: author, day, slot, topic. Words: Gumbel.</summary>
    PostTopic = 18,

    /// <summary>Claim of a post by keyed draws: author, day, slot, claim. Words: Gumbel.</summary>
    PostClaim = 19,

    /// <summary>Number of posts of a creator: account, day. Words: number.</summary>
    CreatorPostCount = 20,

    /// <summary>Bandit: persona, day, slot, arm. Words: normal draw.</summary>
    Bandit = 21,

    /// <summary>Follow request of a persona: account, day, index. Words: user.</summary>
    FollowRequest = 22,

    /// <summary>Place in a recommender ring: post, hour, point. Words: place of points 4k to 4k + 3.</summary>
    RingPlace = 23,

    /// <summary>Order of cards within a tick: post, sharer, tick. Words: order (64 bits).</summary>
    DeliveryOrder = 24,

    /// <summary>Disclosure and detector: account. Words: disclosure, detector finds, detector delay, false positive.</summary>
    Disclosure = 25,

    /// <summary>Evasion: operator. Words: evades.</summary>
    Evasion = 26,

    /// <summary>Fact-check of a post: author, day, slot. Words: covered, delay.</summary>
    FactCheck = 27,

    /// <summary>Number of follow requests of a persona: account, day. Words: number.</summary>
    FollowRequestCount = 28,

    /// <summary>Ties among trending posts: post. Words: order.</summary>
    TrendingTie = 29,

    /// <summary>Answer to a comment: commented post, user. Words: choice, says that an AI wrote it and is noticed.</summary>
    Reply = 31,

    /// <summary>Interactions that a user has for people: user, day. Words: number.</summary>
    Interactions = 32,

    /// <summary>Provenance: account. Words: AI content signed, human content signed.</summary>
    Provenance = 33,

    /// <summary>Strikes: account. Words: delay of the first to the fourth.</summary>
    Strikes = 34,

    /// <summary>Literacy campaign: user. Words: reached.</summary>
    Campaign = 35,

    /// <summary>What a style adds to entertainment: topic, style, at set-up.</summary>
    StyleEffect = 30,

    /// <summary>Link of a user of a Barabási-Albert graph at set-up: user, link, attempt. Words: end of a link.</summary>
    PreferentialLink = 40,

    /// <summary>Tie of a Watts-Strogatz graph at set-up: user, step, attempt. Words: moved or not (attempt 0), new end.</summary>
    Rewiring = 41,

    /// <summary>Link of a stochastic block graph at set-up: user, block, step. Words: gap.</summary>
    BlockLink = 42,

    /// <summary>Rollout of a chronological feed: user. Words: early or late.</summary>
    ChronologicalFeed = 36,

    /// <summary>Attributes of a brand: brand, index. Words: budget, topic, image (0); weights on reach, engagement, fit, trust (1); aversion to AI (2).</summary>
    Brand = 50,

    /// <summary>Image of a creator: account. Words: both coordinates.</summary>
    CreatorImage = 51,

    /// <summary>Order of brands in the market: brand, week. Words: order (64 bits).</summary>
    BrandOrder = 52,

    /// <summary>Market noise: account, brand, week. Words: noise.</summary>
    MarketNoise = 53,

    /// <summary>Commission of a persona: brand, week. Words: noise.</summary>
    Commission = 54,

    /// <summary>Whom a brand asks for a persona: brand, operator, week. Words: Gumbel.</summary>
    CommissionOperator = 55,

    /// <summary>Disclosure of sponsorship: account. Words: discloses.</summary>
    AdDisclosure = 56,

    /// <summary>Inspection of an undisclosed sponsored post: account, week, number in the week. Words: found.</summary>
    AdInspection = 57,

    /// <summary>Business of an influencer at set-up: account. Words: reservation income, authenticity, usefulness, hope at entry.</summary>
    Business = 60,

    /// <summary>A person's leaning to a strategy: account, strategy. Words: Gumbel.</summary>
    Inclination = 61,

    /// <summary>A person's mood for a strategy: account, week, strategy. Words: Gumbel.</summary>
    Mood = 62,

    /// <summary>Whether a post goes with a trend: author, day, slot. Words: goes with it.</summary>
    Trend = 63,

    /// <summary>Whom a creator watches: account. Words: own place on the ring, where it begins to look.</summary>
    Peers = 64,

    /// <summary>A new persona of an operator that was closed: account. Words: refused.</summary>
    Refusal = 65,
}
