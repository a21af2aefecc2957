using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;

namespace InfluenceSim.Results.Words;

/// <summary>What amounts of money are, where they are printed.</summary>
internal static class MoneyWords
{
    /// <summary>What the unit is.</summary>
    public const string Unit =
        "kr: kronor, at constant prices. The amounts that a world begins with are fitted or chosen, not measured, so how arms compare "
        + "says more than the amounts do.";

    /// <summary>What a person's time has to do with it.</summary>
    public static string Time { get; } =
        $"{Income.Net.Name}: of people it takes off the worth of the time that posts take them too (economy.market.costs.personTime, "
        + "hybridTime), which nobody pays; below 0 a creator's posts earn less than that.";

    /// <summary>One line for each thing that readers of these outcomes have to know.</summary>
    /// <param name="outcomes">Name and unit of each outcome shown.</param>
    public static IEnumerable<string> Of(IEnumerable<(string Measure, string Unit)> outcomes)
    {
        (string Measure, string Unit)[] shown = [.. outcomes];
        if (Array.Exists(shown, outcome => outcome.Unit == Scale.Money.Unit))
        {
            yield return Unit;
        }

        if (Array.Exists(shown, outcome => outcome.Measure == Income.Net.Name))
        {
            yield return Time;
        }
    }
}
