using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.People.Inspection;

/// <summary>What happened to a person beside what was read.</summary>
/// <param name="User">To whom.</param>
/// <param name="Tick">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Subject">The claim or the account that it is about, by its number.</param>
/// <param name="Unfollowed">Of a deception that came out: whether the person stopped following.</param>
/// <param name="WhileReading">Whether an item that was read brought it; the item then tells of a follow that ended.</param>
public sealed record FeedNote(Account User, Tick Tick, FeedNoteKind Kind, int Subject, bool Unfollowed = false, bool WhileReading = false);

/// <summary>Kinds of notes.</summary>
public enum FeedNoteKind
{
    /// <summary>A claim is no longer believed; it just faded.</summary>
    BeliefLapsed,

    /// <summary>The person follows back.</summary>
    FollowedBack,

    /// <summary>The person learned that a followed creator, undisclosed so far, is an AI.</summary>
    DeceptionLearned,
}
