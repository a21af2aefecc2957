using InfluenceSim.Model.Parts;
using InfluenceSim.Results.Words;
using InfluenceSim.Scenarios.Reference;

namespace InfluenceSim.Results.PlainText;

/// <summary>Every parameter and every lever as plain text.</summary>
public static class ParametersText
{
    /// <summary>Renders them all: a line of facts, then its meaning.</summary>
    /// <param name="parts">The parts that a scenario may name; ours unless told otherwise.</param>
    /// <param name="width">Most characters of a line; as many as it takes unless told otherwise.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(ModelParts? parts = null, int width = int.MaxValue)
    {
        var reference = ScenarioReference.Of(parts);
        TextTable table = new(new("Key"), new("Default"), new("Range"), new("Unit", Spare: 1), new("Source", Spare: 2));
        IEnumerable<ParameterRow> levers = reference.EveryLever.Select(field => Of("every lever", field))
            .Concat(reference.Levers.SelectMany(lever => lever.Fields.Select(field => Of(lever.Name, field))));
        foreach (ParameterRow row in reference.Parameters.Concat(levers))
        {
            // Words are explained in the note, where no column has to make room for them.
            table.Add(
                row.Key, row.Default, row.Unit == "word" ? "" : row.Range.Replace("`", "", StringComparison.Ordinal), row.Unit, row.Source);
            table.AddNote("  " + row.Meaning);
        }

        return WrappedText.Fitted($"{table.Render(width)}\n{MoneyWords.Unit}\n", width);
    }

    private static ParameterRow Of(string lever, ParameterRow field) => field with { Key = $"{lever}: {field.Key}" };
}
