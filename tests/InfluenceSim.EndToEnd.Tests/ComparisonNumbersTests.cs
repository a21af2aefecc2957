using System.Globalization;
using System.Text.RegularExpressions;
using InfluenceSim.EndToEnd.Tests.Golden;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>Every number of comparison.csv, computed a second time from measures.csv.</summary>
public sealed partial class ComparisonNumbersTests
{
    private const int Replicates = 4;
    private const int Days = 12;

    // Student's t for 95 % and three degrees of freedom, from a table.
    private const double StudentT = 3.182446305;
    private const double Precision = 1e-7;

    [Theory]
    [InlineData("claims")]
    [InlineData("economy")]
    public async Task They_are_those_of_the_measures(string scenario)
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "run");
        string[] smaller = ["--replicates", $"{Replicates}", "--set", $"horizon={Days}d"];
        (await Command.RunAsync(["run", GoldenRecord.ScenarioFile(scenario), "--out", place, "--quiet", .. smaller])).Succeeded();
        Dictionary<(string Arm, int Replicate, string Measure, string Group), Dictionary<int, double>> measures = [];
        foreach (Dictionary<string, string> row in Read(Path.Combine(place, RunFolderFiles.MeasuresCsv)))
        {
            var key = (row["arm"], (int)Number(row["replicate"])!.Value, row["measure"], row["group"]);
            measures.TryAdd(key, []);
            measures[key].Add((int)Number(row["day"])!.Value, Number(row["value"])!.Value);

            // Intervals are cut where the declared range ends: no value may lie beyond.
            Scale scale = DataDictionary.Get(row["measure"]).Scale;
            Assert.InRange(Number(row["value"])!.Value, scale.Low ?? double.MinValue, scale.High ?? double.MaxValue);
        }

        RunManifest manifest = RunFolderReader.Open(place).Manifest;
        int compared = 0;
        int intervals = 0;
        foreach (Dictionary<string, string> row in Read(Path.Combine(place, RunFolderFiles.ComparisonCsv)))
        {
            (double Reference, double Arm)[] pairs =
            [
                .. from replicate in Enumerable.Range(0, Replicates)
                   let values = (Of(row, "reference_arm", replicate), Of(row, "arm", replicate))
                   where values is (not null, not null)
                   select (values.Item1!.Value, values.Item2!.Value),
            ];
            AssertRow(row, pairs, manifest.Runs.Where(run => run.Arm == row["arm"]).Select(run => run.Digest)
                .SequenceEqual(manifest.Runs.Where(run => run.Arm == row["reference_arm"]).Select(run => run.Digest)));
            compared++;
            intervals += Number(row["low"]) < Number(row["high"]) ? 1 : 0;
        }

        Assert.True(compared >= 10 && intervals >= 5, $"{compared} rows, {intervals} of them with an interval");

        double? Of(Dictionary<string, string> row, string arm, int replicate)
        {
            Dictionary<int, double>? Days(string measure, string group) =>
                measures.GetValueOrDefault((row[arm], replicate, measure, group));
            if (row["measure"] == "engagementShiftLogOdds")
            {
                return LogOdds(row["group"], name => (Days(name, "ai"), Days(name, "human")));
            }

            return Days(row["measure"], row["group"]) is { } days ? Aggregate(days, DataDictionary.Get(row["measure"]).Aggregator) : null;
        }
    }

    private static void AssertRow(Dictionary<string, string> row, (double Reference, double Arm)[] pairs, bool sameRuns)
    {
        double[] differences = [.. pairs.Select(pair => pair.Arm - pair.Reference)];
        double reference = pairs.Average(pair => pair.Reference);
        double mean = differences.Average();
        double half = StudentT * Math.Sqrt(Variance(differences) / differences.Length);
        bool differs = differences.Any(difference => difference != 0);
        Assert.Equal(pairs.Length, Number(row["pairs"]));
        AssertNear(row, "reference_mean", reference);
        AssertNear(row, "arm_mean", pairs.Average(pair => pair.Arm));
        AssertNear(row, "difference", mean);
        if (pairs.Length == Replicates)
        {
            string shown = mean - half > 0 ? "Raised" : mean + half < 0 ? "Lowered" : "NoDifferenceShown";
            string equal = sameRuns ? "ExactlyNoDifference" : "NoneSeen";
            Assert.Equal(differs ? shown : equal, row["verdict"]);
            if (differs)
            {
                Scale? scale = DataDictionary.All.FirstOrDefault(measure => measure.Name == row["measure"])?.Scale;
                double widest = scale is { Low: { } low, High: { } high } ? high - low : double.PositiveInfinity;
                AssertNear(row, "low", Math.Max(mean - half, -widest));
                AssertNear(row, "high", Math.Min(mean + half, widest));
            }
        }

        if (Number(row["relative_change"]) is not null)
        {
            AssertNear(row, "relative_change", mean / Math.Abs(reference));
        }

        // Nothing is less than nothing, and so no change below -100 %.
        if (Number(row["relative_low"]) is not null)
        {
            AssertNear(row, "relative_low", Math.Max(-1, (mean - half) / Math.Abs(reference)));
            AssertNear(row, "relative_high", (mean + half) / Math.Abs(reference));
        }

        if (Number(row["pairing_factor"]) is not null)
        {
            double apart = Variance([.. pairs.Select(pair => pair.Reference)]) + Variance([.. pairs.Select(pair => pair.Arm)]);
            AssertNear(row, "pairing_factor", apart / Variance(differences));
        }
    }

    private static void AssertNear(Dictionary<string, string> row, string column, double expected)
    {
        double? found = Number(row[column]);
        Assert.True(
            found is { } value && Math.Abs(value - expected) <= Precision * Math.Max(1e-3, Math.Abs(expected)),
            $"{row["measure"]}/{row["group"]}, {row["arm"]}: {column} is {found}, from the measures {expected}");
    }

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    /// <summary>A run's value: its days from 0 on, as the dictionary aggregates them.</summary>
    private static double? Aggregate(Dictionary<int, double> days, Aggregator aggregator)
    {
        double[] all = [.. days.Where(day => day.Key >= 0).OrderBy(day => day.Key).Select(day => day.Value)];
        double[] week = [.. days.Where(day => day.Key >= Days - 7).Select(day => day.Value)];
        return aggregator switch
        {
            Aggregator.Sum => all.Length == 0 ? null : all.Sum(),
            Aggregator.Max => all.Length == 0 ? null : all.Max(),
            Aggregator.Last7Days => week.Length == 0 ? null : week.Average(),
            _ => days.TryGetValue(Days - 1, out double end) ? end : null,
        };
    }

    /// <summary>A term of the change of the log odds of AI's share of engagement, from before day 0 to the last day.</summary>
    private static double? LogOdds(string term, Func<string, (Dictionary<int, double>? Ai, Dictionary<int, double>? Human)> measure)
    {
        double Change(string name)
        {
            (Dictionary<int, double>? ai, Dictionary<int, double>? human) = measure(name);
            double On(int day) => Math.Log(ai![day] / human![day]);
            return On(Days - 1) - On(-1);
        }

        return term switch
        {
            "posts" => Change("posts7d"),
            "impressionsPerPost" => Change("impressions7d") - Change("posts7d"),
            "engagementPerImpression" => Change("engagement7d") - Change("impressions7d"),
            _ => Change("engagement7d"),
        };
    }

    private static double? Number(string field) =>
        field.Length == 0 ? null : double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Rows by column name.</summary>
    private static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        static string[] Fields(string line) => [.. Field().Matches(line).Select(match => match.Groups["field"].Value)];
        string[][] rows = [.. File.ReadLines(file).Select(Fields)];
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    // A field in quotes may hold a comma.
    [GeneratedRegex("""(?<=^|,)("(?<field>([^"]|"")*)"|(?<field>[^",]*))(?=,|$)""")]
    private static partial Regex Field();
}
