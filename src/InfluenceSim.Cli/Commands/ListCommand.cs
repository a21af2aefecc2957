using System.CommandLine;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>`list`: the scenarios that ship, each with the question that it answers.</summary>
internal static class ListCommand
{
    private const string Folder = "scenarios";

    public static Command Create()
    {
        var command = new Command("list", "Lists the scenarios that ship, each with the question it answers.");
        command.SetGuardedAction(async (_, output, _, _) =>
        {
            string folder = Directory.Exists(Folder) ? Folder : Path.Combine(AppContext.BaseDirectory, Folder);
            foreach (string file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                await output.WriteLineAsync(file);
                await output.WriteLineAsync($"    {ScenarioReader.ReadQuestion(file)}");
            }

            return ExitCode.Success;
        });
        return command;
    }
}
