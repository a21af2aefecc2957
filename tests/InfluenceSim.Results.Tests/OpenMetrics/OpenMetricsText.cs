using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace InfluenceSim.Results.Tests.OpenMetrics;

/// <summary>Reads OpenMetrics as strictly as its standard asks, and says what breaks it.</summary>
internal static partial class OpenMetricsText
{
    public static IReadOnlyList<Sample> Read(string text)
    {
        Assert.EndsWith("\n# EOF\n", "\n" + text, StringComparison.Ordinal);
        string[] lines = text.Split('\n')[..^2];
        List<Sample> samples = [];
        HashSet<string> families = [];
        HashSet<string> series = [];
        (string Name, bool IsCounter) family = ("", false);
        foreach (string line in lines)
        {
            if (Metadata().Match(line) is { Success: true } metadata)
            {
                string name = metadata.Groups["name"].Value;
                string value = metadata.Groups["value"].Value;
                switch (metadata.Groups["kind"].Value)
                {
                    case "TYPE":
                        Assert.True(families.Add(name), $"{name} comes twice");
                        Assert.True(value is "gauge" or "counter", line);
                        family = (name, value == "counter");
                        break;
                    case "UNIT":
                        Assert.EndsWith("_" + value, name, StringComparison.Ordinal);
                        goto default;
                    default:
                        Assert.Equal(family.Name, name);
                        break;
                }
            }
            else
            {
                Sample sample = ReadSample(line);
                Assert.Equal(family.IsCounter ? family.Name + "_total" : family.Name, sample.Name);
                if (samples is [.., var before] && before.Series == sample.Series)
                {
                    Assert.True(before.Stamp < sample.Stamp, $"goes back in time: {line}");
                    Assert.True(!family.IsCounter || before.Value <= sample.Value, $"a counter falls: {line}");
                }
                else
                {
                    Assert.True(series.Add(sample.Series), $"a series is in two pieces: {line}");
                }

                samples.Add(sample);
            }
        }

        return samples;
    }

    private static Sample ReadSample(string line)
    {
        Match match = Line().Match(line);
        Assert.True(match.Success, $"no sample: {line}");
        Dictionary<string, string> labels = match.Groups["label"].Captures.Zip(match.Groups["text"].Captures).ToDictionary(
            pair => pair.First.Value,
            pair => Escape().Replace(pair.Second.Value, escape => escape.Value switch { "\\n" => "\n", "\\\"" => "\"", _ => "\\" }));
        return new Sample(
            match.Groups["name"].Value,
            match.Groups["series"].Value,
            labels,
            double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture),
            long.Parse(match.Groups["stamp"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^# (?<kind>TYPE|UNIT|HELP) (?<name>[a-z_][a-z0-9_]*) (?<value>.+)$")]
    private static partial Regex Metadata();

    [GeneratedRegex(
        """^(?<series>(?<name>[a-z_][a-z0-9_]*)\{((?<label>[a-z_]+)="(?<text>([^"\\]|\\[\\n"])*)",?)+\})"""
        + " (?<value>[-+.E0-9]+) (?<stamp>[0-9]+)$")]
    private static partial Regex Line();

    [GeneratedRegex("""\\[\\n"]""")]
    private static partial Regex Escape();

    internal sealed record Sample(string Name, string Series, IReadOnlyDictionary<string, string> Labels, double Value, long Stamp);
}
