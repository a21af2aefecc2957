using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Hashing;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Posts;
using InfluenceSim.Model.State;
using InfluenceSim.Model.Ticks;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Simulation;

/// <summary>
/// The clock and what passes between the parts of a run: briefs and plans in the morning, one request to the platform and
/// one merge per tick. It calls nobody: a plain loop and a grain drive it alike.
/// </summary>
/// <remarks>
/// A tick: at a day's start <see cref="Briefs"/>, then <see cref="Accept"/>; then <see cref="Request"/>, the platform, the
/// blocks, and <see cref="Complete"/>. State is saved between ticks, before <see cref="Briefs"/>.
/// </remarks>
public sealed class Conductor
{
    private const ulong ScalarKind = 0x434F4E44;

    private readonly World _world;
    private readonly PostLedger _ledger;
    private readonly MeasureBook _book;
    private readonly RunDigest _digest = new();
    private readonly int[] _audiences;
    private Post[] _planned = [];
    private int[][] _followRequests = [];
    private Post[] _ownPosts = [];
    private Reshare[] _reshares = [];
    private EngagementEvent[][] _engagements = [];
    private FollowChange[] _changes = [];
    private Comment[] _userComments = [];
    private List<Comment> _creatorComments = [];
    private Post[] _publishing = [];
    private PostRecord[] _retired = [];
    private Answer[] _answers = [];
    private Hash128 _plans;
    private int _plannedDay = -1;

    /// <summary>A run at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="policies">Dated levers; they may be replaced at any day's start.</param>
    public Conductor(World world, IReadOnlyList<Policy> policies)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        Policies = policies;
        _ledger = new PostLedger(world.Users);
        _book = new MeasureBook(world);
        _audiences = new int[world.Creators.Count];
        for (int user = 0; user < world.Users; user++)
        {
            foreach (int account in world.Follows.FollowedBy(user))
            {
                if (account >= world.Users)
                {
                    _audiences[account - world.Users]++;
                }
            }
        }
    }

    /// <summary>Next tick to run, from 0 at the start of the warm-up.</summary>
    public int Tick { get; private set; }

    /// <summary>Whether the horizon is reached.</summary>
    public bool IsFinished => Tick >= _world.Parameters.TotalTicks;

    /// <summary>Whether the next tick is a day's first, so that creators plan.</summary>
    public bool StartsDay => Tick % SimulationParameters.HoursPerDay == 0;

    /// <summary>Dated levers in force from the next day's start on.</summary>
    public IReadOnlyList<Policy> Policies { get; set; }

    /// <summary>Followers per creator.</summary>
    public IReadOnlyList<int> Audiences => _audiences;

    /// <summary>Digest of all ticks since tick 0: over the series of tick hashes and of daily state hashes.</summary>
    public Hash128 Digest => _digest.Value;

    /// <summary>The morning's brief of every creator.</summary>
    /// <returns>Briefs by number of the creator.</returns>
    public CreatorBrief[] Briefs()
    {
        List<PostFeedback>[] feedback = _ledger.Feedback(Tick, _audiences.Length);
        var comments = new List<Comment>[_audiences.Length];
        foreach (Comment comment in _creatorComments)
        {
            (comments[comment.Author - _world.Users] ??= []).Add(comment);
        }

        int day = Tick / SimulationParameters.HoursPerDay;
        var briefs = new CreatorBrief[_audiences.Length];
        for (int creator = 0; creator < briefs.Length; creator++)
        {
            briefs[creator] = new CreatorBrief(creator, day, _audiences[creator], feedback[creator], comments[creator] ?? []);
        }

        _creatorComments = [];
        return briefs;
    }

    /// <summary>Takes the day's plans.</summary>
    /// <param name="plans">One plan per creator, in any order.</param>
    public void Accept(IReadOnlyList<CreatorPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        _plannedDay = Tick / SimulationParameters.HoursPerDay;
        _planned = [.. plans.SelectMany(plan => plan.Posts).OrderBy(post => post.Tick).ThenBy(post => post.Author).ThenBy(post => post.Slot)];
        _followRequests = new int[_audiences.Length][];
        _plans = Hash128.Zero;
        foreach (CreatorPlan plan in plans)
        {
            _followRequests[plan.Creator] = [.. plan.FollowRequests];
            _plans += plan.State;
        }

        _answers = [.. plans.SelectMany(plan => plan.Answers).OrderBy(answer => answer.User).ThenBy(answer => answer.Post)];
    }

    /// <summary>What the platform needs to make the input of the next tick.</summary>
    /// <returns>The request.</returns>
    public PlatformRequest Request()
    {
        if (_plannedDay != Tick / SimulationParameters.HoursPerDay)
        {
            throw new InvalidOperationException("the day's plans come first");
        }

        int day = (Tick / SimulationParameters.HoursPerDay) - _world.Parameters.WarmUp;
        Rules rules = Rules.On(_world.Parameters.Platform, Policies, day);
        bool IsBanned(int account) => Disclosure.IsBanned(_world, account - _world.Users, rules, Tick);
        Post[] planned = [.. _planned.Where(post => post.Tick == Tick && !IsBanned(post.Author))];
        _publishing = [.. _ownPosts, .. planned];
        Array.Sort(_publishing, static (left, right) => left.Author != right.Author ? left.Author.CompareTo(right.Author) : left.Slot.CompareTo(right.Slot));
        foreach (Post post in _publishing)
        {
            _book.Publish(post);
        }

        _retired = _ledger.Publish(Tick, _publishing, _audiences);
        return new PlatformRequest
        {
            Tick = Tick,
            Rules = rules,
            Posts = _publishing,
            Reshares = _reshares,
            Engagements = _engagements,
            Notices = Notices(IsBanned),
            Comments = _userComments,
            Answers = StartsDay ? [.. _answers.Where(answer => !IsBanned(answer.Author))] : [],
            Audiences = [.. _audiences],
            FullSurvey = Tick == _world.Parameters.TotalTicks - 1,
        };
    }

    /// <summary>Merges what the blocks did, and moves the clock.</summary>
    /// <param name="input">Input of the tick.</param>
    /// <param name="outputs">Outputs of all blocks, in any order.</param>
    /// <param name="platformState">At a day's last tick, hash of the platform's state.</param>
    /// <returns>The finished tick.</returns>
    public TickSummary Complete(TickInput input, IReadOnlyList<TickOutput> outputs, Hash128 platformState)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(outputs);
        if (input.Tick != Tick)
        {
            throw new InvalidOperationException($"the input is of tick {input.Tick}, the clock says {Tick}");
        }

        var tally = new Tally();
        Survey? survey = null;
        Hash128 hash = input.Hash;
        if (StartsDay)
        {
            hash += _plans;
        }

        foreach (TickOutput output in outputs)
        {
            tally.Add(output.Tally);
            hash += output.Events;
            _ledger.Count(Tick, output.Engagements);
            if (output.Survey is not null)
            {
                survey ??= new Survey();
                survey.Add(output.Survey);
            }
        }

        _ownPosts = [.. outputs.SelectMany(output => output.Posts)];
        _reshares = [.. outputs.SelectMany(output => output.Reshares).OrderBy(share => share.Card.Sharer).ThenBy(share => share.Card.A)];
        _engagements = [.. outputs.Select(output => output.Engagements).Where(events => events.Length > 0)];
        TakeChanges(outputs);
        TakeComments(outputs);
        hash += HashScalars();
        _book.Add(tally);
        IReadOnlyList<MeasureValue> values = [];
        Hash128? state = null;
        if (input.EndsDay)
        {
            Survey whole = survey ?? throw new InvalidOperationException("a day's last tick needs every block's survey");
            values = _book.CloseDay(Tick, whole, _audiences, input.Status);
            state = whole.State + platformState;
        }

        var summary = new TickSummary(Tick, input.Day, hash, state, tally, survey, values, _reshares, _retired);
        _digest.Add(summary);
        Tick++;
        return summary;
    }

    /// <summary>Saves the state between ticks.</summary>
    /// <returns>One checked section.</returns>
    public byte[] Save()
    {
        var writer = new StateWriter(SectionKind.Conductor);
        writer.Write(_world.Fingerprint);
        writer.Write(Tick);
        writer.Write(_plannedDay);
        writer.Write(_plans);
        writer.WriteSpan<int>(_audiences);
        writer.WriteArray<Post>(_planned);
        writer.Write(_followRequests.Length);
        foreach (int[] requests in _followRequests)
        {
            writer.WriteArray<int>(requests);
        }

        writer.WriteArray<Post>(_ownPosts);
        writer.WriteArray<Reshare>(_reshares);
        writer.WriteArray<EngagementEvent>([.. _engagements.SelectMany(events => events)]);
        writer.WriteArray<FollowChange>(_changes);
        writer.WriteArray<Comment>(_userComments);
        writer.WriteArray<Answer>(_answers);
        writer.WriteArray<Comment>([.. _creatorComments]);
        _ledger.Save(writer);
        _book.Save(writer);
        _digest.Save(writer);
        return writer.ToSection();
    }

    /// <summary>Replaces the state by a saved one; the policies stay as they are.</summary>
    /// <param name="section">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The section is cut, altered or belongs elsewhere.</exception>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Conductor);
        Hash128 found = reader.Read<Hash128>();
        if (found != _world.Fingerprint)
        {
            throw new StateException($"saved state is of world {found}; this run's world is {_world.Fingerprint} (another seed, replicate or other parameters)");
        }

        Tick = reader.Read<int>();
        _plannedDay = reader.Read<int>();
        _plans = reader.Read<Hash128>();
        reader.ReadSpan<int>(_audiences);
        _planned = reader.ReadArray<Post>();
        _followRequests = new int[reader.ReadCount(_audiences.Length)][];
        for (int creator = 0; creator < _followRequests.Length; creator++)
        {
            _followRequests[creator] = reader.ReadArray<int>();
        }

        _ownPosts = reader.ReadArray<Post>();
        _reshares = reader.ReadArray<Reshare>();
        _engagements = [reader.ReadArray<EngagementEvent>()];
        _changes = reader.ReadArray<FollowChange>();
        _userComments = reader.ReadArray<Comment>();
        _answers = reader.ReadArray<Answer>();
        _creatorComments = [.. reader.ReadArray<Comment>()];
        _ledger.Load(reader);
        _book.Load(reader);
        _digest.Load(reader);
        reader.End();
    }

    private FollowChange[] Notices(Func<int, bool> isBanned)
    {
        var notices = new List<FollowChange>(_changes);
        if (StartsDay)
        {
            for (int creator = 0; creator < _followRequests.Length; creator++)
            {
                int[] requests = _followRequests[creator] ?? [];
                foreach (int user in requests.Length == 0 || isBanned(_world.Users + creator) ? [] : requests)
                {
                    notices.Add(new FollowChange(FollowChangeKind.Request, _world.Users + creator, user));
                }
            }
        }

        notices.Sort(static (left, right) =>
        {
            int order = left.Target.CompareTo(right.Target);
            order = order != 0 ? order : left.Account.CompareTo(right.Account);
            return order != 0 ? order : left.Kind.CompareTo(right.Kind);
        });
        return [.. notices];
    }

    private void TakeChanges(IReadOnlyList<TickOutput> outputs)
    {
        var toUsers = new List<FollowChange>();
        foreach (TickOutput output in outputs)
        {
            foreach (FollowChange change in output.FollowChanges)
            {
                if (change.Target < _world.Users)
                {
                    toUsers.Add(change);
                }
                else if (change.Kind is FollowChangeKind.Follow or FollowChangeKind.Unfollow)
                {
                    _audiences[change.Target - _world.Users] += change.Kind == FollowChangeKind.Follow ? 1 : -1;
                }
            }
        }

        _changes = [.. toUsers];
    }

    private void TakeComments(IReadOnlyList<TickOutput> outputs)
    {
        Comment[] all = [.. outputs.SelectMany(output => output.Comments).OrderBy(comment => comment.Author).ThenBy(comment => comment.User).ThenBy(comment => comment.Post)];
        _userComments = [.. all.Where(comment => comment.Author < _world.Users)];
        _creatorComments.AddRange(all.Where(comment => comment.Author >= _world.Users));
    }

    private Hash128 HashScalars()
    {
        var hash = new EntityHash(ScalarKind, (ulong)Tick);
        hash.Add<int>(_audiences);
        return hash.Finish();
    }
}
