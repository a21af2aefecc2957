using System.Text.RegularExpressions;
using InfluenceSim.Results.OpenMetrics;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>Every query of every panel, variable, annotation and rule, asked of the real Prometheus about a real run.</summary>
[Trait("Promise", "every-panel-has-data")]
public sealed partial class EveryPanelHasDataTests(WatchedRun run) : IClassFixture<WatchedRun>
{
    public static TheoryData<string> Files { get; } = [.. DashboardFile.Names];

    public static TheoryData<string> FilesOfFinishedRuns { get; } =
        [.. DashboardFile.Names
            .Where(file => DashboardReadme.Panels.Any(panel => panel.Key.File == file && panel.Value.Contains("finished")))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Of_a_running_run_a_dashboard_shows_what_the_readme_says(string file)
    {
        RequirePrometheus();
        RequireNone(await run.Running.FaultsAsync(run.Prometheus, DashboardFile.Read(file)));
    }

    [Theory]
    [MemberData(nameof(FilesOfFinishedRuns))]
    public async Task Of_a_finished_run_a_dashboard_shows_what_the_readme_says(string file)
    {
        RequirePrometheus();
        RequireNone(await run.Finished.FaultsAsync(run.Prometheus, DashboardFile.Read(file)));
    }

    [Theory]
    [InlineData("panel Engagement shift, A: ", "avg by (arm (influencesim_engagement_shift)", "parse error")]
    [InlineData("panel Engagement shift, A: ", "avg(influencesim_engagement_shift{arm=\"nobody\"})", "no data")]
    [InlineData("panel Engagement shift, A: ", "avg(influencesim_engagement_shift_ratio)", "no data")]
    [InlineData("panel Engagement shift, A: ", "sum(influencesim_engagement7d)", "is no value in 'percentunit'")]
    public async Task A_broken_query_is_found(string place, string expression, string found)
    {
        RequirePrometheus();
        DashboardFile file = DashboardFile.Read("policy-comparison.json");
        file.Panels.Single(panel => DashboardFile.Text(panel["title"]) == "Engagement shift")["targets"]![0]!["expr"] = expression;

        foreach (ShownRuns runs in (ShownRuns[])[run.Running, run.Finished])
        {
            IReadOnlyList<string> faults = await runs.FaultsAsync(run.Prometheus, file);
            Assert.NotEmpty(faults);
            Assert.All(faults, fault =>
            {
                Assert.StartsWith(place, fault, StringComparison.Ordinal);
                Assert.Contains(found, fault, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task Every_rule_has_data_of_a_running_run()
    {
        RequirePrometheus();
        IReadOnlyList<PrometheusServer.Rule> rules = await run.Prometheus.RulesAsync();
        Assert.Equal([false, true], rules.Select(rule => rule.IsRecording).Distinct().Order());
        foreach (PrometheusServer.Rule rule in rules)
        {
            Assert.Equal("", rule.Error);

            // The query of an alert finds nothing as long as all is well; whether its condition holds is a value where both sides have
            // data. The run is too short for minutes.
            string query = rule.IsRecording
                ? rule.Query
                : Comparison().Replace(rule.Query.Replace("offset 5m", "offset 3s", StringComparison.Ordinal), "$& bool");
            RequireNone(await run.Running.FaultsAsync(run.Prometheus, rule.Name, query, isInstant: false, _ => null));
            if (rule.IsRecording)
            {
                RequireNone(await run.Running.FaultsAsync(run.Prometheus, rule.Name, rule.Name, isInstant: false, _ => null));
            }
        }
    }

    [Fact]
    public async Task Every_value_of_the_run_folder_is_in_the_data_base()
    {
        RequirePrometheus();
        int written = File.ReadLines(run.MetricsFile).Count(line => !line.StartsWith('#'));
        IReadOnlyList<double[]> found = await run.Prometheus.QueryAsync(
            "{__name__=~\"influencesim_.+\"}[60d]", SimulatedTime.Epoch, run.Finished.To, step: null);

        Assert.Equal(written, found.Sum(series => series.Length));
    }

    [Fact]
    public async Task Promtool_finds_nothing_to_say_about_what_a_run_exports()
    {
        RequirePrometheus();

        // Orleans' names and the runtime's are theirs.
        string own = string.Concat(run.Scraped.Split('\n').Where(line => OwnLine().IsMatch(line)).Select(line => line + "\n"));
        Assert.Contains("influencesim_misinformation_reach{", own, StringComparison.Ordinal);
        Assert.Contains("influencesim_engine_tick_duration_seconds_bucket{", own, StringComparison.Ordinal);

        Assert.Equal((0, ""), await Promtool.RunAsync(own, "check", "metrics"));
    }

    [Theory]
    [InlineData("check", "rules", "recording.rules.yml", "alerting.rules.yml")]
    [InlineData("check", "config", "prometheus.yml", "compose.yml")]
    [InlineData("test", "rules", "alerting.rules.test.yml")]
    public async Task Promtool_accepts_the_files_that_ship(string verb, string what, params string[] files)
    {
        RequirePrometheus();
        foreach (string file in files)
        {
            (int exitCode, string said) = await Promtool.RunAsync("", verb, what, Path.Combine(DashboardFile.Folder, "prometheus", file));
            Assert.True(
                exitCode == 0 && said.Contains("SUCCESS", StringComparison.Ordinal) && !said.Contains("FAILED", StringComparison.Ordinal),
                said);
        }
    }

    private static void RequirePrometheus() =>
        Assert.SkipWhen(Installed.PrometheusIsMissing is not null, Installed.PrometheusIsMissing ?? "");

    private static void RequireNone(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    [GeneratedRegex(" (==|>|<|>=|<=|!=)(?= )")]
    private static partial Regex Comparison();

    [GeneratedRegex("^(# (TYPE|HELP) )?influencesim_")]
    private static partial Regex OwnLine();
}
