using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>Which arms of a scenario are held against which.</summary>
/// <param name="Reference">The arm against which the others are held; null for the first.</param>
/// <param name="AllPairs">Whether each arm is held against each that stands before it, and not against the reference alone.</param>
public sealed record ComparedArms(string? Reference = null, bool AllPairs = false)
{
    /// <summary>Each arm against the first.</summary>
    public static ComparedArms WithFirst { get; } = new();

    /// <summary>The reference in a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Name of the arm.</returns>
    public string ReferenceOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Reference ?? scenario.Arms[0].Name;
    }

    /// <summary>The pairs of arms that are compared.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Reference and arm, in the order of the arms; empty where there is one arm only.</returns>
    public IReadOnlyList<(string Reference, string Arm)> In(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string[] arms = [.. scenario.Arms.Select(arm => arm.Name)];
        string reference = ReferenceOf(scenario);
        return AllPairs
            ? [.. arms.SelectMany((arm, at) => arms.Take(at), (arm, earlier) => (earlier, arm))]
            : [.. arms.Where(arm => arm != reference).Select(arm => (reference, arm))];
    }
}
