using InfluenceSim.Experiments.Patterns;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>How the numbers of one outcome are written, the same for all arms so that they line up.</summary>
internal sealed record OutcomeFormat(bool IsShare, bool IsDifference, int ValueDecimals, int DifferenceDecimals)
{
    private static readonly string[] ShareWords = ["share", "prevalence", "reach", "fraction", "probability", "shift"];

    /// <summary>Unit "1" is a share, but also an index such as a Gini coefficient or a trust: the title or definition tells.</summary>
    public static bool MeansShare(MeasureDefinition measure) => measure.Unit == "1" && ShareWords.Any(word =>
        measure.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || measure.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || measure.Definition.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    public static OutcomeFormat Of(IReadOnlyCollection<PairedDifference> rows)
    {
        bool share = rows.Any(row => row.IsShare);
        double factor = share ? 100 : 1;
        double size = rows.Max(row => factor * Math.Max(Math.Abs(row.ReferenceMean ?? 0), Math.Abs(row.ArmMean ?? 0)));
        double finest = rows.Select(row => factor * Resolution(row)).Where(width => width > 0).DefaultIfEmpty(0).Min();
        int values = NumberText.Decimals(size, 3);
        return new OutcomeFormat(share, rows.Any(row => row.IsDifference), values, finest > 0 ? NumberText.Decimals(finest, 2) : values);
    }

    public string Value(double? value) => value is { } number
        ? IsShare ? NumberText.Fixed(100 * number, ValueDecimals) + (IsDifference ? " pp" : " %") : NumberText.Fixed(number, ValueDecimals)
        : "-";

    public string Difference(double? difference, Interval? interval)
    {
        if (difference is not { } number)
        {
            return "-";
        }

        double factor = IsShare ? 100 : 1;
        string text = NumberText.Signed(factor * number, DifferenceDecimals) + (IsShare ? " pp" : "");
        return interval is { } bounds
            ? $"{text} [{NumberText.Signed(factor * bounds.Low, DifferenceDecimals)}, {NumberText.Signed(factor * bounds.High, DifferenceDecimals)}]"
            : $"{text} [no interval]";
    }

    /// <summary>The size of a difference, whatever its sign.</summary>
    public string Size(double difference) =>
        NumberText.Fixed((IsShare ? 100 : 1) * Math.Abs(difference), DifferenceDecimals) + (IsShare ? " pp" : "");

    /// <summary>Digits beyond half the interval's width mean nothing.</summary>
    private static double Resolution(PairedDifference row) => row.Interval is { } interval && interval.High > interval.Low
        ? (interval.High - interval.Low) / 2
        : Math.Abs(row.Difference ?? 0);
}
