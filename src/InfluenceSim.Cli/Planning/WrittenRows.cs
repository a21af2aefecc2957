using InfluenceSim.Model.Parameters;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Planning;

/// <summary>How many times as many rows a whole scenario writes as a part of it, at the most.</summary>
/// <param name="Daily">Rows of a day and run.</param>
/// <param name="Cascades">Rows of cascades: the more people, the more of them.</param>
/// <param name="Differences">Rows of a day and pair of arms.</param>
internal sealed record WrittenRows(double Daily, double Cascades, double Differences)
{
    /// <summary>Compares the two.</summary>
    public static WrittenRows Of(Scenario whole, Scenario part)
    {
        (SimulationParameters all, SimulationParameters some) = (whole.Parameters, part.Parameters);

        // Days before day 0 have fewer values than others: at the most as many more rows come as there are more days, of all or of those.
        double days = Math.Max(
            (all.WarmUp + all.Horizon) / (double)(some.WarmUp + some.Horizon), all.Horizon / (double)some.Horizon);
        double daily = days * whole.Replicates * whole.Arms.Count / (part.Replicates * (double)part.Arms.Count);
        return new WrittenRows(
            daily,
            daily * all.Population.Users / some.Population.Users,
            days * Pairs(whole) / Pairs(part));
    }

    /// <summary>Bytes on the disk while the tables are written, from those of the part.</summary>
    public long Bytes(TrialResult took) => (long)(took.Files.Sum(file => Bytes(file.Key, file.Value)) + Log(took.Log, took.Files));

    private double Bytes(string file, long part) => file switch
    {
        RunFolderFiles.CascadesCsv or RunFolderFiles.CascadesParquet => part * Cascades,
        RunFolderFiles.DifferencesCsv => part * Differences,

        // Its rows lie in another file while they are put in order.
        RunFolderFiles.Metrics => 2 * part * Daily,
        RunFolderFiles.Manifest or RunFolderFiles.ComparisonCsv or RunFolderFiles.ComparisonSvg or RunFolderFiles.ComparisonText => part,
        _ => part * Daily,
    };

    // The log of finished runs holds what these tables do.
    private double Log(long log, IReadOnlyDictionary<string, long> files)
    {
        double cascades = files[RunFolderFiles.CascadesCsv];
        double daily = files[RunFolderFiles.MeasuresCsv] + files[RunFolderFiles.Hashes];
        return log * ((cascades * Cascades) + (daily * Daily)) / (cascades + daily);
    }

    private static int Pairs(Scenario scenario) => Math.Max(1, scenario.Arms.Count - 1);
}
