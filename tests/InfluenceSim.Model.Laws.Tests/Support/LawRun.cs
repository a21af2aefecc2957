using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>
/// Hours of a block of readers, each held against the book: every decision of every reader and all that changed about it. Rivals are
/// books in which one number is a little off: at its end a run must have told each of them from the model, else it had no force.
/// </summary>
internal sealed class LawRun
{
    private readonly ReaderBlock _block;
    private readonly ReaderTwins _twins;
    private readonly List<(SimulationParameters Parameters, ReaderTwins Twins)> _rivals = [];
    private readonly HashSet<ReaderTwins> _told = [];
    private readonly List<CardInHand> _arriving = [];
    private readonly List<FollowChange> _notices = [];
    private readonly List<Comment> _comments = [];
    private readonly List<Answer> _answers = [];
    private readonly PostRow[][] _rows = [.. Enumerable.Range(0, TickInput.Window).Select(_ => new PostRow[ReaderWorld.Readers])];
    private readonly Random _content = new(19);
    private readonly List<(int User, Item Item)> _given = [];
    private readonly List<CardInHand> _published = [];
    private CardInHand? _recommended;

    public LawRun(SimulationParameters parameters, params SimulationParameters[] rivals)
        : this(parameters, 0, ReaderWorld.Readers, rivals)
    {
    }

    public LawRun(SimulationParameters parameters, int first, int count, params SimulationParameters[] rivals)
        : this(ReaderWorld.Build(parameters), first, count, rivals)
    {
    }

    public LawRun(World world, int first, int count, params SimulationParameters[] rivals)
    {
        World = world;
        SimulationParameters parameters = world.Parameters;
        _block = new ReaderBlock(World, first, count);
        _twins = new ReaderTwins(parameters, World, first, count);
        _rivals.AddRange(rivals.Select(rival => (rival, new ReaderTwins(rival, World, first, count))));
        Rules = new Rules { Prominence = parameters.Platform.Prominence };
        int creators = World.Creators.Count;
        Status = new CreatorStatus[creators];
        Tie = new float[creators];
        Realism = [.. Enumerable.Repeat(0.58f, creators)];
    }

    public World World { get; }

    public int Tick { get; set; }

    public Rules Rules { get; set; }

    /// <summary>Whether an hour ends as a run's last one does.</summary>
    public bool AsksAll { get; set; }

    /// <summary>Per creator, as the rest.</summary>
    public CreatorStatus[] Status { get; }

    public float[] Tie { get; }

    public float[] Realism { get; }

    public float[] Authenticity { get; set; } = [];

    /// <summary>The readers by the book.</summary>
    public IReadOnlyList<BookReader> Book => _twins.Readers;

    /// <summary>What was handed out for the hour that passed last.</summary>
    public IReadOnlyList<(int User, Item Item)> LastGiven { get; private set; } = [];

    /// <summary>Status of a creator by its dense id.</summary>
    public void SetStatus(int creator, CreatorStatus status) => Status[creator - ReaderWorld.Users] = status;

    /// <summary>Hands every reader an item of its own.</summary>
    public void Give(Func<int, Item> item)
    {
        for (int user = _block.First; user < _block.End; user++)
        {
            Give(user, item(user));
        }
    }

    /// <summary>Hands a reader an item.</summary>
    public void Give(int user, Item item)
    {
        _given.Add((user, item));
        _arriving.Add(item.For(user, Tick, user, ReaderWorld.ClassOf(World, item.Author)));
    }

    /// <summary>A creator publishes an item; nothing else may be handed out in that hour.</summary>
    public void Publish(Item item)
    {
        CardInHand published = item.For(0, Tick, 0, ReaderWorld.ClassOf(World, item.Author)) with { IsForFollowers = true };
        _published.Add(published);
        _arriving.AddRange(Enumerable.Range(_block.First, _block.End - _block.First).Select(user => published with { User = user }));
    }

    /// <summary>An item of any appeal, topic and popularity.</summary>
    public Item Any(int author) => new(author)
    {
        Topic = _content.Next(8),
        Entertainment = _content.Next(-93, 94),
        Usefulness = _content.Next(-93, 94),
        Quality = _content.Next(256),
        Likes = (uint)_content.Next(500),
        Slot = _content.Next(256),
    };

    /// <summary>The recommender shows this item to everybody, and nothing else.</summary>
    public void Recommend(Item item) =>
        _recommended = item.For(0, Tick, 0, ReaderWorld.ClassOf(World, item.Author)) with { IsRecommended = true };

    /// <summary>An account tells every reader, of the block or not, something about a follow.</summary>
    public void Notify(FollowChangeKind kind, int account, Func<int, bool>? whom = null) =>
        _notices.AddRange(Enumerable.Range(0, ReaderWorld.Readers)
            .Where(user => whom?.Invoke(user) ?? true).Select(user => new FollowChange(kind, new Account(account), new Account(user))));

    /// <summary>Everybody begins to follow an account, at this hour's start.</summary>
    public void FollowAll(int account) => Notify(FollowChangeKind.Request, account);

    /// <summary>A creator answers a comment of every reader.</summary>
    public void AnswerAll(int creator, int slot = 0, Func<int, bool>? whom = null)
    {
        ulong post = new Item(creator) { Slot = slot }.For(0, Tick, 0, CreatorClass.Person).Card.A;
        _answers.AddRange(Enumerable.Range(0, ReaderWorld.Readers)
            .Where(user => whom?.Invoke(user) ?? true).Select(user => new Answer(post, new Account(user), 0)));
    }

    /// <summary>Somebody comments on a post of a reader.</summary>
    public void CommentOn(int reader)
    {
        ulong post = new Item(reader).For(0, Tick, 0, CreatorClass.Person).Card.A;
        _comments.Add(new Comment(new Account(ReaderWorld.Friend(reader)), new Account(reader), post));
    }

    /// <summary>An hour passes, in the model and by the book.</summary>
    public TickOutput Pass()
    {
        TickInput hour = Hour();
        ILookup<int, CardInHand> arriving = Arrivals().ToLookup(reading => reading.User);
        TickOutput output = _block.Step(hour);
        string? parted = _twins.Pass(hour, arriving, output, _block);
        Assert.True(parted is null, $"hour {Tick}: {parted}");
        foreach ((_, ReaderTwins twins) in _rivals.Where(rival => !_told.Contains(rival.Twins)))
        {
            if (twins.Pass(hour, arriving, output, _block) is not null)
            {
                _told.Add(twins);
            }
        }

        Close();
        return output;
    }

    /// <summary>An hour passes in the model alone: what comes again is a matter of the feed, of which the book says nothing.</summary>
    public TickOutput PassUnheld()
    {
        TickOutput output = _block.Step(Hour());
        Close();
        return output;
    }

    /// <summary>Every rival was told from the model.</summary>
    public void TellsRivals()
    {
        for (int rival = 0; rival < _rivals.Count; rival++)
        {
            Assert.True(_told.Contains(_rivals[rival].Twins), $"rival {rival} does as the model does: the run has no force");
        }
    }

    private void Close()
    {
        LastGiven = [.. _given];
        _given.Clear();
        _arriving.Clear();
        _published.Clear();
        _notices.Clear();
        _comments.Clear();
        _answers.Clear();
        _recommended = null;
        Tick++;
    }

    private IEnumerable<CardInHand> Arrivals() => _recommended is null
        ? _arriving
        : _arriving.Concat(Enumerable.Range(_block.First, _block.End - _block.First).Select(user => _recommended with { User = user }));

    private TickInput Hour()
    {
        int topics = World.Parameters.Population.Topics;
        PostRow[] published = new PostRow[ReaderWorld.Readers];
        _rows[Tick % TickInput.Window] = published;
        foreach (CardInHand reading in _arriving)
        {
            _rows[reading.Card.Tick % TickInput.Window][reading.Card.Index] = reading.Row;
        }

        if (_recommended is not null)
        {
            published[_recommended.Card.Index] = _recommended.Row;
        }

        var none = new RecommenderRing(new int[topics + 1], [], []);
        RecommenderRing shown = _recommended is null
            ? none
            : new RecommenderRing(
                [.. Enumerable.Range(0, topics + 1)],
                new uint[topics],
                [.. Enumerable.Repeat(_recommended.Card, topics)]);
        return new TickInput
        {
            Tick = new Tick(Tick),
            Day = new PolicyDay((Tick / SimulationParameters.HoursPerDay) - World.Parameters.WarmUp),
            Rules = Rules,
            Deliveries = _published.Count > 0
                ? [.. _published.Select(reading => new Delivery(reading.Card, reading.Card.Author))]
                : [.. _arriving.Select(reading => new Delivery(reading.Card, new Account(ReaderWorld.Postman(reading.User))))],
            Notices = [.. _notices.OrderBy(notice => notice.Target).ThenBy(notice => notice.Account).ThenBy(notice => notice.Kind)],
            Comments = [.. _comments.OrderBy(comment => comment.Author)],
            Answers = [.. _answers.OrderBy(answer => answer.User).ThenBy(answer => answer.Post)],
            Interventions = [],
            Status = [.. Status.Select(status => (byte)status)],
            Tie = [.. Tie],
            Tier = new byte[World.Creators.Count],
            Realism = [.. Realism],
            Authenticity = [.. Authenticity],
            ClaimStatus = new byte[Claim.Limit],
            Rows = _rows,
            Trending = shown,
            Recent = shown,
            FullSurvey = AsksAll,
        };
    }
}
