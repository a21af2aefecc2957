using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Counts how the users of a block stand: trust, opinions, bonds, beliefs.</summary>
internal sealed class Surveyor(World world, UserColumns columns, FollowLists follows)
{
    // A stance counts as moved beyond a tenth of the way from neutral to an end (MODEL section 9).
    private const double Moved = 0.1;

    /// <summary>What is asked of all users at every day's end.</summary>
    public Survey Take(Hash128 state)
    {
        ulong falseClaims = 0;
        foreach (Claim claim in world.Claims)
        {
            falseClaims |= claim.IsFalse ? 1UL << claim.Id : 0;
        }

        var survey = new Survey { [SurveySum.Edges] = follows.Edges(), State = state };
        for (int number = 0; number < columns.UserCount; number++)
        {
            var user = new Row(number);
            survey[SurveySum.TrustHuman] += Tally.Fixed(columns.TrustHuman[user]);
            survey[SurveySum.TrustAi] += Tally.Fixed(columns.TrustAi[user]);
            survey[SurveySum.Fatigue] += Tally.Fixed(columns.Fatigue[user]);
            SurveyOpinions(survey, user);
            SurveyBonds(survey, user);
            survey[SurveySum.Deceived] += (columns.Believed[user] & falseClaims) != 0 ? 1 : 0;
            for (ulong rest = columns.Believed[user]; rest != 0; rest &= rest - 1)
            {
                survey.Believing[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
            }
        }

        return survey;
    }

    /// <summary>What is asked at a run's end besides.</summary>
    public void Complete(Survey survey, TickInput input, Recognition recognition)
    {
        survey[SurveyHistogram.FalseImpressions] = CountUnits(columns.FalseImpressions);
        survey[SurveyHistogram.FalseShares] = CountUnits(columns.FalseShares);
        survey[SurveyHistogram.OwnPosts] = CountUnits(columns.OwnPosts);
        for (int number = 0; number < columns.UserCount; number++)
        {
            var user = new Row(number);
            for (int position = 0; position < follows.Count(user) && follows.Account(user, position) < world.Users; position++)
            {
                survey[SurveySum.UserEdges]++;
                survey[SurveySum.Reciprocated] += (follows.Flags(user, position) & FollowFlags.Reciprocal) != 0 ? 1 : 0;
            }
        }

        new PairSurvey(world, recognition).AddTo(survey, input, new Account(columns.First), columns.UserCount);
    }

    private void SurveyOpinions(Survey survey, Row user)
    {
        bool moved = false;
        for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
        {
            double now = columns.Stance[(user * UserProfiles.Agendas) + agenda];
            double shift = now - world.Profiles.Stance[((columns.First + user) * UserProfiles.Agendas) + agenda];
            survey[SurveyOfAgenda.StanceShift, agenda] += Tally.Fixed(shift);
            survey[SurveyOfAgenda.StanceSquare, agenda] += Tally.Fixed(now * now);
            survey[SurveyOfAgenda.Stance, agenda] += Tally.Fixed(now);
            moved |= shift is > Moved or < -Moved;
        }

        survey[SurveySum.Moved] += moved ? 1 : 0;
    }

    private void SurveyBonds(Survey survey, Row user)
    {
        for (int position = follows.Count(user) - 1; position >= 0 && follows.Account(user, position) >= world.Users; position--)
        {
            long bond = Tally.Fixed(follows.Bond(user, position));
            if (world.Creators[follows.Account(user, position).AsCreator(world.Users)].IsAi)
            {
                survey[SurveySum.BondsAi] += bond;
                survey[SurveySum.BondsAiKnown] += (follows.Flags(user, position) & FollowFlags.Knows) != 0 ? bond : 0;
            }
            else
            {
                survey[SurveySum.BondsHuman] += bond;
            }
        }
    }

    private static Histogram CountUnits(int[] values) => Histogram.Of(values.Select(value => (long)value));
}
