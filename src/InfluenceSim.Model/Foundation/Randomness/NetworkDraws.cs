using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>The draws that make the follow graph.</content>
internal readonly partial struct Draws
{
    /// <summary>A link of a person in a configuration model or a random graph.</summary>
    public GraphLinkDraws GraphLink(ulong account, uint slot) => new(Block(Purpose.GraphLink, account, slot));

    /// <summary><see cref="GraphLink"/> of a person's links one after the other, from a slot on.</summary>
    public void GraphLinks(ulong account, uint first, Span<GraphLinkDraws> links)
    {
        Span<Words> words = MemoryMarshal.Cast<GraphLinkDraws, Words>(links);
        for (int link = 0; link < words.Length; link++)
        {
            words[link] = Counter(Purpose.GraphLink, account, first + (uint)link);
        }

        PhiloxBlocks.Fill(words, _key);
    }

    /// <summary>Which end of an earlier link a newcomer follows.</summary>
    public Draw PreferentialLink(ulong account, uint link, uint attempt) => First(Purpose.PreferentialLink, account, link, attempt);

    /// <summary>Whether an end of a tie of the ring moves.</summary>
    public Draw Rewiring(ulong account, int step) => First(Purpose.Rewiring, account, (uint)step);

    /// <summary>Where an end that moves goes; attempts count from 1.</summary>
    public Draw RewiredEnd(ulong account, int step, uint attempt) => First(Purpose.Rewiring, account, (uint)step, attempt);

    /// <summary>How many users of a block a person passes over before the next link.</summary>
    public Draw BlockGap(ulong account, int block, uint step) => First(Purpose.BlockLink, account, (uint)block, step);

    /// <summary>What a generator that is not ours decides on a person.</summary>
    public Draw OwnLink(ulong account, uint decision, uint attempt) => First(Purpose.OwnLink, account, decision, attempt);

    /// <summary>How far up a user comes among those who may follow a creator.</summary>
    public Draw AudienceWeight(ulong creator, Account user) => First(Purpose.Audience, creator, (uint)user.Number, 1);

    /// <summary>An attempt to find a follower of a creator.</summary>
    public AudienceAttemptDraws AudienceAttempt(ulong creator, uint attempt) => new(Block(Purpose.Audience, creator, attempt, 2));
}

/// <summary>The decisions on a link.</summary>
internal readonly struct GraphLinkDraws(Words words)
{
    /// <summary>Whether the follower comes from the group of the same main interest.</summary>
    public Draw SameGroup => new(words.W0);

    /// <summary>Who follows.</summary>
    public Draw Follower => new(words.W1);

    /// <summary>How many users a person passes over before the next link of a random graph.</summary>
    public Draw Gap => new(words.W3);
}

/// <summary>The decisions of an alias table.</summary>
internal readonly struct AudienceAttemptDraws(Words words)
{
    /// <summary>Which entry of the table.</summary>
    public Draw Place => new(words.W0);

    /// <summary>The entry or its alias.</summary>
    public Draw Coin => new(words.W1);
}
