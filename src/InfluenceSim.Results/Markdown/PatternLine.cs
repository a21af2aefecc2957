using InfluenceSim.Experiments.Validation;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.Markdown;

/// <summary>A line of a table of patterns in a document, as it is written there.</summary>
/// <param name="Pattern">The pattern in a few words.</param>
/// <param name="Statistic">The exact statistic.</param>
/// <param name="Measured">Mean and 95 % interval.</param>
/// <param name="Range">What the literature allows.</param>
/// <param name="Events">Events that the statistic rests on.</param>
/// <param name="Source">Where the range comes from.</param>
/// <param name="Verdict">What it says about the model.</param>
public sealed record PatternLine(
    string Pattern, string Statistic, string Measured, string Range, string Events, string Source, string Verdict)
{
    private const string Separator = " | ";

    internal static PatternLine Titles { get; } = new(
        "pattern", "statistic", "mean, 95 % interval", "range", "events", "source", "verdict");

    /// <summary>Whether the mean lies in the range.</summary>
    public bool Holds => Verdict == PatternWords.Verdict(PatternVerdict.Holds);

    /// <summary>Whether there were too few events.</summary>
    public bool IsUntested => Verdict == PatternWords.Verdict(PatternVerdict.TooFewToTest);

    internal static PatternLine Of(PatternRow row) => new(
        row.Pattern,
        row.Statistic,
        row.Interval is null ? PatternWords.Mean(row) : $"{PatternWords.Mean(row)} {PatternWords.Interval(row)}",
        PatternWords.Range(row.Range),
        PatternWords.Events(row),
        row.Source,
        PatternWords.Verdict(row.Verdict));

    internal static PatternLine? Parse(string line) => line.Trim('|', ' ').Split(Separator) switch
    {
        [string pattern, string statistic, string measured, string range, string events, string source, string verdict] =>
            new(pattern, statistic, measured, range, events, source, verdict),
        _ => null,
    };

    internal string Render() => $"| {string.Join(Separator, Pattern, Statistic, Measured, Range, Events, Source, Verdict)} |\n";
}
