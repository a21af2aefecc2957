using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>
/// One reader by the book: sections 3, 4 and 12 of the model in plain doubles. State is rounded to 32-bit floats when it is kept,
/// as the model states; draws come from <see cref="ReaderDraws"/>, so that every decision is foretold and not only its rate.
/// </summary>
internal sealed partial class BookReader
{
    private const int MostInteractions = 255;

    private readonly SimulationParameters _parameters;
    private readonly World _world;
    private readonly ReaderDraws _draws;
    private readonly ReaderProfile _profile;
    private readonly Dictionary<int, int> _impressions = [];
    private readonly Queue<ulong> _shared = [];
    private readonly HashSet<ulong> _liked = [];
    private readonly HashSet<ulong> _commented = [];
    private readonly HashSet<ulong> _passedOn = [];
    private readonly List<CardInHand> _inbox = [];
    private ReaderTrace _trace = new();
    private TickInput _hour = null!;

    public BookReader(SimulationParameters parameters, World world, int user)
    {
        _parameters = parameters;
        _world = world;
        _draws = new ReaderDraws(world.Key.Value);
        _profile = new ReaderProfile(world.Profiles, user);
        TrustHuman = _profile.RestingTrustHuman;
        TrustAi = _profile.RestingTrustAi;
        Stance = [.. Enumerable.Range(0, UserProfiles.Agendas).Select(_profile.StanceAtStart)];
        foreach (int account in world.Follows.FollowedBy(new Account(user)))
        {
            // A persona that disclosed before day 0 deceives nobody who follows it then.
            Follows[account] = account < world.Users
                ? new ReaderFollow { Reciprocal = world.Follows.Has(new Account(account), new Account(user)) }
                : new ReaderFollow { ShockSpent = IsDisclosedAi(world.Creators[account - world.Users]) };
        }

        bool IsDisclosedAi(CreatorProfile creator) => creator.IsAi
            && parameters.Platform.Prominence > 0
            && _draws.Disclosure(creator.Key.Packed) < parameters.Platform.DisclosureToday;
    }

    public float TrustHuman { get; private set; }

    public float TrustAi { get; private set; }

    public float Fatigue { get; private set; }

    public float LabelShare { get; private set; }

    public float[] Stance { get; }

    public HashSet<int> Believed { get; } = [];

    public int InteractionsLeft { get; private set; }

    public int Waiting { get; private set; }

    public int FalseImpressions { get; private set; }

    public int FalseShares { get; private set; }

    public SortedDictionary<int, ReaderFollow> Follows { get; } = [];

    public int Impressions(int claim) => _impressions.GetValueOrDefault(claim);

    public int Unread => _inbox.Count;

    public ReaderProfile Profile => _profile;

    private int User => _profile.User;

    private int Day => _hour.Tick / SimulationParameters.HoursPerDay;

    /// <summary>An hour: decay where a day starts, news of others, new cards, then a session if one begins.</summary>
    public void Pass(TickInput hour, IEnumerable<CardInHand> arriving, ReaderTrace trace)
    {
        _hour = hour;
        _trace = trace;
        if (hour.Tick % SimulationParameters.HoursPerDay == 0)
        {
            StartDay();
        }

        TakeNews();
        _inbox.AddRange(arriving.Where(reading => !reading.IsForFollowers || Follows.ContainsKey(reading.Card.Author)));
        double chance = SessionLaw.Begins(_parameters.Feed, _profile.Sessions, hour.Tick % SimulationParameters.HoursPerDay);
        if (_draws.Session(User, hour.Tick) < chance)
        {
            HaveSession();
        }
    }

    private void StartDay()
    {
        PerceptionParameters perception = _parameters.Perception;
        InteractionsLeft = Math.Min(MostInteractions, (int)Math.Floor(_profile.Interactions + _draws.Interactions(User, Day)));
        foreach (ReaderFollow follow in Follows.Values)
        {
            follow.Cool(_parameters.Relations.BondHalfLife);
        }

        TrustHuman = Recovered(TrustHuman, _profile.RestingTrustHuman);
        TrustAi = Recovered(TrustAi, _profile.RestingTrustAi);
        Fatigue = (float)(Fatigue * perception.FatigueKept);
        foreach (int claim in Believed.ToArray())
        {
            if (_draws.Lapse(User, claim, Day) < _parameters.Claims.Lapse)
            {
                Believed.Remove(claim);
                _trace.Add(Count.BeliefsLapsed, _world.Claims[claim].IsFalse ? 1 : 0);
            }
        }

        float Recovered(float trust, float rest) => (float)(trust + (perception.TrustRecovery * (rest - trust)));
    }

    /// <summary>Of a hundred who come upon a full screen 36 look no further, and the post waits behind it.</summary>
    private bool GivesUp(Card card)
    {
        ulong post = ReaderDraws.Post(AccountKeyOf(card.Author), card.Tick / SimulationParameters.HoursPerDay, card.Slot);
        return card.Author >= _world.Users && BearsLabel(card) && _draws.NotSeen(post, User) < 0.36 * ScreensOf(card);
    }

    private void HaveSession()
    {
        // Answers come first; what is not answered now never is.
        int answers = Math.Min(Waiting, InteractionsLeft);
        Waiting = 0;
        InteractionsLeft -= answers;
        _trace.Add(Count.Conversations, answers);
        _trace.Add(Count.Sessions);

        // Newest first: by when the card came.
        CardInHand[] feed =
            [.. _inbox.Where(reading => !GivesUp(reading.Card)).OrderByDescending(reading => reading.Card.Tick + reading.Card.Delta)];
        for (int item = 0; item < feed.Length; item++)
        {
            _inbox.Remove(feed[item]);
            double utility = Read(feed[item]);
            if (_draws.EndOfSession(User, _hour.Tick, item) < SessionLaw.Ends(_parameters.Feed, utility))
            {
                break;
            }
        }
    }
}
