using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>64 bits that stand for (account, day, slot) in draws: a bijective mix of the account's key with day and slot.</summary>
internal static class PostKey
{
    /// <summary>The key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong account, RunDay day, int slot)
    {
        unchecked
        {
            ulong x = (account * 0x9E3779B97F4A7C15) + ((ulong)(uint)day.Number << 8) + (uint)slot;
            x ^= x >> 31;
            x *= 0x7FB5D329728EA185;
            x ^= x >> 27;
            x *= 0x81DADEF4BC2DD44D;
            return x ^ (x >> 33);
        }
    }
}
