using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>Which cards and inboxes one tick touched, in the order in which it did.</summary>
internal sealed class TickTrace
{
    private readonly List<PostedCard> _posted = [];
    private readonly List<int> _rows = [];
    private readonly List<OpenedInbox> _opened = [];
    private readonly List<Card> _kept = [];

    /// <summary>Cards that were pushed, each with its receivers among <see cref="Rows"/>.</summary>
    public IReadOnlyList<PostedCard> Posted => _posted;

    /// <summary>Receivers of all cards, one after the other.</summary>
    public ReadOnlySpan<int> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>Inboxes that a session opened.</summary>
    public IReadOnlyList<OpenedInbox> Opened => _opened;

    /// <summary>Cards that sessions left in their inboxes, one session after the other.</summary>
    public ReadOnlySpan<Card> Kept => CollectionsMarshal.AsSpan(_kept);

    /// <summary>Notes who is pushed what; follow lists are as the pushes found them.</summary>
    public void TakePushes(TickInput input, HumanUsers block)
    {
        _posted.Clear();
        _rows.Clear();
        FollowLists follows = block.Follows;
        foreach (Delivery delivery in input.Deliveries)
        {
            int first = _rows.Count;
            foreach (int row in follows.FollowersOf(delivery.Source))
            {
                if (block.First + row != delivery.Card.Author)
                {
                    _rows.Add(row);
                }
            }

            _posted.Add(new PostedCard(delivery.Card, delivery.Source, first, _rows.Count - first));
        }
    }

    /// <summary>Notes which inboxes sessions opened, and what the tick left in them.</summary>
    /// <param name="blocks">Blocks after the tick, in the order of their users.</param>
    /// <param name="witnesses">Who saw the sessions of each block.</param>
    public void TakeSessions(IReadOnlyList<HumanUsers> blocks, IReadOnlyList<OpenedSessions> witnesses)
    {
        _opened.Clear();
        _kept.Clear();
        for (int block = 0; block < blocks.Count; block++)
        {
            foreach ((Account user, int cards) in witnesses[block].Take())
            {
                ReadOnlySpan<Card> kept = blocks[block].State.Inboxes.InOrder(user.AsRow(blocks[block].First));
                _opened.Add(new OpenedInbox(user, cards, kept.Length));
                _kept.AddRange(kept);
            }
        }
    }
}

/// <summary>A card that was pushed to a number of inboxes.</summary>
/// <param name="Card">The card.</param>
/// <param name="Source">Whose followers got it.</param>
/// <param name="First">First of the receivers.</param>
/// <param name="Count">Number of receivers.</param>
internal readonly record struct PostedCard(Card Card, Account Source, int First, int Count);

/// <summary>An inbox that was opened.</summary>
/// <param name="User">Whose.</param>
/// <param name="Cards">Cards in it then.</param>
/// <param name="Kept">Cards that the session left.</param>
internal readonly record struct OpenedInbox(Account User, int Cards, int Kept);
