using System.Reflection;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;

namespace InfluenceSim.Results;

/// <summary>What goes into a run folder.</summary>
public sealed record RunFolderContent
{
    /// <summary>What the experiment left; after an interruption, the runs that finished.</summary>
    public required ExperimentResult Result { get; init; }

    /// <summary>The scenario as resolved, as text that can be run again.</summary>
    public required string ScenarioText { get; init; }

    /// <summary>When the experiment started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The comparison; none where there is nothing to compare, and then no file of it.</summary>
    public PairedComparison? Comparison { get; init; }

    /// <summary>The comparison under other presets; none where it was not asked for.</summary>
    public RobustnessResult? Robustness { get; init; }

    /// <summary>Memory in bytes that was said beforehand to be needed; 0 where nothing was said.</summary>
    public long StatedBytes { get; init; }

    /// <summary>The arguments of the command, as they were typed.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What of the scenario's file was overridden, as `key=value`.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Version of the program.</summary>
    public string Version { get; init; } =
        typeof(RunFolderContent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
