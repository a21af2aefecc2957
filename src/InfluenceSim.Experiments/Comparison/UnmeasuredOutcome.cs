using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>An outcome that was asked for and of which no run has a value.</summary>
/// <param name="Name">The outcome, as a scenario file names it.</param>
/// <param name="Why">Why there is none; null where that is not known.</param>
public sealed record UnmeasuredOutcome(string Name, string? Why)
{
    /// <summary>Finds them among the outcomes that were asked for.</summary>
    /// <param name="names">Names of outcomes: a measure, or a measure and a group.</param>
    /// <param name="result">The runs.</param>
    /// <returns>Those without a value, in the order of the names; none where no run finished.</returns>
    public static IReadOnlyList<UnmeasuredOutcome> Among(IReadOnlyList<string> names, ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(result);
        var reasons = new MissingReasons(result);
        return result.Runs.Count == 0 ? [] : [.. names.SelectMany(name => Missing(name, result, reasons)).Distinct()];
    }

    private static IEnumerable<UnmeasuredOutcome> Missing(string name, ExperimentResult result, MissingReasons reasons)
    {
        string[] parts = name.Split('/', 2);
        MeasureDefinition measure = result.Measures.Get(parts[0]);
        string? group = parts.Length == 2 ? parts[1] : null;
        string[] asked = group is null ? [.. measure.Groups] : [group];
        PolicyDay from = result.Scenario.OutcomesFrom;
        string[] missing = [.. asked.Where(one => result.Runs.All(run => RunValue.Of(run, measure, one, from) is null))];
        if (missing.Length == asked.Length)
        {
            return [new UnmeasuredOutcome(name, reasons.Of(measure, group))];
        }

        // Of other groups of a measure, such as agendas, a scenario has some and not others; that some are empty is a finding.
        return missing.Where(one => measure.Group(one).Missing is not null)
            .Select(one => new UnmeasuredOutcome($"{measure.Name}/{one}", reasons.Of(measure, one)));
    }
}
