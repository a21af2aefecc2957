using System.Text;

namespace InfluenceSim.Model.Measures;

/// <summary>
/// How a measure is called where telemetry shows it: names and attributes by OpenTelemetry's semantic conventions, the same
/// live and in files.
/// </summary>
/// <param name="Name">Name of the instrument, e.g. "influencesim.engagement_shift".</param>
/// <param name="IsCounter">
/// Whether it only grows: a measure that is summed over days is shown as its sum so far, every other as its last value.
/// </param>
/// <param name="Unit">
/// The dictionary's unit, but simulated time in braces: back ends would convert it as real time, and translate "h" to
/// "hours", where they want seconds.
/// </param>
public sealed record Instrument(string Name, bool IsCounter, string Unit)
{
    /// <summary>What all names of ours begin with.</summary>
    public const string Namespace = "influencesim";

    /// <summary>The instrument of a measure.</summary>
    /// <param name="measure">Row of the data dictionary.</param>
    /// <returns>Its name and kind.</returns>
    public static Instrument Of(MeasureDefinition measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var name = new StringBuilder(Namespace).Append('.');
        foreach (char letter in measure.SpokenName ?? measure.Name)
        {
            if (char.IsAsciiLetterUpper(letter))
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return new Instrument(name.ToString(), measure.Aggregator == Aggregator.Sum, UnitOf(measure));
    }

    /// <summary>The attribute that tells a group from others of its measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="group">One of its groups.</param>
    /// <returns>Key and value; null for everybody together, who bear none.</returns>
    public static KeyValuePair<string, string>? AttributeOf(MeasureDefinition measure, string group)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Group(group).Attribute is { } key ? KeyValuePair.Create(key, group) : null;
    }

    private static string UnitOf(MeasureDefinition measure) => measure.Unit switch
    {
        "d" => "{day}",
        "h" => "{hour}",
        "min" => "{minute}",
        _ => measure.Unit,
    };
}
