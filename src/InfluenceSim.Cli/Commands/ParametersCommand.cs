using System.CommandLine;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results.Markdown;
using InfluenceSim.Results.PlainText;

namespace InfluenceSim.Cli.Commands;

/// <summary>`parameters`: prints every key of a scenario file and every lever.</summary>
internal static class ParametersCommand
{
    public static Command Create(ModelParts parts)
    {
        var markdown = new Option<bool>("--markdown") { Description = "Prints it as the document that ships beside the model." };
        Option<bool> wide = TableWidth.Wide();
        var command = new Command("parameters", "Lists every parameter and lever with its default, range, unit and source.")
        {
            markdown, wide,
        };
        command.SetGuardedAction(async (parsed, output, _, _) =>
        {
            await output.WriteAsync(parsed.GetValue(markdown)
                ? ParametersMarkdown.Render(parts)
                : ParametersText.Render(parts, TableWidth.Of(parsed, wide, output)));
            return ExitCode.Success;
        });
        return command;
    }
}
