using System.Globalization;
using System.Text.Json;
using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

public sealed class CalibrateTests
{
    private const double Truth = 0.2;

    [Fact]
    public async Task A_target_that_the_model_made_itself_is_found_again()
    {
        using var folder = new TemporaryFolder();
        string scenario = SmallScenario.In(folder);
        double made = await LikesAsync(folder, scenario, FormattableString.Invariant($"reactions.like={Truth}"), "made");
        string file = folder.Write("calibrate.yaml", Calibration(made, evaluations: 25));

        Command command = (await Command.RunAsync("calibrate", file, "--json", "--quiet")).Succeeded();

        Assert.Equal("", command.Error);
        using JsonDocument json = JsonDocument.Parse(command.Output);
        JsonElement result = json.RootElement;
        JsonElement fitted = result.GetProperty("parameters")[0];
        Assert.Equal(0.05, fitted.GetProperty("start").GetDouble());
        Assert.InRange(fitted.GetProperty("fitted").GetDouble(), 0.95 * Truth, 1.05 * Truth);
        Assert.InRange(result.GetProperty("evaluations").GetInt32(), 5, 25);
        Assert.True(result.GetProperty("distanceBefore").GetDouble() > 2);
        Assert.True(result.GetProperty("distanceAfter").GetDouble() < 0.3);

        // The flags that it prints reproduce what it claims to reach.
        string set = result.GetProperty("set")[0].GetString()!;
        Assert.Equal(FormattableString.Invariant($"reactions.like={fitted.GetProperty("fitted").GetDouble()}"), set);
        Assert.Equal(
            result.GetProperty("targets")[0].GetProperty("after").GetDouble(), await LikesAsync(folder, scenario, set, "again"), 9);
    }

    [Fact]
    public async Task It_stops_at_the_bound_and_says_how_to_run_what_it_found()
    {
        using var folder = new TemporaryFolder();
        SmallScenario.In(folder);
        string file = folder.Write("calibrate.yaml", Calibration(1e6, evaluations: 3));

        Command command = (await Command.RunAsync("calibrate", file)).Succeeded();

        Assert.Equal(3, command.Error.Split('\n').Count(line => line.StartsWith("evaluation ", StringComparison.Ordinal)));
        Assert.Contains("after 3 evaluations", command.Output, StringComparison.Ordinal);
        Assert.Contains("small.yaml --set reactions.like=0.", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_calibration_is_valid_and_is_no_scenario_of_the_list()
    {
        string file = Path.Combine(Repository.Scenarios, "calibration", "engagement.yaml");

        Assert.Equal(2, InfluenceSim.Scenarios.CalibrationReader.Read(file).Targets.Count);
        Assert.DoesNotContain("calibration", (await Command.RunAsync("list")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lever_of_a_named_arm_is_fitted()
    {
        using var folder = new TemporaryFolder();
        SmallScenario.In(folder);
        string file = folder.Write("calibrate.yaml", """
            scenario: small.yaml
            arm: mandatory
            set: [creators.fakefluencers=24, creators.operators=24, effects.evasion=none]
            replicates: 2
            evaluations: 10
            parameters:
              - key: arms.mandatory.0.mandatoryLabelling.compliance
                min: 0
                max: 1
                start: 0.1
            targets:
              - measure: aiUnlabelled
                value: 0.2
            """);

        Command command = (await Command.RunAsync("calibrate", file, "--json", "--quiet")).Succeeded();

        using JsonDocument json = JsonDocument.Parse(command.Output);
        Assert.Equal("mandatory", json.RootElement.GetProperty("arm").GetString());
        Assert.True(json.RootElement.GetProperty("parameters")[0].GetProperty("fitted").GetDouble() > 0.3, command.Output);
        JsonElement target = json.RootElement.GetProperty("targets")[0];
        Assert.True(target.GetProperty("after").GetDouble() < target.GetProperty("before").GetDouble() - 0.1, command.Output);
        Assert.StartsWith(
            "arms.mandatory.0.mandatoryLabelling.compliance=",
            json.RootElement.GetProperty("set")[3].GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_it_prints_the_best_so_far()
    {
        using var folder = new TemporaryFolder();
        SmallScenario.In(folder);
        folder.Write("calibrate.yaml", Calibration(1e6, evaluations: 10_000));
        using ChildProcess calibration = ChildProcess.Start(folder.Root, "calibrate", "calibrate.yaml");
        await calibration.UntilAsync(() => calibration.Error.Contains("evaluation 3 of", StringComparison.Ordinal));

        calibration.PressCtrlC();
        Command ended = await calibration.EndAsync();

        Assert.Equal(130, ended.ExitCode);
        Assert.Contains("STOPPED before the search came to its end; the best so far:\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("--set reactions.like=0.", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measure: engagement/influencer", "measure: income/human", "a target of the economy, and there is no economy")]
    [InlineData("replicates: 2", "arm: mandatry", "arm: there is no arm 'mandatry'; allowed: none, mandatory; did you mean 'mandatory'?")]
    [InlineData("key: reactions.like", "key: arms.mandatory.0.mandatoryLabelling.compliance", "'none' has no lever")]
    [InlineData("key: reactions.like", "key: arms.mandatory.0.mandatoryLabelling.complianc", "is no number of a scenario")]
    [InlineData("replicates: 2", "set: ['outcomes=[utilty]']", "unknown measure 'utilty'")]
    public async Task What_a_run_refuses_and_what_cannot_act_is_refused(string right, string wrong, string named)
    {
        Command command = await RefusedAsync(right, wrong);

        Assert.Contains(named, command.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scenario: small.yaml", "scenari: small.yaml", "unknown key 'scenari'")]
    [InlineData("scenario: small.yaml", "scenario: gone.yaml", "gone.yaml:1:1: no such file")]
    [InlineData("key: reactions.like", "key: reactions.likes", "did you mean 'reactions.like'?")]
    [InlineData("max: 0.5", "max: 5", "parameters.0.max")]
    [InlineData("max: 0.5", "max: 0.001", "min below max")]
    [InlineData("start: 0.05", "start: 0.9", "parameters.0.start: 0.9 is outside 0.01 to 0.5")]
    [InlineData("start: 0.05", "strat: 0.05", "did you mean 'start'?")]
    [InlineData("measure: engagement/influencer", "measure: engagement/influencers", "did you mean 'engagement/influencer'?")]
    [InlineData("measure: engagement/influencer", "measure: engagement", "unknown measure 'engagement'")]
    [InlineData("evaluations: 9", "evaluations: 1", "evaluations: '1' is out of range")]
    public async Task Mistakes_are_named_with_their_place(string right, string wrong, string named)
    {
        Command command = await RefusedAsync(right, wrong);

        Assert.Contains(named, command.Error, StringComparison.Ordinal);
        Assert.All(command.Error.TrimEnd().Split('\n'), line => Assert.Matches(@"\.yaml:\d+:\d+: ", line));
    }

    /// <summary>Calibrates with one line of a sound file replaced.</summary>
    private static async Task<Command> RefusedAsync(string right, string wrong)
    {
        using var folder = new TemporaryFolder();
        SmallScenario.In(folder);
        string text = Calibration(100, evaluations: 9);
        Assert.Contains(right, text, StringComparison.Ordinal);

        string file = folder.Write("calibrate.yaml", text.Replace(right, wrong, StringComparison.Ordinal));
        return (await Command.RunAsync("calibrate", file)).Refused();
    }

    private static string Calibration(double target, int evaluations) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        scenario: small.yaml
        replicates: 2
        evaluations: {evaluations}
        parameters:
          - key: reactions.like
            min: 0.01
            max: 0.5
            start: 0.05
        targets:
          - measure: engagement/influencer
            value: {target:R}

        """);

    private static async Task<double> LikesAsync(TemporaryFolder folder, string scenario, string set, string name)
    {
        string place = Path.Combine(folder.Root, name);
        (await Command.RunAsync("run", scenario, "--out", place, "--quiet", "--set", set)).Succeeded();
        return RunFolderReader.Open(place).ReadMeasures()
            .Where(row => row is { Arm: "none", Measure: "engagement", Group: "influencer", Day: >= 0 })
            .GroupBy(row => row.Replicate).Average(run => run.Sum(row => row.Value));
    }
}
