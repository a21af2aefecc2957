using InfluenceSim.Model.Economy.Money;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>Sums of one settlement.</summary>
internal sealed class MarketWeek(int creators)
{
    public long[] Sponsorship { get; } = new long[creators];

    public long[] Other { get; } = new long[creators];

    public long[] Cost { get; } = new long[creators];

    /// <summary>Worth of a person's time, which nobody pays.</summary>
    public long[] Time { get; } = new long[creators];

    /// <summary>Öre that brands may spend with a creator in the coming week, and how much of it they do.</summary>
    public long[] Capacity { get; } = new long[creators];

    public long[] Sold { get; } = new long[creators];

    public long AdMoney { get; set; }

    /// <summary>Fines charged, by kind of party.</summary>
    public long[] Fines { get; } = new long[(int)PartyKind.Creator + 1];
}
