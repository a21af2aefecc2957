using System.Runtime.CompilerServices;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Feed;

/// <summary>
/// Scores the cards of an inbox (MODEL section 4): what the ranking says of each, and around it noise and the affinity to claims, the
/// same with every ranking. Says too who does not get to see what is down-ranked. Set up once a tick, because the rules may change daily.
/// </summary>
internal sealed class Ranking(World world)
{
    private readonly FeedParameters _feed = world.Parameters.Feed;
    private readonly OwnPart _part = new("ranking", world.Parameters.Feed.Algorithm);
    private readonly IRanking _own = RankingRegistry.Make(world.Parameters.Feed);
    private readonly ChronologicalRanking _newestFirst = new();
    private IRanking _current = null!;
    private IInboxRanking? _inAGo;
    private bool _isLogScore;
    private TickInput _input = null!;
    private readonly ulong[] _posts = new ulong[world.Parameters.Feed.Inbox];
    private readonly UserPostDraws[] _draws = new UserPostDraws[world.Parameters.Feed.Inbox];
    private readonly double[] _ties = new double[world.Parameters.Feed.Inbox];
    private readonly double[] _scores = new double[world.Parameters.Feed.Inbox];
    private bool _dropsByLabel;
    private double _claims;

    /// <summary>Whether reading moves what is left of the open session.</summary>
    public bool IsMovedByReading { get; private set; }

    /// <summary>Whether there are cards that some people do not get to see.</summary>
    public bool DropsAny { get; private set; }

    public void Begin(TickInput input)
    {
        _input = input;
        Rules rules = input.Rules;
        _dropsByLabel = rules.DownrankLabelled != PerKind.Of(1) || rules.DownrankUnlabelled != PerKind.Of(1)
            || rules.LookOf(isAd: true).Interstitial > 0;
        _claims = rules.DownrankClaims;
        DropsAny = _dropsByLabel || _claims < 1;
        _own.Begin(world.Parameters, input);
    }

    /// <summary>A session begins: the feed may be chronological for this user by policy.</summary>
    public void Open(in Reader reader)
    {
        _current = FeedRollout.IsChronological(world.Draws, _input.Rules, reader.User) ? _newestFirst : _own;
        _inAGo = _current as IInboxRanking;
        _isLogScore = _current.IsLogScore;
        IsMovedByReading = _current.IsMovedByReading;
        _current.Open(reader);
    }

    /// <summary>
    /// Whether the reader does not get to see a card because it is down-ranked, or gives it up behind a full screen that says what it is:
    /// the factor is the share of people who see it, in every feed and among what is recommended.
    /// </summary>
    public bool Drops(Account user, in Card card)
    {
        double factor = Factor(card);
        return factor < 1
            && world.Draws.UserPostMore(KeyOf(card), user).Dropped.Chance(1 - factor);
    }

    /// <summary>Scores all candidates that can be shown.</summary>
    /// <remarks>
    /// Draws are made side by side, and the ranking is called once. Measured: an inbox took 55 % less time than its cards one by one.
    /// </remarks>
    /// <param name="reader">Who reads.</param>
    /// <param name="proneness">The reader's proneness to claims.</param>
    /// <param name="bonds">The reader's bond with each creator from whom a card comes, at the place of the card.</param>
    /// <param name="candidates">What is scored.</param>
    public void Score(in Reader reader, double proneness, ReadOnlySpan<double> bonds, Candidates candidates)
    {
        ReadOnlySpan<Card> cards = candidates.Cards;
        for (int place = 0; place < cards.Length; place++)
        {
            _posts[place] = KeyOf(cards[place]);
        }

        _ties.AsSpan(0, cards.Length).Fill(world.Parameters.Utility.TieFriend);
        foreach (int place in candidates.FromCreators)
        {
            _ties[place] = TieToCreator(cards[place].Author, bonds[place]);
        }

        world.Draws.UserPosts(_posts.AsSpan(0, cards.Length), reader.User, _draws);
        ScoreByRanking(reader, candidates);
        bool hasAffinity = _isLogScore && _feed.ClaimAffinity > 0;
        Span<double> scores = candidates.Scores;
        for (int place = 0; place < scores.Length; place++)
        {
            if (Candidates.IsOpen(scores[place]))
            {
                double score = _scores[place] + Noise(_draws[place]);
                bool pulls = hasAffinity && world.IsFalse(cards[place].Claim);
                scores[place] = pulls ? score + (_feed.ClaimAffinity * proneness) : score;
            }
        }
    }

    private void ScoreByRanking(in Reader reader, Candidates candidates)
    {
        var inbox = new RankedInbox(_input, candidates.Cards, _ties);
        if (_inAGo is not null)
        {
            _inAGo.Score(inbox, reader, _scores.AsSpan(0, candidates.Count));
            return;
        }

        for (int place = 0; place < candidates.Count; place++)
        {
            if (candidates.IsOpen(place))
            {
                _scores[place] = _part.Finite(_current.Score(inbox[place], reader), "the score of a card");
            }
        }
    }

    /// <summary>Score of a card by itself.</summary>
    public double ScorePlainly(in Reader reader, double proneness, double bond, in Card card)
    {
        double score = _current.Score(new RankedCard(_input, card, Tie(card, bond)), reader)
            + Noise(world.Draws.UserPost(KeyOf(card), reader.User));
        return HasAffinity(card) ? score + (_feed.ClaimAffinity * proneness) : score;
    }

    /// <summary>What the score of a card is the sum of.</summary>
    public IReadOnlyList<ScorePart> Explain(in Reader reader, double proneness, double bond, in Card card)
    {
        IReadOnlyList<ScorePart> own = _current.Explain(new RankedCard(_input, card, Tie(card, bond)), reader);
        var noise = new ScorePart("noise", Noise(world.Draws.UserPost(KeyOf(card), reader.User)));
        return HasAffinity(card) ? [.. own, noise, new ScorePart("affinity", _feed.ClaimAffinity * proneness)] : [.. own, noise];
    }

    /// <summary>A card was read.</summary>
    public void Read(in Card card) => _current.Read(card);

    /// <summary>What reading so far adds to the score of a card that is left.</summary>
    public double Shift(in Card card) => _part.Finite(_current.Shift(card), "what reading adds to the score of a card");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong KeyOf(in Card card) => PostKey.Of(world.AccountKeyOf(card.Author), card.Day, card.Slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Noise(UserPostDraws draws)
    {
        double noise = draws.RankingNoise.Uniform;
        return _isLogScore ? _feed.Noise * ((2 * noise) - 1) : noise;
    }

    private bool HasAffinity(in Card card) => _isLogScore && _feed.ClaimAffinity > 0 && world.IsFalse(card.Claim);

    /// <summary>Tie to whoever the card comes from: in an inbox that is somebody followed.</summary>
    private double Tie(in Card card, double bond) => card.Sharer != Card.Root || card.Author < world.Users
        ? world.Parameters.Utility.TieFriend
        : TieToCreator(card.Author, bond);

    private double TieToCreator(Account author, double bond) =>
        _input.Tie[author.AsCreator(world.Users)] + (world.Parameters.Relations.BondTie * bond);

    private double Factor(in Card card)
    {
        double factor = _claims < 1 && world.IsFalse(card.Claim) ? _claims : 1;
        if (_dropsByLabel && card.Author.IsCreator(world.Users))
        {
            var made = (CreatorClass)_input.RowOf(card).Class;
            bool labelled = card.IsLabelled((CreatorStatus)_input.Status[card.Author.AsCreator(world.Users)]);
            PerKind factors = labelled ? _input.Rules.DownrankLabelled : _input.Rules.DownrankUnlabelled;
            factor *= FactorOf(made, labelled, factors);
            factor *= labelled ? InterstitialEffect.Kept(_input.Rules.LookOf(card.Sponsored).Interstitial) : 1;
        }

        return factor;
    }

    private static double FactorOf(CreatorClass made, bool labelled, PerKind factors) => made switch
    {
        // A person's post made with AI tools is as a persona's for brands; who is labelled by mistake is what the platform takes it for.
        CreatorClass.Hybrid => factors.Commercial,
        CreatorClass.Influencer => labelled ? factors.Farm : 1,
        _ => factors.For(made),
    };
}
