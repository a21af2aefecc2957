using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// What changes about the users of a block, one array per quantity, each a column of the block's table. Real state is stored
/// as 32-bit floats, computed in double and rounded once on store.
/// </summary>
internal sealed class UserColumns
{
    private const int Agendas = UserProfiles.Agendas;
    private readonly ColumnTable _table;
    private readonly int _scalars;

    /// <summary>Adds the columns of a block to what the block keeps.</summary>
    public UserColumns(World world, int first, int count, ColumnTable table)
    {
        First = first;
        UserCount = count;
        _table = table;
        TrustHuman = table.Add<float>(world.Profiles.TrustHuman.AsSpan(first, count), HashForm.JoinsNext);
        TrustAi = table.Add<float>(world.Profiles.TrustAi.AsSpan(first, count));
        Fatigue = table.Add<float>(HashForm.JoinsNext);
        LabelShare = table.Add<float>();
        Seen = table.Add<ulong>();
        Believed = table.Add<ulong>();
        Waiting = table.Add<byte>(HashForm.JoinsNext);
        InteractionsLeft = table.Add<byte>(HashForm.JoinsNext);
        NextSlot = table.Add<byte>(HashForm.JoinsNext);
        SeenAny = table.Add<byte>();
        _scalars = table.Columns.Count;
        Exposures0 = table.Add<ulong>();
        Exposures1 = table.Add<ulong>();
        Exposures2 = table.Add<ulong>();
        FalseImpressions = table.Add<int>(HashForm.JoinsNext);
        FalseShares = table.Add<int>();
        OwnPosts = table.Add<int>();
        Stance = table.Add<float>(world.Profiles.Stance.AsSpan(first * Agendas, count * Agendas), perRow: Agendas);
    }

    /// <summary>Dense id of the first user.</summary>
    public int First { get; }

    public int UserCount { get; }

    public float[] TrustHuman { get; }

    public float[] TrustAi { get; }

    public float[] Fatigue { get; }

    /// <summary>Moving share of noticed labels among impressions (L_i).</summary>
    public float[] LabelShare { get; }

    public float[] Stance { get; }

    /// <summary>Interactions for people left today.</summary>
    public byte[] InteractionsLeft { get; }

    /// <summary>Comments by people that wait for an answer in the next session.</summary>
    public byte[] Waiting { get; }

    /// <summary>Claims seen, a bit each.</summary>
    public ulong[] Seen { get; }

    /// <summary>Claims believed, a bit each.</summary>
    public ulong[] Believed { get; }

    /// <summary>Times exposed per claim, saturating at 7, in three bit planes.</summary>
    public ulong[] Exposures0 { get; }

    public ulong[] Exposures1 { get; }

    public ulong[] Exposures2 { get; }

    /// <summary>1 once any false claim was seen since day 0.</summary>
    public byte[] SeenAny { get; }

    /// <summary>Slot of the next own post of the day.</summary>
    public byte[] NextSlot { get; }

    /// <summary>Impressions of false claims since day 0.</summary>
    public int[] FalseImpressions { get; }

    /// <summary>Re-shares of false claims since day 0.</summary>
    public int[] FalseShares { get; }

    /// <summary>Own posts since day 0.</summary>
    public int[] OwnPosts { get; }

    /// <summary>Earlier impressions of a claim, at most 7.</summary>
    public int Exposures(Row user, int claim) =>
        (int)(((Exposures0[user] >> claim) & 1) | (((Exposures1[user] >> claim) & 1) << 1) | (((Exposures2[user] >> claim) & 1) << 2));

    /// <summary>Counts one impression of a claim.</summary>
    public void Expose(Row user, int claim)
    {
        int next = Math.Min(7, Exposures(user, claim) + 1);
        ulong bit = 1UL << claim;
        Exposures0[user] = (next & 1) != 0 ? Exposures0[user] | bit : Exposures0[user] & ~bit;
        Exposures1[user] = (next & 2) != 0 ? Exposures1[user] | bit : Exposures1[user] & ~bit;
        Exposures2[user] = (next & 4) != 0 ? Exposures2[user] | bit : Exposures2[user] & ~bit;
        Seen[user] |= bit;
    }

    /// <summary>Adds the columns that a session may change to a hash: all up to <see cref="SeenAny"/>.</summary>
    /// <remarks>Written out, because a session would wait for the calls of a dozen columns. Measured: it took half the time.</remarks>
    public void HashScalars(Row user, ref EntityHash hash)
    {
        hash.Add(Joined(TrustHuman[user], TrustAi[user]));
        hash.Add(Joined(Fatigue[user], LabelShare[user]));
        hash.Add(Seen[user]);
        hash.Add(Believed[user]);
        hash.Add(
            ((ulong)Waiting[user] << 24) | ((ulong)InteractionsLeft[user] << 16) | ((ulong)NextSlot[user] << 8) | SeenAny[user]);
    }

    /// <summary>The same by the list of columns.</summary>
    public void HashScalarsPlainly(Row user, ref EntityHash hash) => _table.Hash(user, _scalars, ref hash);

    private static ulong Joined(float high, float low) =>
        ((ulong)BitConverter.SingleToUInt32Bits(high) << 32) | BitConverter.SingleToUInt32Bits(low);
}
