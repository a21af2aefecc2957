namespace InfluenceSim.Model.Measures;

/// <summary>What kind of number a measure is: how it is printed, drawn and exported follows from it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Unit">Unit, as OpenTelemetry writes it; "1" for a pure number.</param>
public sealed record Scale(ScaleKind Kind, string Unit)
{
    private const string PureNumber = "1";

    /// <summary>A share of a whole, 0 to 1, printed in per cent.</summary>
    public static Scale Share { get; } = new(ScaleKind.Share, PureNumber) { Low = 0, High = 1 };

    /// <summary>A share less another share, -1 to 1, printed in percentage points.</summary>
    public static Scale ShareShift { get; } = new(ScaleKind.ShareShift, PureNumber) { Low = -1, High = 1 };

    /// <summary>Money.</summary>
    public static Scale Money { get; } = new(ScaleKind.Money, "kr") { Low = 0 };

    /// <summary>Money that came in less money that went out.</summary>
    public static Scale Balance { get; } = new(ScaleKind.Balance, "kr");

    /// <summary>Log odds, or a shift of them.</summary>
    public static Scale LogOdds { get; } = new(ScaleKind.LogOdds, PureNumber);

    /// <summary>A number of standard deviations.</summary>
    public static Scale Deviations { get; } = new(ScaleKind.Deviations, PureNumber);

    /// <summary>An exponent.</summary>
    public static Scale Exponent { get; } = new(ScaleKind.Exponent, PureNumber);

    /// <summary>Least value; null where there is none.</summary>
    public double? Low { get; init; }

    /// <summary>Greatest value; null where there is none.</summary>
    public double? High { get; init; }

    /// <summary>Whether its numbers are shares or differences of shares, so that per cent say more.</summary>
    public bool IsPercent => Kind is ScaleKind.Share or ScaleKind.ShareShift;

    /// <summary>
    /// Whether its zero is nothing, so that a relative change means something; else it is a comparison or a convention (a shift, a
    /// balance, a number of standard deviations, log odds, an exponent).
    /// </summary>
    public bool HasTrueZero => Kind is ScaleKind.Share or ScaleKind.Index or ScaleKind.Count or ScaleKind.Money or ScaleKind.Time;

    /// <summary>An index whose zero is nothing, such as a trust or a Gini coefficient.</summary>
    /// <param name="high">Greatest value; null where there is none.</param>
    /// <returns>The scale.</returns>
    public static Scale Index(double? high = 1) => new(ScaleKind.Index, PureNumber) { Low = 0, High = high };

    /// <summary>A move on a stated range, printed as a plain number.</summary>
    /// <param name="low">Least value.</param>
    /// <param name="high">Greatest value.</param>
    /// <returns>The scale.</returns>
    public static Scale Shift(double low, double high) => new(ScaleKind.Shift, PureNumber) { Low = low, High = high };

    /// <summary>How many of something, or how many of it per something else.</summary>
    /// <param name="unit">What is counted, in braces.</param>
    /// <returns>The scale.</returns>
    public static Scale Count(string unit) => new(ScaleKind.Count, unit) { Low = 0 };

    /// <summary>A span of simulated time.</summary>
    /// <param name="unit">"d", "h" or "min".</param>
    /// <returns>The scale.</returns>
    public static Scale Time(string unit) => new(ScaleKind.Time, unit) { Low = 0 };
}

/// <summary>Kinds of numbers that measures are.</summary>
public enum ScaleKind
{
    /// <summary>A share of a whole.</summary>
    Share,

    /// <summary>A share less another share.</summary>
    ShareShift,

    /// <summary>An index whose zero is nothing.</summary>
    Index,

    /// <summary>A move on a stated range.</summary>
    Shift,

    /// <summary>How many.</summary>
    Count,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Money that came in less money that went out.</summary>
    Balance,

    /// <summary>Simulated time.</summary>
    Time,

    /// <summary>Log odds, or a shift of them.</summary>
    LogOdds,

    /// <summary>A number of standard deviations.</summary>
    Deviations,

    /// <summary>An exponent.</summary>
    Exponent,
}
