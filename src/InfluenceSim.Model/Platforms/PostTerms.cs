using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// For each post of the window the tick from which something no longer holds of it. Ticks of whose posts nothing was ever said take no
/// room.
/// </summary>
internal sealed class PostTerms(RecentPosts posts)
{
    private readonly int[][] _until = PostWindow.Empty<int>();

    /// <summary>Whether nothing was said of any post.</summary>
    public bool IsEmpty => PostWindow.IsEmpty(_until);

    /// <summary>Whether nothing was said of the posts of a tick.</summary>
    public bool IsEmptyAt(Tick tick) => _until[PostWindow.SlotOf(tick)].Length == 0;

    /// <summary>Until when it holds of a post; 0 if it never did.</summary>
    public int Of(in Card card) => IsEmptyAt(card.Tick) ? 0 : _until[PostWindow.SlotOf(card.Tick)][card.Index];

    /// <summary>It holds of a post until a tick at least.</summary>
    public void Hold(in Card card, int until)
    {
        if (IsEmptyAt(card.Tick))
        {
            _until[PostWindow.SlotOf(card.Tick)] = new int[posts.PublishedAt(card.Tick).Length];
        }

        ref int term = ref _until[PostWindow.SlotOf(card.Tick)][card.Index];
        term = Math.Max(term, until);
    }

    /// <summary>The posts of a tick take the place of those that left the window.</summary>
    public void Publish(Tick tick) => _until[PostWindow.SlotOf(tick)] = [];

    public void AddTo(ref EntityHash hash) => PostWindow.AddTo(ref hash, _until);

    public void Save(StateWriter writer) => PostWindow.Save(writer, _until);

    public void Load(StateReader reader) => PostWindow.Load(reader, _until);
}
