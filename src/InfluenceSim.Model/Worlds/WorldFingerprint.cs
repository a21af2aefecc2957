using System.Text;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Worlds;

/// <summary>
/// Hash of what a run starts from: key, people, creators, claims, follows, and the parts that are not ours. Counts and account keys are
/// the same in every replicate of a scenario, so only this tells whose saved state it is.
/// </summary>
internal static class WorldFingerprint
{
    private const ulong WorldKind = 0x574F524C;

    public static Hash128 Of(World world)
    {
        var hash = new EntityHash(WorldKind, world.Key.Value);
        UserProfiles people = world.Profiles;
        foreach (float[] column in (float[][])
            [
                people.Sessions, people.PostsPerSession, people.ShareProneness, people.Proneness, people.Appetite, people.Susceptibility,
                people.Literacy, people.Attention, people.TrustHuman, people.TrustAi, people.Interest,
                people.Stance, people.Interactions, people.Campaign,
            ])
        {
            hash.Add<float>(column);
        }

        foreach (CreatorProfile creator in world.Creators)
        {
            hash.Add(creator.Key.Packed);
            hash.Add(((ulong)(uint)creator.Audience << 32) | ((ulong)(uint)creator.Niche << 8) | (uint)creator.Style);
            hash.Add<double>(
                [creator.Talent, creator.PostsPerDay, creator.Realism, creator.Reservation, creator.Authenticity, creator.Usefulness]);
            hash.Add((ulong)(uint)creator.EntryWeek);
            hash.Add(
                (creator.Evades ? 1UL : 0) | (
                    creator.Recommended ? 2UL : 0) | (creator.Follows ? 4UL : 0) | (creator.Claims ? 8UL : 0) | (
                        creator.IsReserve ? 16UL : 0));
        }

        foreach (Claim claim in world.Claims)
        {
            hash.Add(((ulong)(uint)claim.Start.Number << 32) | ((ulong)(uint)claim.Topic << 1) | (claim.IsFalse ? 1UL : 0));
            hash.Add<double>([claim.Plausibility]);
        }

        for (int user = 0; user < world.Users; user++)
        {
            hash.Add(world.Follows.FollowedBy(new Account(user)));
        }

        SimulationParameters parameters = world.Parameters;
        foreach (ByName<object> own in new[] { parameters.Feed.Own, parameters.Network.Own, parameters.Economy.Adaptation.Own })
        {
            foreach ((string name, object part) in own.Entries)
            {
                hash.Add<byte>(Encoding.UTF8.GetBytes($"{name}: {part.GetType().FullName} {PartProperties.Text(part)}\n"));
            }
        }

        return hash.Finish();
    }
}
