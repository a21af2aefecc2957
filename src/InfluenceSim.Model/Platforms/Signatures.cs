using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>Who signs what it makes, and what the platform makes of it. One draw per account, so that arms nest.</summary>
internal static class Signatures
{
    /// <summary>What the signature of an account, or its lack, says of it.</summary>
    public static CreatorStatus Of(World world, CreatorId creator, CreatorStanding standing, Rules rules)
    {
        if (rules.ProvenanceDoubt <= 0 && !rules.ProvenanceAi.Any())
        {
            return CreatorStatus.None;
        }

        ProvenanceDraws draws = world.Draws.Provenance(world.CreatorKeys[creator]);
        if (Disclosure.IsMadeByAi(world, creator, standing))
        {
            double share = rules.ProvenanceAi.For(world.Creators[creator].RuledAs(standing.UsesAi));
            return draws.SignsAi.Chance(share) ? CreatorStatus.Labelled : CreatorStatus.Unverified;
        }

        return draws.SignsHuman.Chance(rules.ProvenanceHuman) ? CreatorStatus.None : CreatorStatus.Unverified;
    }
}
