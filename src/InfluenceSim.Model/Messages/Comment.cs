using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Messages;

/// <summary>A comment by a user on a post; it reaches the author with the next tick's input or the morning's brief.</summary>
/// <param name="User">Who commented.</param>
/// <param name="Author">Dense id of the post's author.</param>
/// <param name="Post">Word A of the post's card.</param>
public readonly record struct Comment(Account User, Account Author, ulong Post);
