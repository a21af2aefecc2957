using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// A block of human users: what one grain holds. A tick is taken in slices (<see cref="Begin"/>, <see cref="Advance"/>
/// until it says that all is done, <see cref="Finish"/>), so that a grain can yield between them.
/// </summary>
public sealed class HumanUsers
{
    /// <summary>Cards that one slice pushes.</summary>
    internal const int DeliveriesPerSlice = 64;

    private const int UsersPerSlice = 4096;

    // Each is asked about every persona.
    private const int AskedPerSlice = 1024;

    // Sessions in which rows come, and then those in which posts do: farther ahead, what came would be gone again.
    // Measured: a day of 50,000 people took 14 % more time without either.
    internal const int RowsAhead = 2;
    internal const int PostsAhead = 1;

    private readonly World _world;
    private readonly UserState _state;
    private readonly UserColumns _columns;
    private readonly FollowLists _follows;
    private readonly TickBuffers _buffers = new();
    private readonly DailyDecay _decay;
    private readonly Readership _readership;
    private readonly Session _session;
    private readonly NewsOfOthers _news;
    private readonly Surveyor _surveyor;
    private FeedWatch? _watch;
    private TickInput? _input;
    private Survey? _survey;
    private PairSurvey? _pairs;

    // Of the stage's cards or users, those that are done.
    private int _done;

    /// <summary>The block as it is at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="first">First user.</param>
    /// <param name="count">Number of users.</param>
    public HumanUsers(World world, int first, int count)
        : this(world, first, count, isFilled: true)
    {
    }

    private HumanUsers(World world, int first, int count, bool isFilled)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + count, world.Users);
        _world = world;
        First = first;
        UserCount = count;
        _state = new UserState(world, first, count, isFilled);
        _columns = _state.Columns;
        _follows = _state.Follows;
        _decay = new DailyDecay(world, _state, _buffers);
        _readership = new Readership(world, first, Math.Min(count, UsersPerSlice));
        _session = new Session(world, _state, _buffers);
        _news = new NewsOfOthers(world, _columns, _follows, _session, _buffers);
        _surveyor = new Surveyor(world, _state);
    }

    /// <summary>A block without follows, for a state that is still to be loaded.</summary>
    internal static HumanUsers ToBeLoaded(World world, int first, int count) => new(world, first, count, isFilled: false);

    /// <summary>First user of the block.</summary>
    public int First { get; }

    /// <summary>Number of users of the block.</summary>
    public int UserCount { get; }

    /// <summary>Bytes that the block keeps for each of its users.</summary>
    public double BytesPerUser => _state.Table.BytesPerRow;

    /// <summary>Bytes that the block keeps for each tie of its users; a part of <see cref="BytesPerUser"/>.</summary>
    public double BytesPerTie => _follows.Bytes / (double)Math.Max(1, _follows.Edges());

    /// <summary>What the block is at.</summary>
    internal TickStage Stage { get; private set; } = TickStage.Done;

    /// <summary>All that the block keeps of its users, for tests of what must always hold.</summary>
    internal UserState State => _state;

    /// <summary>What changes about the users, for tests of what must always hold.</summary>
    internal UserColumns Columns => _columns;

    /// <summary>Whom the users follow, for tests of what must always hold.</summary>
    internal FollowLists Follows => _follows;

    /// <summary>Sees what happens in sessions, for tests that count again.</summary>
    internal IReadingWitness? Witness
    {
        get => _buffers.Witness;
        set => _buffers.Witness = value;
    }

    /// <summary>Takes a whole tick at once.</summary>
    /// <param name="input">Input of the tick.</param>
    /// <returns>What the block did.</returns>
    public TickOutput Step(TickInput input)
    {
        Begin(input);
        while (!Advance())
        {
        }

        return Finish();
    }

    /// <summary>Starts a tick.</summary>
    /// <param name="input">Input of the tick; must not change until <see cref="Finish"/>.</param>
    public void Begin(TickInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        _session.Begin(input);
        _watch?.Begin(input);
        if (input.EndsDay)
        {
            // Posts of this hour are published in the next day's first: their slots count from 0 again.
            Array.Clear(_columns.NextSlot);
        }

        Stage = TickStage.Decaying;
        _done = 0;
        LeaveStages(input);
    }

    /// <summary>Takes one slice of the stage: so many cards or users that it is over in moments.</summary>
    /// <returns>Whether the tick is done.</returns>
    public bool Advance()
    {
        TickInput input = Begun;
        if (Stage == TickStage.Done)
        {
            return true;
        }

        int from = _done;
        _done = Math.Min(Length(input), from + SliceLength);
        Take(input, from, _done);
        LeaveStages(input);
        return Stage == TickStage.Done;
    }

    /// <summary>Ends the tick.</summary>
    /// <returns>What the block did.</returns>
    public TickOutput Finish()
    {
        _ = Begun;
        if (Stage != TickStage.Done)
        {
            throw new InvalidOperationException($"the tick is not done: {Stage} is left");
        }

        _input = null;
        Survey? survey = _survey;
        _survey = null;
        _pairs = null;
        return _buffers.Take(survey);
    }

    /// <summary>Hash of the whole state of the block's users, inboxes and follows too, for tests of what must always hold.</summary>
    internal Hash128 HashState() => _state.Hash();

    /// <summary>Saves the block at a tick boundary.</summary>
    /// <returns>One checked section.</returns>
    public byte[] Save()
    {
        if (_input is not null)
        {
            throw new InvalidOperationException("state is saved between ticks only");
        }

        return StateWriter.SectionOf(SectionKind.Users, writer =>
        {
            writer.Write(First);
            writer.Write(UserCount);
            _state.Table.Save(writer);
        });
    }

    /// <summary>Replaces the block's state by a saved one.</summary>
    /// <param name="section">What <see cref="Save"/> gave for the same users of the same world.</param>
    /// <exception cref="StateException">The section is cut, altered or belongs elsewhere.</exception>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Users);
        int first = reader.Read<int>();
        int count = reader.Read<int>();
        if (first != First || count != UserCount)
        {
            throw new StateException(
                $"saved state holds users {first} to {first + count - 1}; this block has {First} to {First + UserCount - 1}");
        }

        _state.Table.Load(reader);
        reader.End();
        _input = null;
        _survey = null;
        _pairs = null;
        Stage = TickStage.Done;
    }

    /// <summary>Where a user stands between two ticks.</summary>
    /// <param name="user">A user of the block.</param>
    /// <returns>What there is to know.</returns>
    public PersonState Inspect(Account user) => PersonState.Of(_world, _state, new Reader(user.AsRow(First), user));

    /// <summary>Where all users stand between two ticks, for pictures of the whole.</summary>
    /// <returns>A few columns.</returns>
    public Census TakeCensus() => Census.Of(_world, _state);

    /// <summary>Keeps from the next tick on what some users are shown and do, until it is taken; the run does not change by it.</summary>
    /// <param name="users">Users of any block; nobody ends it.</param>
    public void Watch(IEnumerable<Account> users)
    {
        Account[] own = [.. users.Where(user => user >= First && user < First + UserCount)];
        _watch = own.Length == 0 ? null : new FeedWatch(_world, _state, own);
        _buffers.Witness = _watch;
    }

    /// <summary>Takes what was kept since it was taken last.</summary>
    /// <returns>Nothing where nobody is watched.</returns>
    public FeedLog TakeWatched() => _watch?.Take() ?? FeedLog.Empty;

    private TickInput Begun => _input ?? throw new InvalidOperationException("Begin comes first");

    private int SliceLength => Stage switch
    {
        TickStage.Pushing => DeliveriesPerSlice,
        TickStage.Asking => AskedPerSlice,
        _ => UsersPerSlice,
    };

    // Cards or users of the stage; what all users together take is one.
    private int Length(TickInput input) => Stage switch
    {
        TickStage.Decaying => input.StartsDay ? UserCount : 0,
        TickStage.Noticing => 1,
        TickStage.Pushing => input.Deliveries.Length,
        TickStage.Counting => input.EndsDay || input.FullSurvey ? UserCount : 0,
        TickStage.Asking => input.FullSurvey ? UserCount : 0,
        _ => UserCount,
    };

    private void LeaveStages(TickInput input)
    {
        while (Stage != TickStage.Done && _done == Length(input))
        {
            Stage++;
            _done = 0;
        }
    }

    private void Take(TickInput input, int from, int to)
    {
        switch (Stage)
        {
            case TickStage.Decaying:
                _decay.Take(input, from, to);
                break;
            case TickStage.Noticing:
                _news.Take(input);
                break;
            case TickStage.Pushing:
                Push(input.Deliveries, from, to);
                break;
            case TickStage.Reading:
                RunSessions(input, First + from, First + to);
                break;
            case TickStage.Counting:
                _surveyor.Count(_survey ??= _surveyor.Begin(input), from, to);
                break;
            case TickStage.Asking:
                _surveyor.Ask(_survey!, _pairs ??= new PairSurvey(_world, _session.Recognition, input), from, to);
                break;
        }
    }

    private void Push(Delivery[] deliveries, int from, int to)
    {
        for (int next = from; next < to; next++)
        {
            ExpectDelivery(deliveries, next + 1);
            Push(deliveries[next]);
        }
    }

    private void Push(in Delivery delivery)
    {
        foreach (int user in _follows.FollowersOf(delivery.Source))
        {
            if (First + user != delivery.Card.Author)
            {
                _state.Inboxes.Push(new Row(user), delivery.Card);
            }
        }
    }

    private void ExpectDelivery(Delivery[] deliveries, int next)
    {
        if (next < deliveries.Length)
        {
            _follows.ExpectFollowers(deliveries[next].Source);
        }
    }

    private void RunSessions(TickInput input, int from, int to)
    {
        ReadOnlySpan<Row> readers = _readership.Among(input, from, to);
        for (int next = 0; next < readers.Length; next++)
        {
            ExpectReaders(readers, next);
            _session.Run(new Reader(readers[next], readers[next].AsAccount(First)));
        }
    }

    // A user's rows lie apart from all others': they come while the sessions before run, and the posts in the inbox after them.
    private void ExpectReaders(ReadOnlySpan<Row> readers, int now)
    {
        if (now + RowsAhead < readers.Length)
        {
            _session.Expect(readers[now + RowsAhead]);
        }

        if (now + PostsAhead < readers.Length)
        {
            _session.ExpectPosts(readers[now + PostsAhead]);
        }
    }
}
