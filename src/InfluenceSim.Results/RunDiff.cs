using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Results;

/// <summary>Finds where runs part: the first tick whose hash differs.</summary>
public static class RunDiff
{
    private const int MostKeys = 30;

    /// <summary>Compares two run folders, arm by arm and replicate by replicate.</summary>
    /// <param name="first">One folder.</param>
    /// <param name="second">The other.</param>
    /// <returns>What differs.</returns>
    /// <exception cref="RunFolderException">A folder is missing or damaged.</exception>
    public static RunDiffReport Folders(string first, string second)
    {
        RunFolderReader one = RunFolderReader.Open(first);
        RunFolderReader other = RunFolderReader.Open(second);
        Dictionary<(string, int), HashSeries> left = one.ReadHashes().ToDictionary(run => (run.Arm, run.Replicate));
        Dictionary<(string, int), HashSeries> right = other.ReadHashes().ToDictionary(run => (run.Arm, run.Replicate));
        return new RunDiffReport(
            first,
            second,
            [.. left.Where(run => right.ContainsKey(run.Key)).Select(run => Compare(run.Value, right[run.Key], one.Manifest.WarmUpDays))],
            [.. left.Keys.Except(right.Keys).Select(Name)],
            [.. right.Keys.Except(left.Keys).Select(Name)],
            ManifestDifferences(one.Manifest, other.Manifest))
        {
            Incomplete = Incomplete(one, other),
        };
    }

    /// <summary>Compares two arms of one run folder, replicate by replicate.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="first">One arm.</param>
    /// <param name="second">The other.</param>
    /// <returns>What differs.</returns>
    /// <exception cref="RunFolderException">The folder is missing or damaged, or has no such arm.</exception>
    public static RunDiffReport Arms(string folder, string first, string second)
    {
        RunFolderReader reader = RunFolderReader.Open(folder);
        RequireArm(reader, first);
        RequireArm(reader, second);
        IReadOnlyList<HashSeries> runs = reader.ReadHashes();
        Dictionary<int, HashSeries> left = runs.Where(run => run.Arm == first).ToDictionary(run => run.Replicate);
        Dictionary<int, HashSeries> right = runs.Where(run => run.Arm == second).ToDictionary(run => run.Replicate);
        return new RunDiffReport(
            $"{folder}, arm '{first}'",
            $"{folder}, arm '{second}'",
            [.. left
                .Where(run => right.ContainsKey(run.Key))
                .Select(run => Compare(run.Value, right[run.Key], reader.Manifest.WarmUpDays))],
            [.. left.Keys.Except(right.Keys).Select(replicate => Name((first, replicate)))],
            [.. right.Keys.Except(left.Keys).Select(replicate => Name((second, replicate)))],
            [])
        {
            Incomplete = Incomplete(reader),
        };
    }

    /// <summary>Within a tick its own hash comes first; the state's follows at the day's end.</summary>
    internal static RunDifference Compare(HashSeries first, HashSeries second, int warmUpDays)
    {
        int? tick = FirstDifference(first.Ticks, second.Ticks);
        int? day = FirstDifference(first.Days, second.Days);
        int? dayTick = day is { } number ? ((number + 1) * SimulationParameters.HoursPerDay) - 1 : null;
        HashDifference? difference = (tick, dayTick) switch
        {
            (null, null) => null,
            ({ } at, null) => Ticks(at),
            (null, { } at) => Days(at),
            ({ } at, { } end) => at <= end ? Ticks(at) : Days(end),
        };
        return new RunDifference(first.Arm, second.Arm, first.Replicate, difference);

        HashDifference Ticks(int at) => new(HashKind.Tick, at, DayOf(at), At(first.Ticks, at), At(second.Ticks, at));

        HashDifference Days(int at) => new(HashKind.State, at, DayOf(at), At(first.Days, day!.Value), At(second.Days, day.Value));

        int DayOf(int at) => (at / SimulationParameters.HoursPerDay) - warmUpDays;
    }

    private static int? FirstDifference(IReadOnlyList<Hash128> first, IReadOnlyList<Hash128> second)
    {
        int common = Math.Min(first.Count, second.Count);
        for (int at = 0; at < common; at++)
        {
            if (first[at] != second[at])
            {
                return at;
            }
        }

        return first.Count == second.Count ? null : common;
    }

    private static Hash128? At(IReadOnlyList<Hash128> series, int at) => at < series.Count ? series[at] : null;

    private static IReadOnlyList<string> Incomplete(params IEnumerable<RunFolderReader> readers) =>
        [.. readers.Where(reader => reader.Incomplete is not null).Select(reader => $"{reader.Path}: {reader.Incomplete}")];

    private static string Name((string Arm, int Replicate) run) => $"arm '{run.Arm}', replicate {run.Replicate}";

    private static void RequireArm(RunFolderReader reader, string arm)
    {
        if (!reader.Manifest.Arms.Contains(arm))
        {
            throw new RunFolderException(
                reader.Path, null, $"has no arm '{arm}'", $"its arms are {string.Join(", ", reader.Manifest.Arms)}");
        }
    }

    private static IEnumerable<string> Keys(RunManifest first, RunManifest second)
    {
        try
        {
            IReadOnlyList<(string Key, string? First, string? Second)> keys = ScenarioDifferences.Of(first.Scenario, second.Scenario);
            IEnumerable<string> named = keys.Take(MostKeys)
                .Select(key => $"{key.Key}: {key.First ?? "nothing"} against {key.Second ?? "nothing"}");
            return keys.Count switch
            {
                0 => ["the words of the resolved scenarios"],
                > MostKeys => [.. named, $"{keys.Count - MostKeys} more keys of the scenarios"],
                _ => named,
            };
        }
        catch (ScenarioException)
        {
            return ["the resolved scenarios"];
        }
    }

    private static List<string> ManifestDifferences(RunManifest first, RunManifest second)
    {
        List<string> differences = [];
        if (first.Seed != second.Seed)
        {
            differences.Add($"seed {first.Seed} against {second.Seed}");
        }

        if (first.Version != second.Version)
        {
            differences.Add($"version {first.Version} against {second.Version}");
        }

        if (first.WarmUpDays != second.WarmUpDays || first.HorizonDays != second.HorizonDays)
        {
            differences.Add($"{first.WarmUpDays} + {first.HorizonDays} days against {second.WarmUpDays} + {second.HorizonDays}");
        }

        if (first.Scenario != second.Scenario)
        {
            differences.AddRange(Keys(first, second));
        }

        foreach (ManifestFile input in first.Inputs)
        {
            if (second.Inputs.FirstOrDefault(other => other.Name == input.Name) is { } other && other.Sha256 != input.Sha256)
            {
                differences.Add($"the file {input.Name}");
            }
        }

        return differences;
    }
}
