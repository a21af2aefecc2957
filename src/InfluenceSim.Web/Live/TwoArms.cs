using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>Which two worlds of a scenario are shown.</summary>
public static class TwoArms
{
    private const string Second = "changed";

    private static readonly Sentence NotTwo = new("notTwoArms", "found '{names}'; allowed: two of the arms {arms}");
    private static readonly Sentence NoArm = new("noSuchArm", "there is no arm '{name}'; allowed: two of the arms {arms}");

    /// <summary>The scenario with two arms: its first two, those named, or its only one twice.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="names">Names of the two; null for the first two.</param>
    /// <returns>The scenario with two arms.</returns>
    /// <exception cref="RefusedException">A name is of no arm, or they are not two.</exception>
    public static Scenario Of(Scenario scenario, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string known = string.Join(", ", scenario.Arms.Select(arm => arm.Name));
        if (names is not null && (names.Count != TwoRuns.Arms || names.Distinct().Count() != TwoRuns.Arms))
        {
            throw NotTwo.Refused(("names", string.Join(',', names)), ("arms", known));
        }

        Arm[] arms = names is null
            ? [.. scenario.Arms.Take(TwoRuns.Arms)]
            : [.. names.Select(name => scenario.Arms.FirstOrDefault(arm => arm.Name == name)
                ?? throw NoArm.Refused(("name", name), ("arms", known)))];
        if (arms is [var only])
        {
            arms = [only, only with { Name = only.Name == Second ? Second + "-2" : Second }];
        }

        return scenario with { Arms = arms };
    }
}
