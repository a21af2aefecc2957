using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Counts how the users of a block stand: trust, opinions, bonds, beliefs. It takes some users at a time.</summary>
internal sealed class Surveyor(World world, UserState state)
{
    // A stance counts as moved beyond a tenth of the way from neutral to an end (MODEL section 9).
    private const double Moved = 0.1;

    private readonly UserColumns _columns = state.Columns;
    private readonly FollowLists _follows = state.Follows;

    /// <summary>A survey in which nobody is counted yet.</summary>
    public Survey Begin(TickInput input)
    {
        var survey = new Survey { [SurveySum.Edges] = _follows.Edges() };
        if (input.FullSurvey)
        {
            survey[SurveyHistogram.FalseImpressions] = CountUnits(_columns.FalseImpressions);
            survey[SurveyHistogram.FalseShares] = CountUnits(_columns.FalseShares);
            survey[SurveyHistogram.OwnPosts] = CountUnits(_columns.OwnPosts);
        }

        return survey;
    }

    /// <summary>Counts what is asked of all users at every day's end.</summary>
    public void Count(Survey survey, int from, int to)
    {
        ulong falseClaims = 0;
        foreach (Claim claim in world.Claims)
        {
            falseClaims |= claim.IsFalse ? 1UL << claim.Id : 0;
        }

        survey.State += state.Hash(from, to);
        for (int number = from; number < to; number++)
        {
            var user = new Row(number);
            survey[SurveySum.TrustHuman] += Tally.Fixed(_columns.TrustHuman[user]);
            survey[SurveySum.TrustAi] += Tally.Fixed(_columns.TrustAi[user]);
            survey[SurveySum.Fatigue] += Tally.Fixed(_columns.Fatigue[user]);
            SurveyOpinions(survey, user);
            SurveyBonds(survey, user);
            survey[SurveySum.Deceived] += (_columns.Believed[user] & falseClaims) != 0 ? 1 : 0;
            for (ulong rest = _columns.Believed[user]; rest != 0; rest &= rest - 1)
            {
                survey.Believing[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
            }
        }
    }

    /// <summary>Counts what is asked at a run's end besides.</summary>
    public void Ask(Survey survey, PairSurvey pairs, int from, int to)
    {
        for (int number = from; number < to; number++)
        {
            var user = new Row(number);
            for (int position = 0; position < _follows.Count(user) && _follows.Account(user, position) < world.Users; position++)
            {
                survey[SurveySum.UserEdges]++;
                survey[SurveySum.Reciprocated] += (_follows.Flags(user, position) & FollowFlags.Reciprocal) != 0 ? 1 : 0;
            }
        }

        pairs.AddTo(survey, new Account(_columns.First + from), to - from);
    }

    private void SurveyOpinions(Survey survey, Row user)
    {
        bool moved = false;
        for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
        {
            double now = _columns.Stance[(user * UserProfiles.Agendas) + agenda];
            double shift = now - world.Profiles.Stance[((_columns.First + user) * UserProfiles.Agendas) + agenda];
            survey[SurveyOfAgenda.StanceShift, agenda] += Tally.Fixed(shift);
            survey[SurveyOfAgenda.StanceSquare, agenda] += Tally.Fixed(now * now);
            survey[SurveyOfAgenda.Stance, agenda] += Tally.Fixed(now);
            moved |= shift is > Moved or < -Moved;
        }

        survey[SurveySum.Moved] += moved ? 1 : 0;
    }

    private void SurveyBonds(Survey survey, Row user)
    {
        for (int position = _follows.Count(user) - 1; position >= 0 && _follows.Account(user, position) >= world.Users; position--)
        {
            long bond = Tally.Fixed(_follows.Bond(user, position));
            if (world.Creators[_follows.Account(user, position).AsCreator(world.Users)].IsAi)
            {
                survey[SurveySum.BondsAi] += bond;
                survey[SurveySum.BondsAiKnown] += (_follows.Flags(user, position) & FollowFlags.Knows) != 0 ? bond : 0;
            }
            else
            {
                survey[SurveySum.BondsHuman] += bond;
            }
        }
    }

    private static Histogram CountUnits(int[] values) => Histogram.Of(values.Select(value => (long)value));
}
