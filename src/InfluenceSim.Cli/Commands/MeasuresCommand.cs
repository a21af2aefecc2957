using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfluenceSim.Model.Measures;
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

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Prints it as JSON." };
        var markdown = new Option<bool>("--markdown") { Description = "Prints it as the document that ships beside the model." };
        var command = new Command("measures", "Lists every measure with its unit, groups and definition.") { json, markdown };
        command.SetGuardedAction(async (parsed, output, _, _) =>
        {
            if (parsed.GetValue(markdown))
            {
                await output.WriteAsync(MeasuresMarkdown.Render(DataDictionary.All));
                return ExitCode.Success;
            }

            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(DataDictionary.All, Json) : MeasuresText.Render(DataDictionary.All));
            return ExitCode.Success;
        });
        return command;
    }
}
