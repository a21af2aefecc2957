using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>The draws of creators who plan.</content>
internal readonly partial struct Draws
{
    /// <summary>How many posts a creator makes in a day.</summary>
    public Draw PostCount(ulong account, RunDay day) => First(Purpose.CreatorPostCount, account, (uint)day.Number);

    /// <summary>What a persona expects of a topic and style for a post.</summary>
    public Draw Bandit(ulong post, int arm) => First(Purpose.Bandit, post, (uint)arm);

    /// <summary>How many users a persona asks in a day to follow it back.</summary>
    public Draw FollowRequestCount(ulong account, RunDay day) => First(Purpose.FollowRequestCount, account, (uint)day.Number);

    /// <summary>Whom a persona asks.</summary>
    public Draw FollowRequest(ulong account, RunDay day, uint index) => First(Purpose.FollowRequest, account, (uint)day.Number, index);

    /// <summary>Whether a post goes with a trend.</summary>
    public Draw Trend(ulong post) => First(Purpose.Trend, post);

    /// <summary>How much a person leans to a strategy, for good.</summary>
    public Draw Inclination(ulong account, uint strategy) => First(Purpose.Inclination, account, strategy);

    /// <summary>How much a person is in the mood for a strategy in a week.</summary>
    public Draw Mood(ulong account, int week, uint strategy) => First(Purpose.Mood, account, (uint)week, strategy);

    /// <summary>Whom a creator watches.</summary>
    public PeerDraws Peers(ulong account) => new(Block(Purpose.Peers, account));
}

/// <summary>The decisions on who watches whom.</summary>
internal readonly struct PeerDraws(Words words)
{
    /// <summary>The creator's own place on the ring.</summary>
    public Draw Place => new(words.W0);

    /// <summary>Where it begins to look.</summary>
    public Draw Outlook => new(words.W1);
}
