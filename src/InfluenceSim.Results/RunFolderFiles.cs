namespace InfluenceSim.Results;

/// <summary>Names of the files of a run folder.</summary>
public static class RunFolderFiles
{
    /// <summary>What was run, where, and what it left.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The finished runs of an experiment that goes on, or was broken off; gone when its tables are there.</summary>
    public const string Finished = "finished.jsonl";

    /// <summary>Daily values, tidy.</summary>
    public const string MeasuresCsv = "measures.csv";

    /// <summary>The same values in columns.</summary>
    public const string MeasuresParquet = "measures.parquet";

    /// <summary>Cascades of posts with a claim, tidy.</summary>
    public const string CascadesCsv = "cascades.csv";

    /// <summary>The same in columns.</summary>
    public const string CascadesParquet = "cascades.parquet";

    /// <summary>Hash of every tick.</summary>
    public const string Hashes = "hashes.csv";

    /// <summary>Hash of the whole state at the end of every day.</summary>
    public const string StateHashes = "state-hashes.csv";

    /// <summary>Daily values, policies and paired differences with simulated time stamps, for Prometheus.</summary>
    public const string Metrics = "metrics.openmetrics";

    /// <summary>Paired differences, tidy.</summary>
    public const string ComparisonCsv = "comparison.csv";

    /// <summary>Paired differences day by day, tidy.</summary>
    public const string DifferencesCsv = "differences.csv";

    /// <summary>Paired differences as a picture.</summary>
    public const string ComparisonSvg = "comparison.svg";

    /// <summary>Paired differences as text.</summary>
    public const string ComparisonText = "comparison.txt";

    /// <summary>Paired differences under every preset, tidy.</summary>
    public const string RobustnessCsv = "robustness.csv";

    /// <summary>Which conclusions hold under every preset, as text.</summary>
    public const string RobustnessText = "robustness.txt";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        Manifest, Finished, MeasuresCsv, MeasuresParquet, CascadesCsv, CascadesParquet, Hashes, StateHashes, Metrics, ComparisonCsv,
        DifferencesCsv, ComparisonSvg, ComparisonText, RobustnessCsv, RobustnessText,
    ];
}
