using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Counts.Tests.Logs;

/// <summary>A whole run of which all is written down: what its parts tell each other, and where people stand at each day's end.</summary>
internal sealed class RecordedRun
{
    private readonly World _world;
    private readonly IReadOnlyList<Policy> _policies;
    private readonly LocalParts _parts;
    private readonly SessionWitness[] _witnesses;
    private readonly Dictionary<ulong, Post> _posts = [];
    private readonly Dictionary<ulong, int> _index = [];
    private readonly Dictionary<ulong, PostRow> _rows = [];
    private readonly CreatorOffer[] _offers;
    private Conductor _conductor;
    private WeekLog? _week;

    public RecordedRun(World world, IReadOnlyList<Policy> policies, int usersPerBlock)
    {
        _world = world;
        _policies = policies;
        _conductor = new Conductor(world, policies);
        _parts = new LocalParts(world, usersPerBlock);
        _offers = [.. world.Creators.Select(AtStart)];
        Followers = FollowersAtStart(world);
        Log = new RunLog(world) { ReferenceFollowers = Reference() };
        _witnesses = [.. _parts.Blocks.Select(block => new SessionWitness(Log, this, block))];
        for (int block = 0; block < _parts.Blocks.Count; block++)
        {
            _parts.Blocks[block].Witness = _witnesses[block];
        }
    }

    public RunLog Log { get; }

    public DayLog Today => Log.Days[^1];

    /// <summary>Input of the tick that runs.</summary>
    public TickInput Input { get; private set; } = null!;

    /// <summary>Sessions since the start.</summary>
    public int Sessions { get; private set; }

    /// <summary>Followers per creator when the tick began.</summary>
    public int[] Followers { get; }

    public Post PostOf(Card card) => _posts[card.A];

    public void OpenSession()
    {
        Sessions++;
        Today.Sessions++;
    }

    /// <summary>Runs to the horizon; at a tick, what is counted is saved and loaded again.</summary>
    public List<TickSummary> Run(int saveAt)
    {
        var summaries = new List<TickSummary>();
        while (!_conductor.IsFinished)
        {
            if (_conductor.Tick == saveAt)
            {
                byte[] saved = _conductor.Save();
                _conductor = new Conductor(_world, _policies);
                _conductor.Load(saved);
            }

            summaries.Add(Step());
        }

        return summaries;
    }

    private TickSummary Step()
    {
        TickSummary? finished = null;
        while (finished is null)
        {
            TickAsk ask = _conductor.Next();
            TickAnswer answer = Record(ask);
            finished = _conductor.Take(answer);
        }

        return finished;
    }

    private TickAnswer Record(TickAsk ask)
    {
        switch (ask)
        {
            case AskMarket market:
                var settled = (MarketSettled)_parts.Answer(ask);
                _week = Settled(market.Brief, settled.Outcome);
                return settled;
            case AskOperators operators:
                var planned = (OperatorsPlanned)_parts.Answer(ask);
                PersonaWeek[] struck = [.. operators.Briefs.SelectMany(own => own.Personas).Where(persona => persona.Strikes > 0)];
                Log.Weeks.Add(_week! with { Plans = [.. planned.Plans], Struck = [.. struck.Select(persona => persona.Creator)] });
                return planned;
            case AskCreators:
                Log.Days.Add(new DayLog());
                var plans = (CreatorsPlanned)_parts.Answer(ask);
                foreach (CreatorPlan plan in plans.Plans)
                {
                    _offers[plan.Creator] = plan.Offer;
                }

                Today.Hybrids.UnionWith(Enumerable.Range(0, _offers.Length).Where(creator => _offers[creator].UsesAi));

                return plans;
            case AskPlatform platform:
                Publish(platform.Request.Posts);
                var prepared = (PlatformPrepared)_parts.Answer(ask);
                Input = prepared.Input;
                Today.Answers.AddRange(Input.Answers);
                Today.Statuses = [.. Input.Status.Select(status => (CreatorStatus)status)];
                SeeRows(platform.Request.Posts);
                return prepared;
            default:
                return Read();
        }
    }

    private void Publish(Post[] posts)
    {
        for (int index = 0; index < posts.Length; index++)
        {
            _posts[Card.IdentityOf(posts[index])] = posts[index];
            _index[Card.IdentityOf(posts[index])] = index;
        }

        Today.Published.AddRange(posts);
    }

    /// <summary>What is said of the posts that can be read, against what was said of them an hour ago.</summary>
    private void SeeRows(Post[] published)
    {
        foreach (ulong post in _rows.Keys.Where(post => Input.Tick - _posts[post].Tick > _world.Parameters.Feed.CardMaxAge).ToArray())
        {
            _rows.Remove(post);
        }

        foreach (ulong post in _rows.Keys.Concat(published.Select(post => Card.IdentityOf(post))).ToArray())
        {
            PostRow before = _rows.GetValueOrDefault(post);
            PostRow now = _rows[post] = Input.Rows[_posts[post].Tick % TickInput.Window][_index[post]];
            if (now.IsRemoved && !before.IsRemoved)
            {
                Today.Removed.Add((_posts[post], IsHonest(_posts[post])));
            }

            if (now.IsHeldBack && !before.IsHeldBack)
            {
                Today.HeldBack.Add(_posts[post]);
            }
        }
    }

    /// <summary>Whether a post neither carries a false claim nor is of an AI that keeps quiet about it.</summary>
    private bool IsHonest(Post post) => !Log.IsFalse(post.Claim)
        && (post.Class is CreatorClass.Person or CreatorClass.Influencer
            || Today.Statuses[Log.CreatorOf(post.Author)].HasFlag(CreatorStatus.Labelled)
            || (post.Sponsored && Today.Statuses[Log.CreatorOf(post.Author)].HasFlag(CreatorStatus.LabelledAds)));

    private BlocksStepped Read()
    {
        TickOutput[] outputs = [.. _parts.Blocks.Select((_, block) => StepBlock(block))];
        foreach (FollowChange change in outputs.SelectMany(output => output.FollowChanges))
        {
            Take(change);
        }

        if (Input.EndsDay)
        {
            Today.People.AddRange(_parts.Blocks.SelectMany(People));
        }

        return new BlocksStepped(outputs);
    }

    private TickOutput StepBlock(int block)
    {
        SessionWitness witness = _witnesses[block];
        witness.Take(Input.Comments);
        TickOutput output = _parts.Blocks[block].Step(Input);
        foreach ((ItemRead item, EngagementEvent became) in witness.Items.Zip(output.Engagements, (item, became) => (item, became)))
        {
            item.IsLiked = became.Like != 0;
            item.IsCommented = became.Comment != 0;
            item.IsShared = became.Share != 0;
        }

        Assert.Equal(output.Engagements.Length, witness.Items.Count);
        Today.Items.AddRange(witness.Items);
        Today.Reshares.AddRange(output.Reshares);
        Today.Comments.AddRange(output.Comments);
        Today.Written.AddRange(output.Posts);
        witness.Items.Clear();
        return output;
    }

    private void Take(FollowChange change)
    {
        int by = change.Kind switch
        {
            FollowChangeKind.Follow => 1,
            FollowChangeKind.Unfollow => -1,
            _ => 0,
        };
        Today.FollowsBegun += by > 0 ? 1 : 0;
        Today.FollowsEnded += by < 0 ? 1 : 0;
        if (Log.CreatorOf(change.Target) is >= 0 and int creator)
        {
            Followers[creator] += by;
        }
    }

    private WeekLog Settled(MarketBrief brief, MarketOutcome outcome) => new()
    {
        Day = Log.Days.Count,
        Rules = brief.Rules,
        Outcome = outcome,
        Orders = _parts.Market!.State.Pending.Count(order => order.Week == brief.Week),
        Plans = [],
        Struck = [],
        Offers = [.. _offers],
        Followers = [.. Followers],
    };

    private IEnumerable<Person> People(HumanUsers block)
    {
        UserColumns columns = block.Columns;
        var recognition = new Recognition(_world, columns, block.Follows);
        recognition.Begin(Input);
        return Enumerable.Range(0, block.UserCount).Select(local => new Person
        {
            User = block.First + local,
            TrustHuman = columns.TrustHuman[local],
            TrustAi = columns.TrustAi[local],
            Fatigue = columns.Fatigue[local],
            Stances = columns.Stance.AsSpan(local * UserProfiles.Agendas, UserProfiles.Agendas).ToArray(),
            Believed = columns.Believed[local],
            Creators = [.. Bonds(block.Follows, local)],
            People = [.. Friends(block.Follows, local)],
            IsTaught = Input.Rules.Lessons.Any(lesson => _world.Profiles.Campaign[block.First + local] < lesson.Reach),
            CanTell = Input.FullSurvey
                ? [.. Personas().Where(persona => recognition.CanTell(new Account(block.First + local), persona))]
                : [],
        });
    }

    private IEnumerable<Bond> Bonds(FollowLists follows, int local)
    {
        for (int position = 0; position < follows.Count(new Row(local)); position++)
        {
            if (Log.CreatorOf(follows.Account(new Row(local), position)) is >= 0 and int creator)
            {
                bool isKnown = (follows.Flags(new Row(local), position) & FollowFlags.Knows) != 0;
                yield return new Bond(creator, follows.Bond(new Row(local), position), isKnown);
            }
        }
    }

    private IEnumerable<Friend> Friends(FollowLists follows, int local)
    {
        for (int position = 0; position < follows.Count(new Row(local)); position++)
        {
            Account account = follows.Account(new Row(local), position);
            if (Log.CreatorOf(account) < 0)
            {
                yield return new Friend(account, (follows.Flags(new Row(local), position) & FollowFlags.Reciprocal) != 0);
            }
        }
    }

    private IEnumerable<CreatorId> Personas() => Enumerable.Range(0, _world.Creators.Count)
        .Where(creator => _world.Creators[creator].Class.IsAi())
        .Select(creator => new CreatorId(creator));

    private double Reference()
    {
        int[] people =
        [
            .. Followers.Where((_, creator) => _world.Creators[creator] is { Class: CreatorClass.Influencer, IsReserve: false }),
        ];
        return people.Length == 0 ? 1 : Math.Exp(people.Average(followers => Math.Log(Math.Max(1, followers))));
    }

    private static CreatorOffer AtStart(CreatorProfile creator) =>
        new(0, 0, (float)creator.Authenticity, (float)creator.Usefulness, (float)creator.Talent, UsesAi: false, IsGone: false);

    private static int[] FollowersAtStart(World world)
    {
        var followers = new int[world.Creators.Count];
        for (int user = 0; user < world.Users; user++)
        {
            foreach (int account in world.Follows.FollowedBy(new Account(user)))
            {
                if (account >= world.Users)
                {
                    followers[account - world.Users]++;
                }
            }
        }

        return followers;
    }
}
