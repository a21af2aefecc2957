using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Tests.Scale.Tables;

/// <summary>Tables that nobody measured.</summary>
internal static class MadeUpTables
{
    /// <summary>A table of one size with one figure.</summary>
    public static ScaleTable Of(Figure figure, params double[] values) => Of(1_000, figure, values);

    /// <summary>The same of another size.</summary>
    public static ScaleTable Of(int users, Figure figure, params double[] values) => new(
        DateTimeOffset.UnixEpoch,
        "1.0",
        "a machine",
        values.Length,
        [new ScaleSize(users, "a load", new Dictionary<string, IReadOnlyList<double>> { [figure.Key] = values })]);
}
