using System.Globalization;

namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>A table as people read it.</summary>
internal static class TableText
{
    /// <summary>Lines in Markdown: the loads, then medians with their spread.</summary>
    public static IEnumerable<string> Of(ScaleTable table)
    {
        yield return $"{table.Version}; {table.Machine}; {table.Rounds} rounds: median (least to greatest)";
        foreach (ScaleSize size in table.Sizes)
        {
            yield return $"load of {Number(size.Users)} users: {size.Load}";
        }

        yield return "";
        yield return $"| figure | {string.Join(" | ", table.Sizes.Select(size => $"{Number(size.Users)} users"))} |";
        yield return $"|---|{string.Concat(table.Sizes.Select(_ => "---|"))}";
        foreach (Figure figure in Figures.All.Where(figure => table.Sizes.Any(size => size.Median(figure) is not null)))
        {
            yield return $"| {figure.What} | {string.Join(" | ", table.Sizes.Select(size => Cell(figure, size)))} |";
        }
    }

    private static string Cell(Figure figure, ScaleSize size) => size.Of(figure)?.Text(figure.Digits) ?? "";

    private static string Number(int users) => users.ToString("N0", CultureInfo.InvariantCulture);
}
