using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>One impression and what became of it, in 37 bits: tick of the post 16, index in its tick 18, like, comment, share.</summary>
/// <param name="Bits">The bits.</param>
public readonly record struct EngagementEvent(ulong Bits)
{
    private const int TickShift = 18;
    private const int LikeShift = 34;
    private const int CommentShift = 35;
    private const int ShareShift = 36;

    /// <summary>Tick of the post.</summary>
    public Tick Tick => new((int)((Bits >> TickShift) & 0xFFFF));

    /// <summary>Index of the post in its tick.</summary>
    public int Index => (int)(Bits & 0x3FFFF);

    /// <summary>1 if liked.</summary>
    public int Like => (int)((Bits >> LikeShift) & 1);

    /// <summary>1 if commented on.</summary>
    public int Comment => (int)((Bits >> CommentShift) & 1);

    /// <summary>1 if re-shared.</summary>
    public int Share => (int)((Bits >> ShareShift) & 1);

    internal static EngagementEvent Of(Tick tick, int index, bool like, bool comment, bool share) =>
        new(
            (ulong)(uint)index
            | ((ulong)(uint)tick.Number << TickShift)
            | (like ? 1UL << LikeShift : 0)
            | (comment ? 1UL << CommentShift : 0)
            | (share ? 1UL << ShareShift : 0));
}
