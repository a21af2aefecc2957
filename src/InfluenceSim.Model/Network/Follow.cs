using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Network;

/// <summary>A follow as its follower's list keeps it, in six bytes: account 28 bits, flags 4, bond 16.</summary>
/// <param name="Entry">Account and flags.</param>
/// <param name="Bond">Bond, in steps of 1/65535.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(ushort))]
internal record struct Follow(uint Entry, ushort Bond)
{
    /// <summary>Stands where no follow is; no account has that number.</summary>
    public static readonly Follow None = new(uint.MaxValue, 0);

    private const int IdBits = 28;
    private const uint IdMask = (1u << IdBits) - 1;

    public Follow(Account account, FollowFlags flags)
        : this((uint)account.Number | ((uint)flags << IdBits), 0)
    {
    }

    public readonly Account Account => new((int)(Entry & IdMask));

    public FollowFlags Flags
    {
        readonly get => (FollowFlags)(Entry >> IdBits);
        set => Entry = (Entry & IdMask) | ((uint)value << IdBits);
    }

    public readonly bool Equals(Follow other) => Entry == other.Entry && Bond == other.Bond;

    public override readonly int GetHashCode() => (int)Entry;
}
