namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>Which values a unit lets one expect, so that a query that asks for another quantity than its panel says is found.</summary>
internal static class UnitRange
{
    // Parts of a whole are added in another order than the whole.
    private const double Rounding = 1e-9;

    /// <summary>What is wrong with a value; null where nothing is.</summary>
    public static string? Fault(PanelQuery query, double value)
    {
        (double low, double high) = Of(query);
        return value >= low && value <= high ? null : $"{value} is no value in '{query.Unit}', which goes from {low} to {high}";
    }

    private static (double Low, double High) Of(PanelQuery query)
    {
        (double low, double high) = query.Unit switch
        {
            // Bounds of an interval of few replicates, and changes relative to a small mean, may lie far outside.
            "percentunit" when query.Expression.Contains("paired", StringComparison.Ordinal) && IsWide(query) => (-1e6, 1e6),
            "percentunit" => (-1, 1 + Rounding),
            "none" or "short" or "cps" or "ops" => (0, 1e8),
            "currencySEK" => (0, 1e9),
            "suffix: d" => (-60, 2_000),
            "s" => (1e-6, 60),
            "ms" => (1e-3, 60_000),
            "bytes" or "Bps" => (0, 1e11),
            _ => throw new NotSupportedException($"the unit '{query.Unit}' has no range here yet"),
        };
        return (Math.Max(low, query.Least ?? low), Math.Min(high, query.Greatest + Rounding ?? high));
    }

    private static bool IsWide(PanelQuery query) =>
        query.Ref is "low" or "high" || query.Expression.Contains("relative", StringComparison.Ordinal);
}
