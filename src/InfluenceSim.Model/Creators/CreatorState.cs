using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Creators;

/// <summary>What the saved states of all creators have in common.</summary>
internal static class CreatorState
{
    public static void CheckKey(StateReader reader, AccountKey key)
    {
        ulong found = reader.Read<ulong>();
        if (found != key.Packed)
        {
            throw new StateException($"saved state holds account {found:x16} where {key.Packed:x16} belongs");
        }
    }
}
