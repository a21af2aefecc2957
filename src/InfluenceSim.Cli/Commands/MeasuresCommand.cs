using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results.Markdown;
using InfluenceSim.Results.PlainText;

namespace InfluenceSim.Cli.Commands;

/// <summary>`measures`: prints the data dictionary.</summary>
internal static class MeasuresCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create(ModelParts parts)
    {
        var json = new Option<bool>("--json") { Description = "Prints it as JSON." };
        var markdown = new Option<bool>("--markdown") { Description = "Prints it as the document that ships beside the model." };
        Option<bool> wide = TableWidth.Wide();
        var command = new Command("measures", "Lists every measure with its unit, groups and definition.") { json, markdown, wide };
        IReadOnlyList<MeasureDefinition> measures = parts.Measures.All;
        command.SetGuardedAction(async (parsed, output, _, _) =>
        {
            if (parsed.GetValue(markdown))
            {
                await output.WriteAsync(MeasuresMarkdown.Render(measures));
                return ExitCode.Success;
            }

            await output.WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(measures.Select(Row), Json)
                : MeasuresText.Render(measures, TableWidth.Of(parsed, wide, output)));
            return ExitCode.Success;
        });
        return command;
    }

    // All of a declaration but its formulas.
    private static object Row(MeasureDefinition measure) => new
    {
        measure.Name,
        measure.Unit,
        Scale = measure.Scale.Kind,
        measure.Scale.Low,
        measure.Scale.High,
        measure.Aggregator,
        measure.Title,
        measure.Definition,
        measure.Groups,
        measure.Missing,
        measure.NeedsEconomy,
        measure.AtEnd,
    };
}
