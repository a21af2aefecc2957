using System.Diagnostics;
using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>
/// What any kernel must do at least: it touches the same cards and inboxes in the same order and does nothing else. Its inboxes are
/// rings as the kernel's are, and hold the same cards after every tick.
/// </summary>
internal sealed class Floor(int users, int capacity)
{
    private readonly Card[] _cards = new Card[users * capacity];
    private readonly ushort[] _head = new ushort[users];
    private readonly ushort[] _count = new ushort[users];

    /// <summary>Bytes of the inboxes.</summary>
    public long Bytes => _cards.Length * (long)Unsafe.SizeOf<Card>();

    /// <summary>Cards that were pushed.</summary>
    public long Pushed { get; private set; }

    /// <summary>Cards that sessions found in their inboxes.</summary>
    public long Found { get; private set; }

    /// <summary>What the touched words add up to, so that nothing is left out as useless.</summary>
    public ulong Sum { get; private set; }

    /// <summary>Fills the inboxes as they are.</summary>
    public void Copy(BareLoop from)
    {
        int user = 0;
        foreach (HumanUsers block in from.Blocks)
        {
            for (int row = 0; row < block.UserCount; row++, user++)
            {
                Replace(user, block.State.Inboxes.InOrder(new Row(row)));
            }
        }
    }

    /// <summary>Pushes the cards of a tick; seconds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Push(TickTrace trace)
    {
        ReadOnlySpan<int> rows = trace.Rows;
        long started = Stopwatch.GetTimestamp();
        foreach (PostedCard posted in trace.Posted)
        {
            foreach (int row in rows.Slice(posted.First, posted.Count))
            {
                int count = _count[row];
                int at = count;
                if (count == capacity)
                {
                    at = _head[row];
                    _head[row] = (ushort)(at + 1 == capacity ? 0 : at + 1);
                }
                else
                {
                    _count[row] = (ushort)(count + 1);
                }

                _cards[(row * capacity) + at] = posted.Card;
            }
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Pushed += rows.Length;
        return seconds;
    }

    /// <summary>Opens and closes the inboxes of a tick's sessions; seconds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Read(TickTrace trace)
    {
        ReadOnlySpan<Card> kept = trace.Kept;
        ulong sum = Sum;
        long found = 0;
        long started = Stopwatch.GetTimestamp();
        foreach (OpenedInbox opened in trace.Opened)
        {
            int user = opened.User;
            foreach (Card card in _cards.AsSpan(user * capacity, _count[user]))
            {
                sum += card.A ^ card.B;
            }

            found += _count[user];
            Replace(user, kept[..opened.Kept]);
            kept = kept[opened.Kept..];
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Sum = sum;
        Found += found;
        return seconds;
    }

    /// <summary>Card by order of arrival, 0 the oldest.</summary>
    public Card At(int user, int order) => _cards[(user * capacity) + ((_head[user] + order) % capacity)];

    /// <summary>Number of cards of a user.</summary>
    public int Count(int user) => _count[user];

    private void Replace(int user, ReadOnlySpan<Card> cards)
    {
        cards.CopyTo(_cards.AsSpan(user * capacity, capacity));
        _head[user] = 0;
        _count[user] = (ushort)cards.Length;
    }
}
