using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>What a reader comes to believe and to think (MODEL section 4, belief and opinion).</summary>
internal sealed class Convictions(World world, UserColumns columns, TickBuffers buffers)
{
    private const int MostRepetitions = 4;

    // Every agenda pushes its stance to the same end; which end is named +1 is a convention.
    private const double PersuasionTarget = 1;

    private readonly LabelEffect _label = LabelEffect.Of(world.Parameters);
    private readonly FactCheckEffect _check = FactCheckEffect.Of(world.Parameters.Effects);
    private readonly double _implied = ScalarEffects.Implied(world.Parameters.Effects);
    private readonly double _persuasion = ScalarEffects.Persuasion(world.Parameters.Effects);

    /// <summary>A claim is read: who does not believe it may begin to, who does may be corrected.</summary>
    public void Believe(int local, int user, Claim claim, double trust, bool labelNoticed, bool checkNoticed, Draw belief, Draw corrected)
    {
        ulong bit = 1UL << claim.Id;
        if ((columns.Believed[local] & bit) == 0)
        {
            ClaimParameters p = world.Parameters.Claims;
            int before = Math.Min(columns.Exposures(local, claim.Id), MostRepetitions);
            double label = claim.IsFalse ? _label.BeliefFalse : _label.BeliefTrue;
            double credible = (labelNoticed ? 1 - label : 1 + (_implied * columns.LabelShare[local]))
                * (checkNoticed ? 1 - _check.Belief : 1);
            double chance = p.BeliefBase * world.Profiles.Susceptibility[user] * claim.Plausibility
                * (0.5 + (0.5 * trust)) * (1 + (p.Repetition * before)) * credible;
            if (belief.Chance(Math.Min(1, chance)))
            {
                columns.Believed[local] |= bit;
                buffers.Tally.Counts[(int)Count.BeliefsBegun] += claim.IsFalse ? 1 : 0;
            }
        }
        else if (checkNoticed && corrected.Chance(_check.Belief))
        {
            columns.Believed[local] &= ~bit;
            buffers.Tally.Counts[(int)Count.BeliefsCorrected]++;
        }

        columns.Expose(local, claim.Id);
    }

    /// <summary>A persuasive post moves a stance towards its target (Gallegos et al. 2025 for the size).</summary>
    public void Persuade(int local, int agenda, double trust, bool labelNoticed)
    {
        ref float stance = ref columns.Stance[(local * UserProfiles.Agendas) + agenda];
        double move = _persuasion * (PersuasionTarget - stance) * (0.5 + (0.5 * trust)) * (labelNoticed ? 1 - _label.Persuasion : 1);
        stance = (float)DetMath.Clamp(stance + move, -1, 1);
        buffers.Tally.Counts[(int)Count.Persuasions]++;
    }
}
