using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What a market remembers from one week to the next.</summary>
internal sealed class MarketState
{
    private const ulong StateKind = 0x4D41524B;
    private readonly MarketFrame _frame;

    public MarketState(MarketFrame frame)
    {
        _frame = frame;
        int creators = frame.Creators.Count;
        Ledger = new Ledger(frame.Brands.Length, frame.World.Operators.Count, creators);
        Demand = new float[creators];
        Rates = new float[creators];
        Owners = new int[creators];
        UsesAi = new byte[creators];
        Closed = new byte[frame.World.Operators.Count];
        Array.Fill(Demand, 1f);
        Array.Fill(Rates, (float)frame.Options.Sponsored.RatePrior);
        Array.Fill(Owners, -1);
    }

    public Ledger Ledger { get; }

    public bool IsOpen { get; set; }

    /// <summary>Factor of demand on each creator's price.</summary>
    public float[] Demand { get; }

    /// <summary>Moving average of engagement per impression.</summary>
    public float[] Rates { get; }

    /// <summary>Brand that owns the persona, or -1.</summary>
    public int[] Owners { get; }

    /// <summary>1 where a person made the week's posts with AI tools.</summary>
    public byte[] UsesAi { get; }

    /// <summary>1 where an operator is closed.</summary>
    public byte[] Closed { get; }

    public List<Booking> Bookings { get; } = [];

    public List<PendingCommission> Pending { get; } = [];

    public Hash128 Hash
    {
        get
        {
            var hash = new EntityHash(StateKind, IsOpen ? 1UL : 0UL);
            hash.Add<float>(Demand);
            hash.Add<float>(Rates);
            hash.Add<int>(Owners);
            hash.Add<byte>(UsesAi);
            hash.Add<byte>(Closed);
            foreach (Booking booking in Bookings)
            {
                hash.Add(((ulong)booking.Brand << 32) | (uint)booking.Creator.Number);
                hash.Add((ulong)booking.Amount);
            }

            foreach (PendingCommission order in Pending)
            {
                hash.Add(((ulong)order.Brand << 32) | (uint)order.Operator);
                hash.Add((ulong)order.Week);
            }

            return hash.Finish() + Ledger.Hash;
        }
    }

    public byte[] Save()
    {
        var writer = new StateWriter(SectionKind.Market);
        writer.Write(_frame.World.Fingerprint);
        writer.Write(IsOpen);
        writer.WriteSpan<float>(Demand);
        writer.WriteSpan<float>(Rates);
        writer.WriteSpan<int>(Owners);
        writer.WriteSpan<byte>(UsesAi);
        writer.WriteSpan<byte>(Closed);
        writer.Write(Bookings.Count);
        foreach (Booking booking in Bookings)
        {
            writer.Write(booking.Brand);
            writer.Write(booking.Creator);
            writer.Write(booking.Amount);
        }

        writer.WriteArray<PendingCommission>([.. Pending]);
        Ledger.Save(writer);
        return writer.ToSection();
    }

    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Market);
        if (reader.Read<Hash128>() != _frame.World.Fingerprint)
        {
            throw new StateException("the saved market belongs to another world");
        }

        IsOpen = reader.Read<bool>();
        reader.ReadSpan<float>(Demand);
        reader.ReadSpan<float>(Rates);
        reader.ReadSpan<int>(Owners);
        reader.ReadSpan<byte>(UsesAi);
        reader.ReadSpan<byte>(Closed);
        Bookings.Clear();
        int bookings = reader.ReadCount(reader.Remaining);
        for (int i = 0; i < bookings; i++)
        {
            int brand = reader.Read<int>();
            CreatorId creator = reader.Read<CreatorId>();
            Bookings.Add(new Booking(brand, creator, reader.Read<long>()));
        }

        Pending.Clear();
        Pending.AddRange(reader.ReadArray<PendingCommission>());
        Ledger.Load(reader);
        reader.End();
    }
}
