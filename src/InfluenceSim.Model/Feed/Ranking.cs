using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Feed;

/// <summary>Scores the cards of an inbox (MODEL section 4). Set up once a tick, because the rules may change daily.</summary>
internal sealed class Ranking(World world)
{
    private readonly FeedParameters _feed = world.Parameters.Feed;
    private TickInput _input = null!;
    private bool _ranksAi;
    private double _logClaims;

    public void Begin(TickInput input)
    {
        _input = input;
        Rules rules = input.Rules;
        _ranksAi = rules.DownrankLabelled != PerKind.Of(1) || rules.DownrankUnlabelled != PerKind.Of(1);
        _logClaims = DetMath.Log(rules.DownrankClaims);
    }

    /// <summary>Log score of a card for a user, and whether a chronological feed drops it because it is down-ranked.</summary>
    public (double Score, bool Dropped) Score(int user, ReadOnlySpan<float> interest, double proneness, double bond, in Card card)
    {
        ulong post = PostKey.Of(world.AccountKeyOf(card.Author), card.Day, card.Slot);
        double noise = world.Draws.UserPost(post, user).RankingNoise.Uniform;
        double down = LogDownrank(card);
        if (_feed.Algorithm == FeedAlgorithm.Chronological || FeedRollout.IsChronological(world.Draws, _input.Rules, user))
        {
            bool dropped = down < 0 && world.Draws.UserPostMore(post, user).Dropped.Chance(1 - DetMath.Exp(down));
            return (card.Tick + card.Delta + noise, dropped);
        }

        double score = (_feed.InterestWeight * interest[card.Topic])
            - ((_input.Tick - card.Tick) / _feed.Tau)
            + (_feed.Noise * ((2 * noise) - 1))
            + down;
        if (_feed.Algorithm == FeedAlgorithm.Engagement)
        {
            float popularity = _input.Rows[card.Tick & (TickInput.Window - 1)][card.Index].LogVelocity;
            score += (_feed.TieWeight * Tie(card, bond)) + (_feed.AppealWeight * card.Appeal) + (_feed.PopularityWeight * popularity);
        }

        if (_feed.ClaimAffinity > 0 && IsFalse(card))
        {
            score += _feed.ClaimAffinity * proneness;
        }

        return (score, false);
    }

    /// <summary>Tie to whoever the card comes from: in an inbox that is somebody followed.</summary>
    private double Tie(in Card card, double bond) => card.Sharer != Card.Root || card.Author < world.Users
        ? world.Parameters.Utility.TieFriend
        : _input.Tie[card.Author - world.Users] + (world.Parameters.Relations.BondTie * bond);

    private double LogDownrank(in Card card)
    {
        double down = 0;
        if (_ranksAi && card.Author >= world.Users)
        {
            CreatorProfile creator = world.Creators[card.Author - world.Users];
            bool labelled = (_input.Status[card.Author - world.Users] & (byte)CreatorStatus.Labelled) != 0;

            // Who is labelled by mistake is down-ranked as what the platform takes it for.
            PerKind factors = labelled ? _input.Rules.DownrankLabelled : _input.Rules.DownrankUnlabelled;
            down += creator.IsAi ? DetMath.Log(factors.For(creator.Class)) : (labelled ? DetMath.Log(factors.Farm) : 0);
        }

        return _logClaims < 0 && IsFalse(card) ? down + _logClaims : down;
    }

    private bool IsFalse(in Card card) => card.Claim != Claim.None && world.Claims[card.Claim].IsFalse;
}
