using System.Text.Json;
using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

public sealed class ArmArgumentsTests
{
    [Fact]
    public async Task Arms_are_held_against_the_named_one_and_their_differences_are_there_by_day()
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "result");

        Command run = (await Command.RunAsync(
            "run", SmallScenario.In(folder), "--out", place, "--quiet", "--reference", "mandatory")).Succeeded();

        Assert.Contains("Each arm against 'mandatory'", run.Output, StringComparison.Ordinal);
        string[] rows = File.ReadAllLines(Path.Combine(place, RunFolderFiles.DifferencesCsv));
        Assert.StartsWith("measure,group,reference_arm,arm,day,pairs,", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("engagementShift,all,mandatory,none,1,2,", StringComparison.Ordinal));
        Assert.Contains(RunFolders.Whole(place).Files, file => file.Name == RunFolderFiles.DifferencesCsv);
    }

    [Fact]
    public async Task Arms_that_do_the_same_differ_exactly_not_at_all_and_those_that_do_not_are_not_said_to()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("again.yaml", SmallScenario.Text.TrimEnd() + "\n  again: none\n");

        Command run = (await Command.RunAsync(
            "run", file, "--out", Path.Combine(folder.Root, "result"), "--quiet", "--json", "--pairs", "--replicates", "3")).Succeeded();

        using JsonDocument json = JsonDocument.Parse(run.Output);
        ILookup<(string?, string?), string?> verdicts = json.RootElement.GetProperty("differences").EnumerateArray().ToLookup(
            row => (row.GetProperty("referenceArm").GetString(), row.GetProperty("arm").GetString()),
            row => row.GetProperty("verdict").GetString());
        Assert.Equal(3, verdicts.Count);
        Assert.All(verdicts[("none", "again")], verdict => Assert.Contains(verdict, new[] { "ExactlyNoDifference", "NotMeasured" }));
        Assert.Contains("ExactlyNoDifference", verdicts[("none", "again")]);
        Assert.DoesNotContain("ExactlyNoDifference", verdicts[("none", "mandatory")]);
        Assert.Contains("NoneSeen", verdicts[("none", "mandatory")]);
    }

    [Fact]
    public async Task An_arm_that_is_not_there_is_refused_with_the_nearest_one()
    {
        using var folder = new TemporaryFolder();

        Command run = await Command.RunAsync("run", SmallScenario.In(folder), "--reference", "mandatry");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "--reference:1:1: there is no arm 'mandatry'; allowed: none, mandatory; did you mean 'mandatory'?", run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run x.yaml --quiet", null, false)]
    [InlineData("run x.yaml --reference mandatory --quiet", "mandatory", false)]
    [InlineData("run --pairs x.yaml", null, true)]
    public void What_a_run_was_asked_for_is_known_when_it_is_finished_later(string arguments, string? reference, bool all) =>
        Assert.Equal(new ComparedArms(reference, all), ArmArguments.Of(arguments.Split(' ')));

    [Fact]
    public async Task One_reference_and_all_pairs_exclude_each_other()
    {
        using var folder = new TemporaryFolder();

        Command run = await Command.RunAsync("run", SmallScenario.In(folder), "--reference", "none", "--pairs");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--pairs: found with --reference", run.Error, StringComparison.Ordinal);
    }
}
