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
        foreach (char letter in SpokenName(measure))
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
    /// <param name="group">Group of the data dictionary.</param>
    /// <returns>Key and value; null for everybody together, who bear none.</returns>
    public static KeyValuePair<string, string>? AttributeOf(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (MeasureGroups.Everyone.Contains(group))
        {
            return null;
        }

        string key = MeasureGroups.Makers.Contains(group) || MeasureGroups.Classes.Contains(group) ? "creator.kind"
            : MeasureGroups.Tiers.Contains(group) ? "creator.tier"
            : MeasureGroups.Truth.Contains(group) ? "claim.truth"
            : MeasureGroups.LabelStates.Contains(group) ? "label.state"
            : MeasureGroups.Agendas.Contains(group) ? "agenda"
            : "group";
        return KeyValuePair.Create(key, group);
    }

    // A name that is a unit of real time is taken for one.
    private static string SpokenName(MeasureDefinition measure) => measure.Name == "minutes" ? "readingTime" : measure.Name;

    private static string UnitOf(MeasureDefinition measure) => measure.Unit switch
    {
        "d" => "{day}",
        "h" => "{hour}",
        "min" => "{minute}",
        _ => measure.Unit,
    };
}
