using InfluenceSim.Scenarios.Reference;

namespace InfluenceSim.Results.PlainText;

/// <summary>Every parameter and every lever as plain text.</summary>
public static class ParametersText
{
    /// <summary>Renders them all: a line of facts, then its meaning.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render()
    {
        TextTable table = new(new("Key"), new("Default"), new("Range"), new("Unit"), new("Source"));
        IEnumerable<ParameterRow> levers = ScenarioReference.Levers.SelectMany(lever => lever.Fields.Select(field => field with { Key = $"{lever.Name}: {field.Key}" }));
        foreach (ParameterRow row in ScenarioReference.Parameters.Concat(ScenarioReference.EveryLever.Select(field => field with { Key = $"every lever: {field.Key}" })).Concat(levers))
        {
            // Words are explained in the note, where no column has to make room for them.
            table.Add(row.Key, row.Default, row.Unit == "word" ? "" : row.Range.Replace("`", "", StringComparison.Ordinal), row.Unit, row.Source);
            table.AddNote("  " + row.Meaning);
        }

        return table.ToString();
    }
}
