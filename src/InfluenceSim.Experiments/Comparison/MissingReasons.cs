using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>Why no run has a value of a measure, as far as the scenario and the other values tell.</summary>
internal sealed class MissingReasons(ExperimentResult result)
{
    private const string NoCreator = "no such creator was in business";
    private const string NoInfluencer = "there were no influencers at the start";
    private const string NoIncome = "no creator earned anything";
    private const string NoImpression = "there were no such impressions";

    private static readonly HashSet<string> OfEconomy = [.. EconomyMeasures.All.Select(measure => measure.Name)];

    private static readonly HashSet<string> OfAi = ["aiPerceived", "aiUnlabelled", "aiLabelNoticed", "aiActiveUndisclosed", "bondsAiKnown"];

    private static readonly Dictionary<string, string> NotHappened = new(StringComparer.Ordinal)
    {
        ["income"] = NoCreator,
        ["incomeByNiche"] = NoCreator,
        ["incomeByTier"] = NoCreator,
        ["incomeGini"] = NoIncome,
        ["incomeLorenz"] = NoIncome,
        ["incomeTail"] = "there were too few creators with an income",
        ["belowLivingWage"] = "there were too few human creators",
        ["costPerEngagement"] = "no sponsored post had any engagement",
        ["budgetToAi"] = "no brand paid for anything",
        ["sponsorshipNoticed"] = NoImpression,
        ["claimsTraceable"] = NoImpression,
        ["undisclosedTraceable"] = NoImpression,
        ["survival"] = NoInfluencer,
        ["offeredQuality"] = NoInfluencer,
        ["offeredUsefulness"] = NoInfluencer,
        ["offeredAuthenticity"] = NoInfluencer,
    };

    private static readonly Dictionary<string, string> Fates = new(StringComparer.Ordinal)
    {
        ["leaver"] = "no influencer of the start left",
        ["survivor"] = "every influencer of the start left",
    };

    /// <summary>Whether a group is of those who met a fate, so that its absence is a finding.</summary>
    public static bool IsFate(string group) => Fates.ContainsKey(group);

    /// <summary>The reason; null where it is not known.</summary>
    public string? Of(MeasureDefinition measure, string? group) =>
        Structural(measure, group)
        ?? (HasEarlier(measure, group) ? $"it has values on earlier days, none {(measure.Aggregator == Aggregator.End ? "on the last" : "in the last 7")}" : null)
        ?? (measure.AtEnd ? "known at a run's end only, and by then there was nothing to count" : null)
        ?? (group is null ? null : Fates.GetValueOrDefault(group))
        ?? NotHappened.GetValueOrDefault(measure.Name);

    private string? Structural(MeasureDefinition measure, string? group)
    {
        SimulationParameters world = result.Scenario.Parameters;
        if (OfEconomy.Contains(measure.Name))
        {
            return !world.Economy.Enabled ? "there is no economy"
                : result.Runs.Any(run => run.Measures.Any(value => value.Day >= 0 && OfEconomy.Contains(value.Measure))) ? null
                : "no week of the economy was over";
        }

        bool hasAi = world.Creators.Fakefluencers > 0 || world.Creators.ExtraPersonas.Count > 0 || world.Economy.Enabled;
        return !hasAi && (group == "ai" || OfAi.Contains(measure.Name)) ? "there are no AI creators" : null;
    }

    private bool HasEarlier(MeasureDefinition measure, string? group) => result.Runs.Any(run =>
        run.Measures.Any(value => value.Day >= 0 && value.Measure == measure.Name && (group is null || value.Group == group)));
}
