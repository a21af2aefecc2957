using System.Globalization;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>A whole number in any notation of YAML and JSON, such as 1000, 1000.0 or 1e3, exact to its last digit.</summary>
internal static class WholeNumber
{
    public static decimal? Of(Node node) =>
        node is ScalarNode { Kind: PlainKind.Number } scalar
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && decimal.Truncate(number) == number
            ? number
            : null;
}
