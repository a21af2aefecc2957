using System.Text;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios.Reference;

namespace InfluenceSim.Results.Markdown;

/// <summary>Every parameter and every lever as a document.</summary>
public static class ParametersMarkdown
{
    private const string Head = """
        # Parameters

        Made from the code; renew it by `influencesim parameters --markdown > src/InfluenceSim.Model/Parameters.md`.

        Keys are those of a scenario file; every one may be left out. Units: `d` days, `h` hours, `1/d` per day, `sd` standard
        deviations of a standard normal trait, `log` of the natural logarithm, `kr` kronor at constant prices; `log odds`, `utility`,
        `tie`, `log score` as in [Model.md](Model.md). A source that begins with "calibrated" states a value that was fitted or chosen,
        with what guided it behind; "scenario" stands where only a scenario can say, "reference baseline" for the world that the
        patterns are judged on. Why it was chosen so where the literature leaves it open is in [ModelChoices.md](ModelChoices.md).

        """;

    private const string Levers = """

        # Levers

        An arm is a list of levers. All of them have these fields; outside its days a lever does nothing.


        """;

    /// <summary>Renders them all.</summary>
    /// <param name="parts">The parts that a scenario may name; ours unless told otherwise.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(ModelParts? parts = null)
    {
        var reference = ScenarioReference.Of(parts);
        StringBuilder text = new(Head.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, ParameterRow> section in reference.Parameters.GroupBy(SectionOf))
        {
            text.Append(section.Key.Length == 0 ? "\n## the scenario\n\n" : $"\n## {section.Key}\n\n").Append(Table("key", section));
        }

        text.Append(Levers.ReplaceLineEndings("\n")).Append(Table("field", reference.EveryLever));
        foreach (LeverEntry lever in reference.Levers)
        {
            text.Append(
                $"\n## {lever.Name}\n\n{lever.Meaning} Over the ramp grows: {lever.Ramps}. Two of them on one day: "
                    + $"{lever.Composes}.\n\n```yaml\n- {lever.Example}\n```\n");
            if (lever.Fields.Count > 0)
            {
                text.Append('\n').Append(Table("field", lever.Fields));
            }
        }

        return text.ToString();
    }

    private static string SectionOf(ParameterRow row) => row.Key[..Math.Max(0, row.Key.IndexOf('.', StringComparison.Ordinal))];

    private static MarkdownTable Table(string first, IEnumerable<ParameterRow> rows)
    {
        MarkdownTable table = new(first, "meaning", "default", "range", "unit", "source", "calibrated");
        foreach (ParameterRow row in rows)
        {
            table.Add($"`{row.Key}`", row.Meaning, row.Default, row.Range, row.Unit, row.Source, row.IsCalibrated ? "yes" : "no");
        }

        return table;
    }
}
