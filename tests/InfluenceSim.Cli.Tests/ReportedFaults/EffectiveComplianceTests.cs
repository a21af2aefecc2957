using System.Globalization;
using System.Text.RegularExpressions;

namespace InfluenceSim.Cli.Tests.ReportedFaults;

/// <summary>What a duty comes to among all personas is said before a run and after it.</summary>
[Trait("Promise", "reported-faults")]
public sealed partial class EffectiveComplianceTests
{
    private static readonly string[] Duty =
        ["--set", "arms.mandatory.0.mandatoryLabelling.compliance=100 %", "--set", "arms.mandatory.0.mandatoryLabelling.recall=0"];

    [Fact]
    public async Task Validate_says_it()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        string output = (await Command.RunAsync(["validate", file, .. Duty])).Succeeded().Output;

        // Two commercial personas, a farm, three quarters of which do not evade, and a manipulative one, which does.
        Assert.Contains(
            $"{file}: effective compliance in arm 'mandatory': 68.8 % of personas disclose (31.2 % are of operators who evade), ",
            output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_says_it_and_what_came_of_it()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        string output = (await Command.RunAsync(
            ["run", file, "--out", folder["run"], "--set", "outcomes=[aiUnlabelled]", .. Duty])).Succeeded().Output;

        Match said = Said().Match(output);
        Match table = Unlabelled().Match(output);
        Assert.True(said.Success && table.Success, output);
        Assert.InRange(Of(said) + Of(table), 99.8, 100.2);

        static double Of(Match match) => double.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Both_warn_of_a_stated_key_that_does_nothing()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("idle.yaml", SmallScenario.Text + "economy:\n  livingWage: 9000\n");
        int line = File.ReadAllLines(file).Length;
        string warning = $"{file}:{line}:3: warning: economy.livingWage: does nothing: there is no economy (economy.enabled)";

        Command validate = (await Command.RunAsync("validate", file)).Succeeded();
        Command run = (await Command.RunAsync("run", file, "--out", folder["run"])).Succeeded();

        Assert.Contains(warning, validate.Error, StringComparison.Ordinal);
        Assert.Contains(warning, run.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("Effective compliance in arm 'mandatory': .*; (?<share>[0-9.]+) % of AI impressions bore a label")]
    private static partial Regex Said();

    [GeneratedRegex("AI impressions without label +mandatory +[0-9.]+ % +(?<share>[0-9.]+) %")]
    private static partial Regex Unlabelled();
}
