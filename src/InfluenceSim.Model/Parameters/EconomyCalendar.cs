namespace InfluenceSim.Model.Parameters;

/// <summary>Weeks from the start of the warm-up, in which the economy counts.</summary>
internal static class EconomyCalendar
{
    /// <summary>First week in which creators and operators act: until the warm-up is over they only keep accounts.</summary>
    public static int FirstWeek(SimulationParameters parameters) =>
        Math.Max(1, (parameters.WarmUp + EconomyParameters.DaysPerWeek - 1) / EconomyParameters.DaysPerWeek);

    /// <summary>Whether creators and operators act at a week's start.</summary>
    public static bool Acts(SimulationParameters parameters, int week) => week >= FirstWeek(parameters);

    /// <summary>
    /// Whether the week that ended when this one began was one of the warm-up; where that has not one whole week, the first was.
    /// </summary>
    public static bool EndsWarmUpWeek(SimulationParameters parameters, int week) =>
        week >= 1 && week * EconomyParameters.DaysPerWeek <= Math.Max(EconomyParameters.DaysPerWeek, parameters.WarmUp);
}
