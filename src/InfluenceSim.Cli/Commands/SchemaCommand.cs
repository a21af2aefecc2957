using System.CommandLine;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>`schema`: prints the JSON schema of scenario files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(ModelParts parts)
    {
        var command = new Command("schema", "Prints the JSON schema of scenario files.");
        command.SetGuardedAction(async (_, output, _, _) =>
        {
            await output.WriteAsync(ScenarioSchema.Json(parts));
            return ExitCode.Success;
        });
        return command;
    }
}
