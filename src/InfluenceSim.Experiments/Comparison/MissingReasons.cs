using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>Why no run has a value of a measure, as far as its declaration, the scenario and the other values tell.</summary>
internal sealed class MissingReasons(ExperimentResult result)
{
    /// <summary>The reason; null where it is not known.</summary>
    public string? Of(MeasureDefinition measure, string? group) =>
        Structural(measure, group)
        ?? (HasEarlier(measure, group)
            ? $"it has values on earlier days, none {(measure.Aggregator == Aggregator.End ? "on the last" : "in the last 7")}"
            : null)
        ?? (measure.AtEnd ? "known at a run's end only, and by then there was nothing to count" : null)
        ?? (group is null ? null : measure.Group(group).Missing)
        ?? measure.Missing;

    private string? Structural(MeasureDefinition measure, string? group)
    {
        SimulationParameters world = result.Scenario.Parameters;
        if (measure.NeedsEconomy)
        {
            return !world.Economy.Enabled ? "there is no economy" : HasWeek() ? null : "no week of the economy was over";
        }

        bool hasAi = world.Creators.Fakefluencers > 0 || world.Creators.ExtraPersonas.Count > 0 || world.Economy.Enabled;
        bool isOfAi = measure.IsOfAi || (group is not null && measure.Group(group).IsOfAi);
        return !hasAi && isOfAi ? "there are no AI creators" : null;
    }

    private bool HasWeek() => result.Runs.Any(run =>
        run.Measures.Any(value => value.Day >= 0 && result.Measures.Find(value.Measure) is { NeedsEconomy: true }));

    private bool HasEarlier(MeasureDefinition measure, string? group) => result.Runs.Any(run =>
        run.Measures.Any(value => value.Day >= 0 && value.Measure == measure.Name && (group is null || value.Group == group)));
}
