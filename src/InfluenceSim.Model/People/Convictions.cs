using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages;
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

    private readonly LabelEffect _label = LabelEffect.Of(world.Parameters.Effects);
    private readonly FactCheckEffect _check = FactCheckEffect.Of(world.Parameters.Effects);
    private readonly double _implied = ScalarEffects.Implied(world.Parameters.Effects);
    private readonly double _persuasion = ScalarEffects.Persuasion(world.Parameters.Effects);

    /// <summary>What the item says works on its reader.</summary>
    public void Believe(in Impression item)
    {
        if (item.Claim is { } claim)
        {
            Believe(item, claim);
        }

        if (item.Card.Agenda != Card.NoAgenda)
        {
            Persuade(item);
        }
    }

    /// <summary>A claim is read: who does not believe it may begin to, who does may be corrected.</summary>
    private void Believe(in Impression item, Claim claim)
    {
        Row local = item.Reader.Local;
        ulong bit = 1UL << claim.Id;
        if ((columns.Believed[local] & bit) == 0)
        {
            ClaimParameters p = world.Parameters.Claims;
            int before = Math.Min(columns.Exposures(local, claim.Id), MostRepetitions);
            double label = claim.IsFalse ? _label.BeliefFalse : _label.BeliefTrue;
            double credible = (item.Seen.LabelNoticed ? 1 - label : 1 + (_implied * columns.LabelShare[local]))
                * (item.CheckNoticed ? 1 - _check.Belief : 1);
            double chance = p.BeliefBase * world.Profiles.Susceptibility[item.Reader.User] * claim.Plausibility
                * (0.5 + (0.5 * item.Trust)) * (1 + (p.Repetition * before)) * credible;
            if (item.Draws.Sharer.Belief.Chance(Math.Min(1, chance)))
            {
                columns.Believed[local] |= bit;
                buffers.Tally.Counts[(int)Count.BeliefsBegun] += claim.IsFalse ? 1 : 0;
            }
        }
        else if (item.CheckNoticed && item.Draws.More.Corrected.Chance(_check.Belief))
        {
            columns.Believed[local] &= ~bit;
            buffers.Tally.Counts[(int)Count.BeliefsCorrected]++;
        }

        columns.Expose(local, claim.Id);
    }

    /// <summary>A persuasive post moves a stance towards its target (Gallegos et al. 2025 for the size).</summary>
    private void Persuade(in Impression item)
    {
        ref float stance = ref columns.Stance[(item.Reader.Local * UserProfiles.Agendas) + item.Card.Agenda];
        double move = _persuasion * (PersuasionTarget - stance) * (0.5 + (0.5 * item.Trust))
            * (item.Seen.LabelNoticed ? 1 - _label.Persuasion : 1);
        stance = (float)DetMath.Clamp(stance + move, -1, 1);
        buffers.Tally.Counts[(int)Count.Persuasions]++;
    }
}
