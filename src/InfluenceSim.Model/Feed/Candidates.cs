using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>
/// The cards of an inbox that stay in it unless they are read, oldest first, and their scores. Each quantity is an array of its own, so
/// that whoever looks at one of all cards reads nothing else.
/// </summary>
internal sealed class Candidates(int capacity)
{
    // Below all scores, which are finite.
    private const double Closed = double.NegativeInfinity;

    private readonly Card[] _cards = new Card[capacity];
    private readonly ulong[] _posts = new ulong[capacity];
    private readonly double[] _scores = new double[capacity];
    private readonly double[] _firstScores = new double[capacity];
    private readonly bool[] _kept = new bool[capacity];
    private readonly int[] _fromCreators = new int[capacity];
    private int _countFromCreators;

    /// <summary>Number of candidates.</summary>
    public int Count { get; private set; }

    /// <summary>The cards.</summary>
    public ReadOnlySpan<Card> Cards => _cards.AsSpan(0, Count);

    /// <summary>Places of the cards that came from the creators themselves, in order; who asks about these alone need not guess.</summary>
    public ReadOnlySpan<int> FromCreators => _fromCreators.AsSpan(0, _countFromCreators);

    /// <summary>The scores, for whoever gives them.</summary>
    public Span<double> Scores => _scores.AsSpan(0, Count);

    /// <summary>Candidates that can be shown.</summary>
    public int Open
    {
        get
        {
            int open = 0;
            foreach (double score in Scores)
            {
                open += IsOpen(score) ? 1 : 0;
            }

            return open;
        }
    }

    /// <summary>Whether a candidate can be shown.</summary>
    public bool IsOpen(int place) => IsOpen(_scores[place]);

    /// <summary>Whether the score is that of a candidate that can be shown.</summary>
    public static bool IsOpen(double score) => score != Closed;

    public void Clear()
    {
        Count = 0;
        _countFromCreators = 0;
    }

    /// <summary>Adds a card, which has the score 0.</summary>
    /// <param name="card">The card.</param>
    /// <param name="isOpen">Whether it can be shown.</param>
    /// <param name="isFromCreator">Whether it comes from a creator itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Card card, bool isOpen, bool isFromCreator)
    {
        // Written before it is known to belong there: there is no branch to guess.
        _fromCreators[_countFromCreators] = Count;
        _countFromCreators += isFromCreator ? 1 : 0;
        _cards[Count] = card;
        _posts[Count] = card.A;
        _scores[Count] = isOpen ? 0 : Closed;
        _kept[Count++] = true;
    }

    /// <summary>A candidate stays in the inbox and is not shown in this session.</summary>
    public void Close(int place) => _scores[place] = Closed;

    /// <summary>Remembers scores as those before anything was read.</summary>
    public void RememberScores() => Scores.CopyTo(_firstScores);

    /// <summary>The score before anything was read, where it is remembered.</summary>
    public double FirstScore(int place) => _firstScores[place];

    /// <summary>Changes the score of a candidate that can be shown by what was read.</summary>
    public void Shift(int place, double shift) => _scores[place] = _firstScores[place] + shift;

    /// <summary>Place of the card of highest score, of several the oldest; -1 where none can be shown.</summary>
    public int Best()
    {
        if (Count == 0)
        {
            return -1;
        }

        int best = Largest.First(Scores);
        return IsOpen(best) ? best : -1;
    }

    /// <summary>A card was shown: it leaves the inbox.</summary>
    public void Take(int place)
    {
        _scores[place] = Closed;
        _kept[place] = false;
    }

    /// <summary>A post was read: all its cards leave the inbox.</summary>
    /// <remarks>
    /// Each item that is read looks through all cards. Measured with 28 of them: by vectors it took three tenths of the time.
    /// </remarks>
    public void TakePost(ulong post)
    {
        int place = 0;
        Vector256<ulong> wanted = Vector256.Create(post);
        for (; Vector256.IsHardwareAccelerated && place + Vector256<ulong>.Count <= Count; place += Vector256<ulong>.Count)
        {
            Vector256<ulong> same = Vector256.Equals(wanted, Vector256.LoadUnsafe(ref _posts[place]));
            for (uint found = same.ExtractMostSignificantBits(); found != 0; found &= found - 1)
            {
                Take(place + BitOperations.TrailingZeroCount(found));
            }
        }

        TakePostPlainly(post, place);
    }

    /// <summary>The same, card by card, from a place on.</summary>
    public void TakePostPlainly(ulong post, int from = 0)
    {
        for (int place = from; place < Count; place++)
        {
            if (_posts[place] == post)
            {
                Take(place);
            }
        }
    }

    /// <summary>Writes what stays in the inbox, oldest first.</summary>
    /// <returns>Number of cards.</returns>
    public int CopyKept(Span<Card> inbox)
    {
        int kept = 0;
        for (int place = 0; place < Count; place++)
        {
            // Written before it is known to stay: there is no branch to guess.
            inbox[kept] = _cards[place];
            kept += _kept[place] ? 1 : 0;
        }

        return kept;
    }
}
