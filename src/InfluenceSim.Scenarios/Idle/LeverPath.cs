using System.Globalization;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Idle;

/// <summary>Paths of levers.</summary>
internal static class LeverPath
{
    /// <summary>Path of a lever, by its place in an arm's list.</summary>
    public static string Of(Scenario scenario, Arm arm, int index) => KeyPath.Join(
        KeyPath.Join(KeyPath.Join("arms", arm.Name), Number(index)), scenario.Parts.LeverName(arm.Policies[index]));

    /// <summary>A place in a list as it stands in a path.</summary>
    public static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
