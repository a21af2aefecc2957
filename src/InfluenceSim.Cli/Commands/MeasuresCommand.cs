using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;

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
        var command = new Command("measures", "Lists every measure with its unit, groups and definition.") { json };
        command.SetGuardedAction(async (parsed, output, _, _) =>
        {
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(DataDictionary.All, Json) : MeasuresText.Render(DataDictionary.All));
            return ExitCode.Success;
        });
        return command;
    }
}
