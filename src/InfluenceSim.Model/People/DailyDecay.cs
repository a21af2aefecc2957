using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>What fades overnight: bonds, memories, shaken trust, fatigue and beliefs. A day's interactions begin anew.</summary>
internal sealed class DailyDecay(World world, UserState state, TickBuffers buffers)
{
    private readonly UserColumns _columns = state.Columns;

    /// <summary>Has it fade for the users of some rows.</summary>
    public void Take(TickInput input, int from, int to)
    {
        PerceptionParameters perception = world.Parameters.Perception;
        RunDay day = input.Tick.Day;
        var readable = new Tick(input.Tick - world.Parameters.Feed.CardMaxAge);
        double bondKept = DetMath.Exp(-DetMath.Log(2) / world.Parameters.Relations.BondHalfLife);
        for (int user = from; user < to; user++)
        {
            var row = new Row(user);
            Account person = row.AsAccount(_columns.First);
            double interactions = world.Profiles.Interactions[person] + world.Draws.Interactions(person, day).Uniform;
            _columns.InteractionsLeft[user] = (byte)Math.Min(byte.MaxValue, (int)interactions);
            state.Follows.DecayBonds(row, bondKept);
            state.Liked.Forget(row, readable);
            state.Commented.Forget(row, readable);
            state.PassedOn.Forget(row, readable);
            _columns.TrustHuman[user] = Recover(_columns.TrustHuman[user], world.Profiles.TrustHuman[person], perception.TrustRecovery);
            _columns.TrustAi[user] = Recover(_columns.TrustAi[user], world.Profiles.TrustAi[person], perception.TrustRecovery);
            _columns.Fatigue[user] = (float)(_columns.Fatigue[user] * perception.FatigueKept);
            LetGoOfBeliefs(row, person, day);
        }
    }

    private void LetGoOfBeliefs(Row row, Account person, RunDay day)
    {
        double lapse = world.Parameters.Claims.Lapse;
        for (ulong rest = _columns.Believed[row]; rest != 0; rest &= rest - 1)
        {
            int claim = System.Numerics.BitOperations.TrailingZeroCount(rest);
            if (world.Draws.Lapse(person, claim, day).Chance(lapse))
            {
                _columns.Believed[row] &= ~(1UL << claim);
                buffers.Witness?.Lapsed(person, claim);
                buffers.Tally.Counts[(int)Count.BeliefsLapsed] += world.Claims[claim].IsFalse ? 1 : 0;
            }
        }
    }

    private static float Recover(float value, float rest, double rate) => (float)(value + (rate * (rest - value)));
}
