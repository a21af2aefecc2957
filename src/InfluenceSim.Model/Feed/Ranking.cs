using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Feed;

/// <summary>
/// Scores the cards of an inbox (MODEL section 4): what the ranking says of each, and around it noise, down-ranking and the affinity
/// to claims, the same with every ranking. Set up once a tick, because the rules may change daily.
/// </summary>
internal sealed class Ranking(World world)
{
    private readonly FeedParameters _feed = world.Parameters.Feed;
    private readonly IRanking _own = RankingRegistry.Make(world.Parameters.Feed);
    private readonly ChronologicalRanking _newestFirst = new();
    private IRanking _current = null!;
    private bool _isLogScore;
    private TickInput _input = null!;
    private bool _ranksAi;
    private double _logClaims;

    /// <summary>Whether reading moves what is left of the open session.</summary>
    public bool IsMovedByReading { get; private set; }

    public void Begin(TickInput input)
    {
        _input = input;
        Rules rules = input.Rules;
        _ranksAi = rules.DownrankLabelled != PerKind.Of(1) || rules.DownrankUnlabelled != PerKind.Of(1);
        _logClaims = DetMath.Log(rules.DownrankClaims);
        _own.Begin(world.Parameters, input);
    }

    /// <summary>A session begins: the feed may be chronological for this user by policy.</summary>
    public void Open(in Reader reader)
    {
        _current = FeedRollout.IsChronological(world.Draws, _input.Rules, reader.User) ? _newestFirst : _own;
        _isLogScore = _current.IsLogScore;
        IsMovedByReading = _current.IsMovedByReading;
        _current.Open(reader);
    }

    /// <summary>Score of a card for the reader, and whether a feed by date drops it because it is down-ranked.</summary>
    public (double Score, bool Dropped) Score(in Reader reader, double proneness, double bond, in Card card)
    {
        ulong post = PostKey.Of(world.AccountKeyOf(card.Author), card.Day, card.Slot);
        double noise = world.Draws.UserPost(post, reader.User).RankingNoise.Uniform;
        double down = LogDownrank(card);
        double score = _current.Score(new RankedCard(_input, card, Tie(card, bond)), reader);
        if (!_isLogScore)
        {
            bool dropped = down < 0 && world.Draws.UserPostMore(post, reader.User).Dropped.Chance(1 - DetMath.Exp(down));
            return (score + noise, dropped);
        }

        score += (_feed.Noise * ((2 * noise) - 1)) + down;
        if (_feed.ClaimAffinity > 0 && IsFalse(card))
        {
            score += _feed.ClaimAffinity * proneness;
        }

        return (score, false);
    }

    /// <summary>A card was read.</summary>
    public void Read(in Card card) => _current.Read(card);

    /// <summary>What reading so far adds to the score of a card that is left.</summary>
    public double Shift(in Card card) => _current.Shift(card);

    /// <summary>Tie to whoever the card comes from: in an inbox that is somebody followed.</summary>
    private double Tie(in Card card, double bond) => card.Sharer != Card.Root || card.Author < world.Users
        ? world.Parameters.Utility.TieFriend
        : _input.Tie[card.Author.AsCreator(world.Users)] + (world.Parameters.Relations.BondTie * bond);

    private double LogDownrank(in Card card)
    {
        double down = 0;
        if (_ranksAi && card.Author.IsCreator(world.Users))
        {
            var made = (CreatorClass)_input.Rows[card.Tick & (TickInput.Window - 1)][card.Index].Class;
            bool labelled = (_input.Status[card.Author.AsCreator(world.Users)] & (byte)CreatorStatus.Labelled) != 0;

            PerKind factors = labelled ? _input.Rules.DownrankLabelled : _input.Rules.DownrankUnlabelled;
            down += DetMath.Log(FactorOf(made, labelled, factors));
        }

        return _logClaims < 0 && IsFalse(card) ? down + _logClaims : down;
    }

    private static double FactorOf(CreatorClass made, bool labelled, PerKind factors) => made switch
    {
        // A person's post made with AI tools is as a persona's for brands; who is labelled by mistake is what the platform takes it for.
        CreatorClass.Hybrid => factors.Commercial,
        CreatorClass.Influencer => labelled ? factors.Farm : 1,
        _ => factors.For(made),
    };

    private bool IsFalse(in Card card) => card.Claim != Claim.None && world.Claims[card.Claim].IsFalse;
}
