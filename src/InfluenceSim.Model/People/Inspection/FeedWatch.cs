using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People.Inspection;

/// <summary>Writes down what some users of a block are shown and do.</summary>
internal sealed class FeedWatch(World world, UserState state, IEnumerable<Account> users) : IReadingWitness
{
    private readonly HashSet<Account> _users = [.. users];
    private readonly List<FeedItem> _items = [];
    private readonly List<FeedNote> _notes = [];
    private TickInput _input = null!;
    private bool _isReading;
    private ulong _believed;

    public void Begin(TickInput input)
    {
        _input = input;
        _isReading = false;
    }

    public FeedLog Take()
    {
        var taken = new FeedLog([.. _items], [.. _notes]);
        _items.Clear();
        _notes.Clear();
        return taken;
    }

    public bool Asks(Account user) => _users.Contains(user);

    public void Opened(Account user)
    {
        _isReading = true;
        _believed = state.Columns.Believed[user.AsRow(state.Columns.First)];
    }

    public void Read(in Impression item, in Reaction reaction, Placing? placing)
    {
        if (placing is null)
        {
            return;
        }

        Row local = item.Reader.Local;
        ulong before = _believed;
        _believed = state.Columns.Believed[local];
        bool follows = state.Follows.Find(local, item.Author) >= 0;
        _items.Add(new FeedItem
        {
            User = item.Reader.User,
            Tick = _input.Tick,
            Card = item.Card,
            Made = (CreatorClass)item.Row.Class,
            Likes = item.Row.Likes,
            Placing = placing,
            Recommended = item.Recommended,
            Again = item.Again,
            Followed = item.Edge >= 0,
            Labelled = item.IsByCreator && item.Card.IsLabelled((CreatorStatus)_input.Status[item.Creator]),
            LabelNoticed = item.Seen.LabelNoticed,
            FactChecked = item.IsChecked,
            FactCheckNoticed = item.CheckNoticed,
            SponsorNoticed = item.SponsorNoticed,
            TakenForAi = item.Seen.PerceivedAi,
            Trust = item.Trust,
            Utility = reaction.Utility,
            Liked = reaction.Liked,
            Commented = reaction.Commented,
            Shared = reaction.Shared,
            BeganToFollow = item.Edge < 0 && follows,
            StoppedFollowing = item.Edge >= 0 && !follows,
            BeganToBelieve = (_believed & ~before) != 0,
            StoppedBelieving = (before & ~_believed) != 0,
        });
    }

    public void Shocked(Account user, CreatorId creator, double bond, bool unfollowed) =>
        Note(user, FeedNoteKind.DeceptionLearned, creator.AsAccount(world.Users), unfollowed);

    public void Lapsed(Account user, int claim) => Note(user, FeedNoteKind.BeliefLapsed, claim);

    public void FollowedBack(Account user, Account account) => Note(user, FeedNoteKind.FollowedBack, account);

    private void Note(Account user, FeedNoteKind kind, int subject, bool unfollowed = false)
    {
        if (Asks(user))
        {
            _notes.Add(new FeedNote(user, _input.Tick, kind, subject, unfollowed, _isReading));
        }
    }
}
