using System.Globalization;

namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>What became worse since another table.</summary>
internal static class TableComparison
{
    private const double Tolerated = 0.1;

    // A tenth is a tenth, whatever a quotient's last bit says.
    private const double Rounding = 1e-9;

    /// <summary>A warning for each figure of a size in both tables whose median is worse by a tenth or more.</summary>
    public static IReadOnlyList<string> Warnings(ScaleTable before, ScaleTable now)
    {
        (ScaleSize Old, ScaleSize Now)[] pairs =
            [.. before.Sizes.Join(now.Sizes, size => size.Users, size => size.Users, (old, current) => (old, current))];
        IEnumerable<string> changed = pairs.SelectMany(
            pair => Figures.All.Select(figure => Warning(figure, pair.Old, pair.Now)).OfType<string>());
        IEnumerable<string> otherwise = pairs.Where(pair => pair.Old.Load != pair.Now.Load).Select(
            pair => $"{Number(pair.Now.Users)} users: the load is another, before {pair.Old.Load}");
        IEnumerable<string> elsewhere = before.Machine == now.Machine
            ? []
            : [$"another machine, so that times do not compare: {before.Machine} before, {now.Machine} now"];
        return [.. elsewhere, .. otherwise, .. changed];
    }

    private static string? Warning(Figure figure, ScaleSize before, ScaleSize now)
    {
        if (before.Median(figure) is not { } old || now.Median(figure) is not { } current)
        {
            return null;
        }

        double worse = figure.Better switch
        {
            Better.Less => Over(current, old),
            Better.More => Over(old, current),
            _ => 0,
        };
        return worse >= Tolerated - Rounding
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{now.Users:N0} users: {figure.What}: {worse:P0} worse, {current:G4} against {old:G4}")
            : null;
    }

    private static double Over(double more, double less) => more <= 0 ? 0 : (more / less) - 1;

    private static string Number(int users) => users.ToString("N0", CultureInfo.InvariantCulture);
}
