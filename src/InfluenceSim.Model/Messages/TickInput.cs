using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Messages;

/// <summary>Everything that all blocks of users need for one tick; immutable until the barrier of the tick is passed.</summary>
public sealed class TickInput
{
    /// <summary>Ticks whose posts can still be read: a power of two above the greatest age of a card.</summary>
    public const int Window = 128;

    /// <summary>Tick, from 0 at the start of the warm-up.</summary>
    public required Tick Tick { get; init; }

    /// <summary>Day counted from the end of the warm-up; negative during it.</summary>
    public required PolicyDay Day { get; init; }

    /// <summary>Rules of the day.</summary>
    public required Rules Rules { get; init; }

    /// <summary>Cards of this tick, in the order of Philox(post, sharer, tick).</summary>
    public required Delivery[] Deliveries { get; init; }

    /// <summary>
    /// Follow changes of the last tick and follow requests of today that concern users, by target, then account, then kind.
    /// </summary>
    public required FollowChange[] Notices { get; init; }

    /// <summary>Comments of the last tick on users' posts, by author.</summary>
    public required Comment[] Comments { get; init; }

    /// <summary>Creators' answers to users' comments, by user and post; they come with a day's first tick.</summary>
    public required Answer[] Answers { get; init; }

    /// <summary>What the platform does to posts at the start of the tick.</summary>
    public required Intervention[] Interventions { get; init; }

    /// <summary>Status per creator, <see cref="CreatorStatus"/>.</summary>
    public required byte[] Status { get; init; }

    /// <summary>Tie to each creator before any bond: -gamma * log(followers / Fref).</summary>
    public required float[] Tie { get; init; }

    /// <summary>Tier per creator by followers over Fref, 0 nano to 4 mega.</summary>
    public required byte[] Tier { get; init; }

    /// <summary>Realism per creator today; 1 for people.</summary>
    public required float[] Realism { get; init; }

    /// <summary>Authenticity per creator today, 0 to 1; empty where there is no economy.</summary>
    public required float[] Authenticity { get; init; }

    /// <summary>Status of each claim (64): 1 is removed.</summary>
    public required byte[] ClaimStatus { get; init; }

    /// <summary>Popularity rows of the posts of the last <see cref="Window"/> ticks, at tick modulo <see cref="Window"/>.</summary>
    public required PostRow[][] Rows { get; init; }

    /// <summary>Trending posts.</summary>
    public required RecommenderRing Trending { get; init; }

    /// <summary>All recent posts.</summary>
    public required RecommenderRing Recent { get; init; }

    /// <summary>Whether blocks report histograms and pairs at the end of this tick.</summary>
    public required bool FullSurvey { get; init; }

    /// <summary>Hash of all of the above.</summary>
    public Hash128 Hash { get; internal set; }

    /// <summary>Popularity of the post of a card.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly PostRow RowOf(in Card card) => ref Rows[PostWindow.SlotOf(card.Tick)][card.Index];

    /// <summary>
    /// Whether the AI label that all of a creator's posts bear can be seen, so that following it now deceives nobody. A label of
    /// prominence zero is there for the record only: people must do as without it.
    /// </summary>
    internal bool IsOpenlyAi(CreatorId creator) => Rules.CanBeNoticed(isAd: false) && (Status[creator] & (byte)CreatorStatus.Labelled) != 0;

    /// <summary>The same of a creator whom somebody comes to follow by a post, which alone may bear a label.</summary>
    internal bool IsOpenlyAi(CreatorId creator, in Card card) =>
        Rules.CanBeNoticed(card.Sponsored) && card.IsLabelled((CreatorStatus)Status[creator]);

    /// <summary>Whether this is the first tick of a day.</summary>
    public bool StartsDay => Tick.StartsDay;

    /// <summary>Whether this is the last tick of a day.</summary>
    public bool EndsDay => Tick.EndsDay;
}
