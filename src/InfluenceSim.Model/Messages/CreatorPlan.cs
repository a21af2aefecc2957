using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Messages;

/// <summary>What a creator does on a day.</summary>
/// <param name="Creator">Number of the creator.</param>
/// <param name="Posts">Posts by slot, each with the tick at which it is published.</param>
/// <param name="FollowRequests">Users whom the persona follows in order to be followed back.</param>
/// <param name="Answers">Comments that are answered.</param>
/// <param name="State">Hash of the creator's own state after planning.</param>
public sealed record CreatorPlan(
    CreatorId Creator, IReadOnlyList<Post> Posts, IReadOnlyList<int> FollowRequests, IReadOnlyList<Answer> Answers, Hash128 State)
{
    /// <summary>What it offers from today on.</summary>
    public CreatorOffer Offer { get; init; }
}

/// <summary>A creator's answer to a comment.</summary>
/// <param name="Post">Word A of the card of the post commented on; it names the creator.</param>
/// <param name="User">Whose comment is answered.</param>
/// <param name="SaysAi">1 if the answer says that an AI wrote it.</param>
public readonly record struct Answer(ulong Post, Account User, int SaysAi)
{
    /// <summary>Dense id of the creator who answers.</summary>
    public Account Author => new Card(Post, 0).Author;
}
