using InfluenceSim.Model.Claims;
using InfluenceSim.Model.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Posts;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.Ticks;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Scores the cards of an inbox (MODEL section 4). Set up once a tick, because the rules may change daily.</summary>
internal sealed class Ranking(World world)
{
    private readonly FeedParameters _feed = world.Parameters.Feed;
    private TickInput _input = null!;
    private FeedAlgorithm _algorithm;
    private double _logLabelled;
    private double _logUnlabelled;
    private double _logClaims;

    public void Begin(TickInput input)
    {
        _input = input;
        Rules rules = input.Rules;
        _algorithm = rules.Chronological ? FeedAlgorithm.Chronological : _feed.Algorithm;
        _logLabelled = DetMath.Log(rules.DownrankLabelledAi);
        _logUnlabelled = DetMath.Log(rules.DownrankUnlabelledAi);
        _logClaims = DetMath.Log(rules.DownrankClaims);
    }

    /// <summary>Log score of a card for a user, and whether a chronological feed drops it because it is down-ranked.</summary>
    public (double Score, bool Dropped) Score(int user, ReadOnlySpan<float> interest, double proneness, in Card card)
    {
        ulong post = PostKey.Of(world.AccountKeyOf(card.Author), card.Day, card.Slot);
        uint noiseWord = world.Draws.Block(Purpose.UserPost, post, (uint)user).W0;
        double down = LogDownrank(card);
        if (_algorithm == FeedAlgorithm.Chronological)
        {
            bool dropped = down < 0 && Draws.Chance(world.Draws.Block(Purpose.UserPostMore, post, (uint)user).W2, 1 - DetMath.Exp(down));
            return (card.Tick + card.Delta + Draws.Uniform(noiseWord), dropped);
        }

        double score = (_feed.InterestWeight * interest[card.Topic])
            - ((_input.Tick - card.Tick) / _feed.Tau)
            + (_feed.Noise * ((2 * Draws.Uniform(noiseWord)) - 1))
            + down;
        if (_algorithm == FeedAlgorithm.Engagement)
        {
            float popularity = _input.Rows[card.Tick & (TickInput.Window - 1)][card.Index].LogVelocity;
            score += (_feed.TieWeight * Tie(card)) + (_feed.AppealWeight * card.Appeal) + (_feed.PopularityWeight * popularity);
        }

        if (_feed.ClaimAffinity > 0 && IsFalse(card))
        {
            score += _feed.ClaimAffinity * proneness;
        }

        return (score, false);
    }

    /// <summary>Tie to whoever the card comes from: in an inbox that is somebody followed.</summary>
    private double Tie(in Card card) =>
        card.Sharer != Card.Root || card.Author < world.Users ? world.Parameters.Utility.TieFriend : _input.Tie[card.Author - world.Users];

    private double LogDownrank(in Card card)
    {
        double down = 0;
        if (card.Author >= world.Users && (_logLabelled < 0 || _logUnlabelled < 0))
        {
            bool labelled = (_input.Status[card.Author - world.Users] & (byte)CreatorStatus.Labelled) != 0;
            bool isAi = world.Creators[card.Author - world.Users].IsAi;
            down += labelled ? _logLabelled : (isAi ? _logUnlabelled : 0);
        }

        return _logClaims < 0 && IsFalse(card) ? down + _logClaims : down;
    }

    private bool IsFalse(in Card card) => card.Claim != Claim.None && world.Claims[card.Claim].IsFalse;
}
