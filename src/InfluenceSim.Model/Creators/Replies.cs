using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators;

/// <summary>Which of yesterday's comments a creator answers.</summary>
internal static class Replies
{
    /// <summary>A person answers as many as energy allows: those with the largest keyed draws.</summary>
    public static List<Answer> Largest(World world, IReadOnlyList<Comment> comments, int most) =>
        [.. comments
            .OrderByDescending(comment => DrawsOf(world, comment).Chosen.Bits)
            .ThenBy(comment => comment.User).ThenBy(comment => comment.Post)
            .Take(most)
            .Select(comment => new Answer(comment.Post, comment.User, 0))];

    /// <summary>An AI answers a share of all, at no cost.</summary>
    public static List<Answer> Share(World world, IReadOnlyList<Comment> comments, double rate) =>
        [.. comments
            .Where(comment => DrawsOf(world, comment).Chosen.Chance(rate))
            .Select(comment => new Answer(comment.Post, comment.User, 0))];

    private static ReplyDraws DrawsOf(World world, Comment comment)
    {
        var card = new Card(comment.Post, 0);
        return world.Draws.Reply(PostKey.Of(world.AccountKeyOf(card.Author), card.Day, card.Slot), comment.User);
    }
}
