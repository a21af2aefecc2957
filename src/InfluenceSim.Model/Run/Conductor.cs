using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Run;

/// <summary>
/// The clock and what passes between the parts of a run. It says what comes next and takes the answers; it calls nobody: a plain loop
/// and a grain drive it alike.
/// </summary>
/// <remarks>The order of a tick is <see cref="TickOrder"/>. State is saved between ticks.</remarks>
public sealed class Conductor
{
    private const ulong ScalarKind = 0x434F4E44;

    private readonly World _world;
    private readonly TickOrder _order;
    private readonly PostLedger _ledger;
    private readonly MeasureBook _book;
    private readonly RunDigest _digest = new();
    private readonly CreatorEconomy _economy;
    private readonly CreatorReach _reach;
    private readonly AccountTimelines _accounts;
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
    private Hash128 _week;
    private int _plannedDay = -1;
    private int _phase;
    private TickAsk? _asking;
    private bool _isAsked;
    private PlatformPrepared? _prepared;
    private TickSummary? _summary;

    /// <summary>A run at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="policies">Dated levers; they may be replaced at any day's start.</param>
    /// <param name="measures">What is measured; the measures of the data dictionary unless told otherwise.</param>
    public Conductor(World world, IReadOnlyList<Policy> policies, MeasureRegistry? measures = null)
        : this(world, policies, TickOrder.Usual, measures)
    {
    }

    internal Conductor(World world, IReadOnlyList<Policy> policies, TickOrder order, MeasureRegistry? measures = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _order = order;
        Policies = policies;
        _ledger = new PostLedger(world.Users, new PersonsPosts(world).Of);
        _book = new MeasureBook(world, measures ?? MeasureRegistry.Ours);
        _economy = new CreatorEconomy(world, measures ?? MeasureRegistry.Ours);
        _reach = new CreatorReach(world.Users, world.Creators.Count);
        _accounts = new AccountTimelines(world);
        _audiences = [.. world.FirstAudiences];
    }

    /// <summary>Who does the pieces of what is merged; null does all of it in one pass.</summary>
    internal DoPieces? Work { get; init; }

    /// <summary>Next tick to run, from 0 at the start of the warm-up.</summary>
    public Tick Tick { get; private set; }

    /// <summary>Whether the horizon is reached.</summary>
    public bool IsFinished => Tick >= _world.Parameters.TotalTicks;

    /// <summary>Whether the next tick is a day's first, so that creators plan.</summary>
    public bool StartsDay => Tick.StartsDay;

    /// <summary>
    /// Whether the next tick is a week's first of an economy, so that the market settles and operators plan before creators do.
    /// </summary>
    public bool StartsWeek => StartsDay && _economy.StartsWeek(Tick.Day);

    /// <summary>Dated levers in force from the next day's start on.</summary>
    public IReadOnlyList<Policy> Policies { get; set; }

    /// <summary>Followers per creator.</summary>
    public IReadOnlyList<int> Audiences => _audiences;

    /// <summary>Digest of all ticks since tick 0: over the series of tick hashes and of daily state hashes.</summary>
    public Hash128 Digest => _digest.Value;

    private Rules RulesToday => Rules.On(_world.Parameters.Platform, Policies, Tick.Day.OfPolicies(_world.Parameters.WarmUp));

    /// <summary>Input of the present tick.</summary>
    internal TickInput Input => (_prepared ?? throw new InvalidOperationException("the platform prepares the tick first")).Input;

    /// <summary>What comes next. The answer must be given before more is asked.</summary>
    /// <returns>The ask.</returns>
    /// <exception cref="InvalidOperationException">The last ask was not answered.</exception>
    public TickAsk Next()
    {
        if (_isAsked)
        {
            throw new InvalidOperationException($"{_asking} was asked and not answered");
        }

        if (_asking is null)
        {
            Advance();
        }

        _isAsked = true;
        return _asking ?? throw new InvalidOperationException("a tick asks somebody something");
    }

    /// <summary>Takes the answer to what was asked.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The finished tick, if this was its last answer; the clock has moved then.</returns>
    /// <exception cref="InvalidOperationException">Nothing was asked, or this answers something else.</exception>
    public TickSummary? Take(TickAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!_isAsked)
        {
            throw new InvalidOperationException("nothing was asked");
        }

        _order.Phases[_phase].Take(this, answer);
        _isAsked = false;
        _phase++;
        Advance();
        return _asking is null ? Finish() : null;
    }

    // Goes through the phases up to the next that asks somebody; none is left at a tick's end.
    private void Advance()
    {
        _asking = null;
        while (_phase < _order.Phases.Count)
        {
            TickPhase phase = _order.Phases[_phase];
            _asking = phase.IsDue(this) ? phase.Begin(this) : null;
            if (_asking is not null)
            {
                return;
            }

            _phase++;
        }
    }

    private TickSummary Finish()
    {
        TickSummary finished = _summary ?? throw new InvalidOperationException("a tick ends after its blocks have stepped");
        _summary = null;
        _prepared = null;
        _phase = 0;
        Tick = Tick.Next;
        return finished;
    }

    /// <summary>The market's brief at a week's start.</summary>
    /// <returns>The brief.</returns>
    internal MarketBrief MarketBrief() => _economy.MarketBrief(Tick.Day, RulesToday, _audiences);

    /// <summary>Takes the market's settlement.</summary>
    /// <param name="outcome">The settlement.</param>
    internal void Accept(MarketOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _week = _economy.Accept(outcome, Tick.Day);
    }

    /// <summary>The operators' briefs at a week's start, after the market's settlement.</summary>
    /// <returns>Briefs by number of the operator.</returns>
    internal OperatorBrief[] OperatorBriefs() => _economy.OperatorBriefs(Tick.Day, RulesToday, _audiences);

    /// <summary>Takes the operators' plans.</summary>
    /// <param name="plans">One plan per operator, in any order.</param>
    internal void Accept(IReadOnlyList<OperatorPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        _week += _economy.Accept(plans, Tick.Day);
    }

    /// <summary>The morning's brief of every creator.</summary>
    /// <returns>Briefs by number of the creator.</returns>
    internal CreatorBrief[] Briefs()
    {
        List<PostFeedback>[] feedback = _ledger.Feedback(Tick, _audiences.Length);
        var comments = new List<Comment>[_audiences.Length];
        foreach (Comment comment in _creatorComments)
        {
            (comments[comment.Author.AsCreator(_world.Users)] ??= []).Add(comment);
        }

        RunDay day = Tick.Day;
        Rules rules = RulesToday;
        ILookup<CreatorId, Instruction> told = rules.Instructions.ToLookup(one => one.Creator(_world.Parameters.Creators));
        var briefs = new CreatorBrief[_audiences.Length];
        for (int creator = 0; creator < briefs.Length; creator++)
        {
            var id = new CreatorId(creator);
            var brief = new CreatorBrief(id, day, _audiences[creator], feedback[creator], comments[creator] ?? [])
            {
                Instructions = [.. told[id]],
            };
            briefs[creator] = _economy.Complete(brief, rules);
        }

        _economy.Open(day);

        _creatorComments = [];
        return briefs;
    }

    /// <summary>Takes the day's plans.</summary>
    /// <param name="plans">One plan per creator, in any order.</param>
    internal void Accept(IReadOnlyList<CreatorPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        _plannedDay = Tick.Day;
        _planned =
            [.. plans.SelectMany(plan => plan.Posts).OrderBy(post => post.Tick).ThenBy(post => post.Author).ThenBy(post => post.Slot)];
        _followRequests = new int[_audiences.Length][];
        _plans = _week;
        _week = Hash128.Zero;
        foreach (CreatorPlan plan in plans)
        {
            _followRequests[plan.Creator] = [.. plan.FollowRequests];
            _plans += plan.State;
            _economy.Accept(plan, Tick.Day);
        }

        _answers = [.. plans.SelectMany(plan => plan.Answers).OrderBy(answer => answer.User).ThenBy(answer => answer.Post)];
    }

    /// <summary>What the platform needs to make the input of the next tick.</summary>
    /// <returns>The request.</returns>
    internal PlatformRequest Request()
    {
        if (_plannedDay != Tick.Day)
        {
            throw new InvalidOperationException("the day's plans come first");
        }

        Rules rules = RulesToday;
        CreatorStanding[] standings = _economy.Standings(Tick.Day);
        _accounts.Update(rules, standings);
        bool IsBanned(Account account) => _accounts[account.AsCreator(_world.Users)].IsBannedAt(Tick);
        Post[] planned = [.. _planned.Where(post => post.Tick == Tick && !IsBanned(post.Author))];
        _publishing = [.. _ownPosts, .. planned];
        Array.Sort(
            _publishing,
            static (left, right) => left.Author != right.Author ? left.Author.CompareTo(right.Author) : left.Slot.CompareTo(right.Slot));
        foreach (Post post in _publishing)
        {
            _book.Publish(post);
            _economy.Publish(post);
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
            Standings = standings,
            FullSurvey = Tick == _world.Parameters.TotalTicks - 1,
        };
    }

    /// <summary>Takes the input of the present tick.</summary>
    internal void Accept(PlatformPrepared prepared)
    {
        if (prepared.Input.Tick != Tick)
        {
            throw new InvalidOperationException($"the input is of tick {prepared.Input.Tick}, the clock says {Tick}");
        }

        _prepared = prepared;
        foreach (Intervention what in prepared.Input.Interventions)
        {
            _book.Moderate(what);
        }
    }

    /// <summary>Merges what the blocks did in the present tick.</summary>
    /// <param name="outputs">Outputs of all blocks, in any order.</param>
    internal void Accept(IReadOnlyList<TickOutput> outputs)
    {
        TickInput input = Input;
        var tally = new Tally();
        Survey? survey = null;
        Hash128 hash = input.Hash;
        if (StartsDay)
        {
            hash += _plans;
            _reach.Clear();
        }

        foreach (TickOutput output in outputs)
        {
            tally.Add(output.Tally);
            hash += output.Events;
            if (output.Survey is not null)
            {
                survey ??= new Survey();
                survey.Add(output.Survey);
            }
        }

        TakeAll(outputs);
        hash += HashScalars();
        _book.Add(tally);
        IReadOnlyList<MeasureValue> values = [];
        CreatorDay[] creators = [];
        Hash128? state = null;
        if (input.EndsDay)
        {
            Survey whole = survey ?? throw new InvalidOperationException("a day's last tick needs every block's survey");
            _economy.EndDay(input, whole, _accounts);
            bool[] hybrids = _economy.Hybrids;
            values = _book.CloseDay(Tick, whole, _audiences, input.Status, hybrids);
            values = input.Day >= -1 ? [.. values, .. _economy.Values(input.Day)] : values;
            creators = CreatorsToday(input, hybrids);
            state = whole.State + _prepared!.State;
        }

        _summary = new TickSummary(
            Tick, input.Day, hash, state, tally, survey, values, Array.AsReadOnly(_reshares), Array.AsReadOnly(_retired))
        {
            Creators = Array.AsReadOnly(creators),
        };
        _digest.Add(_summary);
    }

    private void TakeAll(IReadOnlyList<TickOutput> outputs)
    {
        if (Work is null)
        {
            // One pass through the impressions is less work than two.
            CountImpressions(outputs, Authors.All);
            TakeMessages(outputs);
            return;
        }

        Work.Together(
            () => CountImpressions(outputs, Authors.People),
            () => CountImpressions(outputs, Authors.Creators),
            () => TakeMessages(outputs));
    }

    private void CountImpressions(IReadOnlyList<TickOutput> outputs, Authors authors)
    {
        foreach (TickOutput output in outputs)
        {
            _ledger.Count(Tick, output.Engagements, authors, See);
        }
    }

    private void TakeMessages(IReadOnlyList<TickOutput> outputs)
    {
        _ownPosts = Joined.Of(outputs, output => output.Posts);
        _reshares = [.. Joined.Of(outputs, output => output.Reshares).OrderBy(share => share.Card.Sharer).ThenBy(share => share.Card.A)];
        _engagements = [.. outputs.Select(output => output.Engagements).Where(events => events.Length > 0)];
        TakeChanges(outputs);
        TakeComments(outputs);
    }

    private void See(in Post post, EngagementEvent what)
    {
        _economy.See(post, what);
        _reach.See(post, what);
    }

    private CreatorDay[] CreatorsToday(TickInput input, bool[] hybrids)
    {
        long[] incomes = _economy.Incomes;
        return
        [
            .. _audiences.Select((audience, creator) =>
            {
                (int impressions, int engagement) = _reach.Of(new CreatorId(creator));
                return new CreatorDay(audience, (CreatorStatus)input.Status[creator], hybrids[creator], incomes[creator])
                {
                    Impressions = impressions,
                    Engagement = engagement,
                };
            }),
        ];
    }

    /// <summary>Saves the state between ticks.</summary>
    /// <returns>One checked section.</returns>
    /// <exception cref="InvalidOperationException">A tick has begun.</exception>
    public byte[] Save()
    {
        if (_phase > 0 || _isAsked)
        {
            throw new InvalidOperationException($"tick {Tick} has begun; state is saved between ticks");
        }

        return StateWriter.SectionOf(SectionKind.Conductor, Write);
    }

    private void Write(StateWriter writer)
    {
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
        writer.Write(_engagements.Sum(events => events.Length));
        foreach (EngagementEvent[] events in _engagements)
        {
            writer.WriteSpan<EngagementEvent>(events);
        }

        writer.WriteArray<FollowChange>(_changes);
        writer.WriteArray<Comment>(_userComments);
        writer.WriteArray<Answer>(_answers);
        writer.WriteArray<Comment>(CollectionsMarshal.AsSpan(_creatorComments));
        _ledger.Save(writer);
        _book.Save(writer);
        _economy.Save(writer);
        _reach.Save(writer);
        _digest.Save(writer);
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
            throw new StateException(
                $"saved state is of world {found}; this run's world is {_world.Fingerprint} (another seed, replicate or other parameters)");
        }

        Tick = reader.Read<Tick>();
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
        _economy.Load(reader);
        _reach.Load(reader);
        _digest.Load(reader);
        reader.End();
    }

    private FollowChange[] Notices(Func<Account, bool> isBanned)
    {
        var notices = new List<FollowChange>(_changes);
        if (StartsDay)
        {
            for (int creator = 0; creator < _followRequests.Length; creator++)
            {
                int[] requests = _followRequests[creator] ?? [];
                Account persona = new CreatorId(creator).AsAccount(_world.Users);
                foreach (int user in requests.Length == 0 || isBanned(persona) ? [] : requests)
                {
                    notices.Add(new FollowChange(FollowChangeKind.Request, persona, new Account(user)));
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
                    _audiences[change.Target.AsCreator(_world.Users)] += change.Kind == FollowChangeKind.Follow ? 1 : -1;
                }
            }
        }

        _changes = [.. toUsers];
    }

    private void TakeComments(IReadOnlyList<TickOutput> outputs)
    {
        Comment[] all = [.. Joined.Of(outputs, output => output.Comments)
            .OrderBy(comment => comment.Author)
            .ThenBy(comment => comment.User)
            .ThenBy(comment => comment.Post)];
        _userComments = [.. all.Where(comment => comment.Author < _world.Users)];
        _creatorComments.AddRange(all.Where(comment => comment.Author.IsCreator(_world.Users)));
    }

    private Hash128 HashScalars()
    {
        var hash = new EntityHash(ScalarKind, (ulong)Tick.Number);
        hash.Add<int>(_audiences);
        return hash.Finish();
    }
}
