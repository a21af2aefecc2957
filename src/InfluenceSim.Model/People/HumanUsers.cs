using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Hashing;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Posts;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.State;
using InfluenceSim.Model.Ticks;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// A block of human users: what one grain holds. A tick is taken in slices (<see cref="Begin"/>, <see cref="Advance"/>
/// until it says that all is done, <see cref="Finish"/>), so that a grain can yield between them.
/// </summary>
public sealed class HumanUsers
{
    private const int GroupSize = 4;
    private const int UsersPerSlice = 4096;
    private const int DeliveriesPerSlice = 64;
    private const ulong NoticeKind = 0x4E4F5449;

    // A stance counts as moved beyond a tenth of the way from neutral to an end (MODEL section 9).
    private const double Moved = 0.1;

    private readonly World _world;
    private readonly UserColumns _columns;
    private readonly Inboxes _inboxes;
    private readonly PostMemory _read;
    private readonly PostMemory _shared;
    private readonly TickBuffers _buffers = new();
    private FollowLists _follows;
    private Session _session;
    private TickInput? _input;
    private int _nextDelivery;
    private int _nextUser;

    /// <summary>The block as it is at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="first">First user.</param>
    /// <param name="count">Number of users.</param>
    public HumanUsers(World world, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + count, world.Users);
        _world = world;
        First = first;
        UserCount = count;
        _columns = new UserColumns(world, first, count);
        FeedParameters feed = world.Parameters.Feed;
        _inboxes = new Inboxes(count, feed.Inbox);
        _read = new PostMemory(count, feed.ReadMemory);
        _shared = new PostMemory(count, feed.SharedMemory);
        _follows = InitialFollows();
        _session = NewSession();
    }

    /// <summary>First user of the block.</summary>
    public int First { get; }

    /// <summary>Number of users of the block.</summary>
    public int UserCount { get; }

    /// <summary>What changes about the users, for tests of what must always hold.</summary>
    internal UserColumns Columns => _columns;

    /// <summary>Whom the users follow, for tests of what must always hold.</summary>
    internal FollowLists Follows => _follows;

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

    /// <summary>Starts a tick: decay at a day's start, then the notices of what others did.</summary>
    /// <param name="input">Input of the tick; must not change until <see cref="Finish"/>.</param>
    public void Begin(TickInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        _nextDelivery = 0;
        _nextUser = First;
        _session.Begin(input);
        if (input.StartsDay)
        {
            Decay(input);
        }

        if ((input.Tick + 1) % SimulationParameters.HoursPerDay == 0)
        {
            // Posts of this hour are published in the next day's first: their slots count from 0 again.
            Array.Clear(_columns.NextSlot);
        }

        TakeNotices(input);
        TakeComments(input);
        TakeAnswers(input);
    }

    /// <summary>Takes one slice: cards into inboxes first, then sessions.</summary>
    /// <returns>Whether the tick is done.</returns>
    public bool Advance()
    {
        TickInput input = _input ?? throw new InvalidOperationException("Begin comes first");
        if (_nextDelivery < input.Deliveries.Length)
        {
            int end = Math.Min(input.Deliveries.Length, _nextDelivery + DeliveriesPerSlice);
            for (; _nextDelivery < end; _nextDelivery++)
            {
                Push(input.Deliveries[_nextDelivery]);
            }

            return false;
        }

        int last = Math.Min(First + UserCount, _nextUser + UsersPerSlice);
        RunSessions(input, _nextUser, last);
        _nextUser = last;
        return _nextUser == First + UserCount;
    }

    /// <summary>Ends the tick.</summary>
    /// <returns>What the block did.</returns>
    public TickOutput Finish()
    {
        TickInput input = _input ?? throw new InvalidOperationException("Begin comes first");
        _input = null;
        return _buffers.Take(input.EndsDay || input.FullSurvey ? TakeSurvey(input) : null);
    }

    /// <summary>Hash of the whole state of the block's users, inboxes and follows too.</summary>
    /// <returns>A sum over users.</returns>
    public Hash128 HashState()
    {
        Hash128 sum = Hash128.Zero;
        var buffer = new Card[_world.Parameters.Feed.Inbox];
        for (int user = 0; user < UserCount; user++)
        {
            EntityHash hash = _columns.HashOf(user);
            hash.Add(_inboxes.InOrder(user, buffer));
            hash.Add(_follows.Entries(user));
            hash.Add(_follows.Bonds(user));
            hash.Add(_read.Ring(user));
            hash.Add(_shared.Ring(user));
            hash.Add(((ulong)_read.Next(user) << 32) | (uint)_shared.Next(user));
            sum += hash.Finish();
        }

        return sum;
    }

    /// <summary>Saves the block at a tick boundary.</summary>
    /// <returns>One checked section.</returns>
    public byte[] Save()
    {
        if (_input is not null)
        {
            throw new InvalidOperationException("state is saved between ticks only");
        }

        var writer = new StateWriter(SectionKind.Users);
        writer.Write(First);
        writer.Write(UserCount);
        _columns.Save(writer);
        _inboxes.Save(writer);
        _read.Save(writer);
        _shared.Save(writer);
        _follows.Save(writer);
        return writer.ToSection();
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
            throw new StateException($"saved state holds users {first} to {first + count - 1}; this block has {First} to {First + UserCount - 1}");
        }

        _columns.Load(reader);
        _inboxes.Load(reader);
        _read.Load(reader);
        _shared.Load(reader);
        _follows = FollowLists.Load(reader, UserCount, _world.Follows.Edges / Math.Max(1, _world.Users) * UserCount);
        reader.End();
        _session = NewSession();
        _input = null;
    }

    private Session NewSession() => new(_world, _columns, _follows, _inboxes, _read, _shared, _buffers);

    private FollowLists InitialFollows()
    {
        int edges = 0;
        for (int user = First; user < First + UserCount; user++)
        {
            edges += _world.Follows.FollowedBy(user).Length;
        }

        var lists = new FollowLists(UserCount, edges);
        for (int user = First; user < First + UserCount; user++)
        {
            foreach (int account in _world.Follows.FollowedBy(user))
            {
                bool back = account < _world.Users && _world.Follows.Has(account, user);
                lists.Add(user - First, account, InitialFlags(account, back));
            }
        }

        return lists;
    }

    private FollowFlags InitialFlags(int account, bool back)
    {
        FollowFlags flags = back ? FollowFlags.Reciprocal : FollowFlags.None;
        if (account < _world.Users)
        {
            return flags;
        }

        // A persona that disclosed before it was followed deceives nobody by its label.
        int creator = account - _world.Users;
        bool disclosed = _world.Creators[creator].IsAi
            && _world.Parameters.Platform.Prominence > 0
            && Disclosure.IsSelfDisclosed(_world, creator, _world.Parameters.Platform.DisclosureToday);
        return disclosed ? flags | FollowFlags.ShockSpent : flags;
    }

    private void Decay(TickInput input)
    {
        PerceptionParameters perception = _world.Parameters.Perception;
        double lapse = _world.Parameters.Claims.Lapse;
        uint day = (uint)(input.Tick / SimulationParameters.HoursPerDay);
        double bondKept = DetMath.Exp(-DetMath.Log(2) / _world.Parameters.Relations.BondHalfLife);
        for (int user = 0; user < UserCount; user++)
        {
            Words interactions = _world.Draws.Block(Purpose.Interactions, (ulong)(First + user), day);
            _columns.InteractionsLeft[user] = (byte)Math.Min(byte.MaxValue, (int)(_world.Profiles.Interactions[First + user] + Draws.Uniform(interactions.W0)));
            _follows.DecayBonds(user, bondKept);
            _columns.TrustHuman[user] = Recover(_columns.TrustHuman[user], _world.Profiles.TrustHuman[First + user], perception.TrustRecovery);
            _columns.TrustAi[user] = Recover(_columns.TrustAi[user], _world.Profiles.TrustAi[First + user], perception.TrustRecovery);
            _columns.Fatigue[user] = (float)(_columns.Fatigue[user] * perception.FatigueKept);
            for (ulong rest = _columns.Believed[user]; rest != 0; rest &= rest - 1)
            {
                int claim = System.Numerics.BitOperations.TrailingZeroCount(rest);
                Words words = _world.Draws.Block(Purpose.Lapse, (ulong)(First + user), (uint)claim, day);
                if (Draws.Chance(words.W0, lapse))
                {
                    _columns.Believed[user] &= ~(1UL << claim);
                    _buffers.Tally.Counts[(int)Count.BeliefsLapsed] += _world.Claims[claim].IsFalse ? 1 : 0;
                }
            }
        }
    }

    private static float Recover(float value, float rest, double rate) => (float)(value + (rate * (rest - value)));

    private void TakeNotices(TickInput input)
    {
        FollowChange[] notices = input.Notices;
        int at = LowerBound(notices, First);
        for (; at < notices.Length && notices[at].Target < First + UserCount; at++)
        {
            TakeNotice(input, notices[at]);
        }
    }

    private void TakeComments(TickInput input)
    {
        foreach (Comment comment in input.Comments)
        {
            int local = comment.Author - First;
            if (local >= 0 && local < UserCount && _columns.Waiting[local] < byte.MaxValue)
            {
                _columns.Waiting[local]++;
            }
        }
    }

    private void TakeAnswers(TickInput input)
    {
        foreach (Answer answer in input.Answers)
        {
            int local = answer.User - First;
            if (local >= 0 && local < UserCount)
            {
                _session.TakeAnswer(local, answer.User, answer);
            }
        }
    }

    private void TakeNotice(TickInput input, FollowChange notice)
    {
        int user = notice.Target;
        int local = user - First;
        int edge = _follows.Find(local, notice.Account);
        switch (notice.Kind)
        {
            case FollowChangeKind.Follow when edge >= 0:
                _follows.SetFlags(local, edge, _follows.Flags(local, edge) | FollowFlags.Reciprocal);
                _buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Reciprocated, user, notice.Account));
                break;
            case FollowChangeKind.Follow or FollowChangeKind.Request when edge < 0 && _world.Parameters.Reactions.FollowsChange:
                ConsiderFollowingBack(input, user, local, notice);
                break;
            case FollowChangeKind.Unfollow when edge >= 0:
                _follows.SetFlags(local, edge, _follows.Flags(local, edge) & ~FollowFlags.Reciprocal);
                break;
            case FollowChangeKind.Reciprocated when edge >= 0:
                _follows.SetFlags(local, edge, _follows.Flags(local, edge) | FollowFlags.Reciprocal);
                break;
            default:
                break;
        }
    }

    private void ConsiderFollowingBack(TickInput input, int user, int local, FollowChange notice)
    {
        ulong follower = _world.AccountKeyOf(notice.Account);
        uint day = (uint)(input.Tick / SimulationParameters.HoursPerDay);
        Words words = _world.Draws.Block(Purpose.FollowBack, follower, (uint)user, day);
        if (!Draws.Chance(words.W0, _world.Parameters.Reactions.FollowBack))
        {
            return;
        }

        bool isPerson = notice.Account < _world.Users;
        bool labelled = !isPerson && input.IsOpenlyAi(notice.Account - _world.Users);
        FollowFlags flags = (isPerson ? FollowFlags.Reciprocal : FollowFlags.None) | (labelled ? FollowFlags.ShockSpent : FollowFlags.None);
        _follows.Add(local, notice.Account, flags);
        _buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Follow, user, notice.Account));
        _buffers.Tally.Counts[(int)Count.Follows]++;
        var hash = new EntityHash(NoticeKind, (ulong)user);
        hash.Add((ulong)(uint)notice.Account);
        _buffers.Events += hash.Finish();
    }

    private static int LowerBound(FollowChange[] notices, int target)
    {
        int low = 0;
        int high = notices.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (notices[middle].Target < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Push(in Delivery delivery)
    {
        foreach (int user in _follows.FollowersOf(delivery.Source))
        {
            if (First + user != delivery.Card.Author)
            {
                _inboxes.Push(user, delivery.Card);
            }
        }
    }

    private void RunSessions(TickInput input, int from, int to)
    {
        double cap = _world.Parameters.Feed.SessionCap;
        double weight = _world.Diurnal.Weight(input.Tick % SimulationParameters.HoursPerDay) / SimulationParameters.HoursPerDay;
        float[] sessions = _world.Profiles.Sessions;
        Words words = default;
        for (int user = from; user < to; user++)
        {
            // One block serves four neighbours: its words are theirs by number, whatever block of users they live in.
            if (user % GroupSize == 0 || user == from)
            {
                words = _world.Draws.Block(Purpose.Session, (ulong)(user / GroupSize), (uint)input.Tick);
            }

            if (Draws.Chance(words[user % GroupSize], Math.Min(cap, sessions[user] * weight)))
            {
                _session.Run(user - First);
            }
        }
    }

    private Survey TakeSurvey(TickInput input)
    {
        ulong falseClaims = 0;
        foreach (Claims.Claim claim in _world.Claims)
        {
            falseClaims |= claim.IsFalse ? 1UL << claim.Id : 0;
        }

        var survey = new Survey { Edges = _follows.Edges(), State = HashState() };
        for (int user = 0; user < UserCount; user++)
        {
            survey.TrustHuman += Tally.Fixed(_columns.TrustHuman[user]);
            survey.TrustAi += Tally.Fixed(_columns.TrustAi[user]);
            survey.Fatigue += Tally.Fixed(_columns.Fatigue[user]);
            SurveyOpinions(survey, user);
            SurveyBonds(survey, user);
            survey.Deceived += (_columns.Believed[user] & falseClaims) != 0 ? 1 : 0;
            for (ulong rest = _columns.Believed[user]; rest != 0; rest &= rest - 1)
            {
                survey.Believers[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
            }
        }

        if (input.FullSurvey)
        {
            CompleteSurvey(survey, input);
        }

        return survey;
    }

    private void SurveyOpinions(Survey survey, int user)
    {
        bool moved = false;
        for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
        {
            double now = _columns.Stance[(user * UserProfiles.Agendas) + agenda];
            double shift = now - _world.Profiles.Stance[((First + user) * UserProfiles.Agendas) + agenda];
            survey.StanceShift[agenda] += Tally.Fixed(shift);
            survey.StanceSquare[agenda] += Tally.Fixed(now * now);
            survey.Stance[agenda] += Tally.Fixed(now);
            moved |= shift is > Moved or < -Moved;
        }

        survey.Moved += moved ? 1 : 0;
    }

    private void SurveyBonds(Survey survey, int user)
    {
        for (int position = _follows.Count(user) - 1; position >= 0 && _follows.Account(user, position) >= _world.Users; position--)
        {
            long bond = Tally.Fixed(_follows.Bond(user, position));
            if (_world.Creators[_follows.Account(user, position) - _world.Users].IsAi)
            {
                survey.BondsAi += bond;
                survey.BondsAiKnown += (_follows.Flags(user, position) & FollowFlags.Knows) != 0 ? bond : 0;
            }
            else
            {
                survey.BondsHuman += bond;
            }
        }
    }

    private void CompleteSurvey(Survey survey, TickInput input)
    {
        survey.FalseImpressions = CountUnits(_columns.FalseImpressions);
        survey.FalseShares = CountUnits(_columns.FalseShares);
        survey.OwnPosts = CountUnits(_columns.OwnPosts);
        for (int user = 0; user < UserCount; user++)
        {
            for (int position = 0; position < _follows.Count(user) && _follows.Account(user, position) < _world.Users; position++)
            {
                survey.UserEdges++;
                survey.Reciprocated += (_follows.Flags(user, position) & FollowFlags.Reciprocal) != 0 ? 1 : 0;
            }

            for (int creator = 0; creator < _world.Creators.Count; creator++)
            {
                if (_world.Creators[creator].IsAi && (input.Status[creator] & (byte)CreatorStatus.Absent) == 0)
                {
                    Words pair = _world.Draws.Block(Purpose.UserCreator, _world.CreatorKeys[creator], (uint)(First + user));
                    survey.Pairs++;
                    int canTell = Draws.Chance(pair.W0, _session.Recognition.CanTell(First + user, creator)) ? 1 : 0;
                    survey.CanTell += canTell;
                    if (_session.Recognition.IsTaught(First + user))
                    {
                        survey.TaughtPairs++;
                        survey.TaughtCanTell += canTell;
                    }
                }
            }
        }
    }

    private static Histogram CountUnits(int[] values)
    {
        var histogram = new Histogram();
        foreach (int value in values)
        {
            histogram.Add(value);
        }

        return histogram;
    }
}
