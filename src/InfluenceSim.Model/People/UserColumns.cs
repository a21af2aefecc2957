using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// What changes about the users of a block, one array per quantity. Real state is stored as 32-bit floats, computed in
/// double and rounded once on store.
/// </summary>
internal sealed class UserColumns
{
    private const int Agendas = UserProfiles.Agendas;
    private const ulong StateKind = 0x55534552;

    public UserColumns(World world, int first, int count)
    {
        First = first;
        UserCount = count;
        TrustHuman = world.Profiles.TrustHuman.AsSpan(first, count).ToArray();
        TrustAi = world.Profiles.TrustAi.AsSpan(first, count).ToArray();
        Fatigue = new float[count];
        LabelShare = new float[count];
        Stance = world.Profiles.Stance.AsSpan(first * Agendas, count * Agendas).ToArray();
        InteractionsLeft = new byte[count];
        Waiting = new byte[count];
        Seen = new ulong[count];
        Believed = new ulong[count];
        Exposures0 = new ulong[count];
        Exposures1 = new ulong[count];
        Exposures2 = new ulong[count];
        SeenAny = new byte[count];
        NextSlot = new byte[count];
        FalseImpressions = new int[count];
        FalseShares = new int[count];
        OwnPosts = new int[count];
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
    public int Exposures(int user, int claim) =>
        (int)(((Exposures0[user] >> claim) & 1) | (((Exposures1[user] >> claim) & 1) << 1) | (((Exposures2[user] >> claim) & 1) << 2));

    /// <summary>Counts one impression of a claim.</summary>
    public void Expose(int user, int claim)
    {
        int next = Math.Min(7, Exposures(user, claim) + 1);
        ulong bit = 1UL << claim;
        Exposures0[user] = (next & 1) != 0 ? Exposures0[user] | bit : Exposures0[user] & ~bit;
        Exposures1[user] = (next & 2) != 0 ? Exposures1[user] | bit : Exposures1[user] & ~bit;
        Exposures2[user] = (next & 4) != 0 ? Exposures2[user] | bit : Exposures2[user] & ~bit;
        Seen[user] |= bit;
    }

    /// <summary>Adds the scalar state of a user to a hash.</summary>
    public void HashScalars(int user, ref EntityHash hash)
    {
        hash.Add(((ulong)BitConverter.SingleToUInt32Bits(TrustHuman[user]) << 32) | BitConverter.SingleToUInt32Bits(TrustAi[user]));
        hash.Add(((ulong)BitConverter.SingleToUInt32Bits(Fatigue[user]) << 32) | BitConverter.SingleToUInt32Bits(LabelShare[user]));
        hash.Add(Seen[user]);
        hash.Add(Believed[user]);
        hash.Add(((ulong)Waiting[user] << 24) | ((ulong)InteractionsLeft[user] << 16) | ((ulong)NextSlot[user] << 8) | SeenAny[user]);
    }

    /// <summary>Hash of a user's columns, to which inbox, follows and memories are added.</summary>
    public EntityHash HashOf(int user)
    {
        var hash = new EntityHash(StateKind, (ulong)(First + user));
        HashScalars(user, ref hash);
        hash.Add(Exposures0[user]);
        hash.Add(Exposures1[user]);
        hash.Add(Exposures2[user]);
        hash.Add(((ulong)(uint)FalseImpressions[user] << 32) | (uint)FalseShares[user]);
        hash.Add((ulong)(uint)OwnPosts[user]);
        for (int agenda = 0; agenda < Agendas; agenda++)
        {
            hash.Add(Stance[(user * Agendas) + agenda]);
        }

        return hash;
    }

    public void Save(StateWriter writer)
    {
        writer.WriteSpan<float>(TrustHuman);
        writer.WriteSpan<float>(TrustAi);
        writer.WriteSpan<float>(Fatigue);
        writer.WriteSpan<float>(LabelShare);
        writer.WriteSpan<float>(Stance);
        writer.WriteSpan<ulong>(Seen);
        writer.WriteSpan<ulong>(Believed);
        writer.WriteSpan<ulong>(Exposures0);
        writer.WriteSpan<ulong>(Exposures1);
        writer.WriteSpan<ulong>(Exposures2);
        writer.WriteSpan<byte>(SeenAny);
        writer.WriteSpan<byte>(NextSlot);
        writer.WriteSpan<byte>(InteractionsLeft);
        writer.WriteSpan<byte>(Waiting);
        writer.WriteSpan<int>(FalseImpressions);
        writer.WriteSpan<int>(FalseShares);
        writer.WriteSpan<int>(OwnPosts);
    }

    public void Load(StateReader reader)
    {
        reader.ReadSpan<float>(TrustHuman);
        reader.ReadSpan<float>(TrustAi);
        reader.ReadSpan<float>(Fatigue);
        reader.ReadSpan<float>(LabelShare);
        reader.ReadSpan<float>(Stance);
        reader.ReadSpan<ulong>(Seen);
        reader.ReadSpan<ulong>(Believed);
        reader.ReadSpan<ulong>(Exposures0);
        reader.ReadSpan<ulong>(Exposures1);
        reader.ReadSpan<ulong>(Exposures2);
        reader.ReadSpan<byte>(SeenAny);
        reader.ReadSpan<byte>(NextSlot);
        reader.ReadSpan<byte>(InteractionsLeft);
        reader.ReadSpan<byte>(Waiting);
        reader.ReadSpan<int>(FalseImpressions);
        reader.ReadSpan<int>(FalseShares);
        reader.ReadSpan<int>(OwnPosts);
    }
}
