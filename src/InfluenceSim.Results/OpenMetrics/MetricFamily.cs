using System.Text;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>What OpenMetrics calls a family: a name with its type, unit and description.</summary>
/// <param name="Name">Name of the family; that of a counter's samples ends in "_total" beside.</param>
/// <param name="IsCounter">Whether it is a counter; else it is a gauge.</param>
/// <param name="Unit">Unit, by which the name then ends; none for counts and shares.</param>
/// <param name="Help">What it is.</param>
internal sealed record MetricFamily(string Name, bool IsCounter, string? Unit, string Help)
{
    /// <summary>Name of its samples, which is what a query asks for.</summary>
    public string SampleName => IsCounter ? Name + "_total" : Name;

    /// <summary>
    /// The family that OpenTelemetry's Prometheus exporter makes of an instrument, so that one dashboard serves a run that is
    /// watched and a run that is over: dots become underscores; what a unit has in braces is dropped, and a unit of 1 wholly;
    /// any other ends the name.
    /// </summary>
    public static MetricFamily Of(MeasureDefinition measure)
    {
        var instrument = Instrument.Of(measure);
        string? unit = UnitOf(instrument.Unit);
        string name = NameOf(instrument.Name);
        return new MetricFamily(unit is null ? name : $"{name}_{unit}", instrument.IsCounter, unit, measure.Definition);
    }

    /// <summary>The name of an instrument or attribute as Prometheus spells it.</summary>
    public static string NameOf(string dotted) => dotted.Replace('.', '_');

    private static string? UnitOf(string unit)
    {
        var bare = new StringBuilder();
        int depth = 0;
        foreach (char letter in unit)
        {
            depth += letter == '{' ? 1 : 0;
            if (depth == 0)
            {
                bare.Append(letter);
            }

            depth -= letter == '}' ? 1 : 0;
        }

        return bare.ToString() switch
        {
            "" or "/" or "1" => null,
            "kr" => "kr",

            // The exporter spells abbreviations out and joins fractions by "per"; a guess at that would part the names.
            _ => throw new NotSupportedException($"the unit '{unit}' has no Prometheus name here yet"),
        };
    }
}
