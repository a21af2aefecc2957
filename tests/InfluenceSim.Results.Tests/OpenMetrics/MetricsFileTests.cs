using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Results.OpenMetrics;
using InfluenceSim.Scenarios;
using Xunit;
using Sample = InfluenceSim.Results.Tests.OpenMetrics.OpenMetricsText.Sample;

namespace InfluenceSim.Results.Tests.OpenMetrics;

public sealed class MetricsFileTests : IDisposable
{
    private static readonly DateTimeOffset DayZero = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_level_is_shown_day_by_day_at_the_days_end_and_a_sum_as_what_was_counted_since_day_0()
    {
        IReadOnlyList<Sample> samples = await WriteAsync(Content());

        Assert.Equal(
            [(Stamp(-1), -0.125), (Stamp(0), 0.25), (Stamp(1), 0.5), (Stamp(2), 1.0 / 3)],
            Series(samples, "influencesim_engagement_shift", ("arm", "none"), ("replicate", "1")));
        Assert.Equal(
            [(Stamp(0), 10.0), (Stamp(1), 30.5), (Stamp(2), 31)],
            Series(samples, "influencesim_claim_impressions_total", ("arm", "none"), ("replicate", "1"), ("creator_kind", "ai")));
        Assert.Equal(
            [(Stamp(-1), -1.0), (Stamp(0), 0), (Stamp(1), 1), (Stamp(2), 2)],
            Series(samples, "influencesim_simulated_day", ("arm", "mandatory, strict"), ("replicate", "0")));
        Assert.Equal(DayZero.ToUnixTimeSeconds(), Stamp(-1));
    }

    [Fact]
    public async Task Every_series_bears_scenario_arm_and_replicate_and_the_groups_attribute()
    {
        IReadOnlyList<Sample> samples = await WriteAsync(Content());

        Sample[] measures = [.. samples.Where(sample => sample.Labels.ContainsKey("replicate"))];
        Assert.All(measures, sample => Assert.Equal("a \"quoted\"\nname \\", sample.Labels["scenario"]));
        Assert.Equal(["mandatory, strict", "none"], measures.Select(sample => sample.Labels["arm"]).Distinct().Order());
        Assert.Equal(
            ["arm", "creator_tier", "replicate", "scenario"],
            measures.First(sample => sample.Name == "influencesim_engagement_rate").Labels.Keys.Order());
        Assert.Equal(
            ["arm", "replicate", "scenario"], measures.First(sample => sample.Name == "influencesim_engagement_shift").Labels.Keys.Order());
    }

    [Fact]
    public async Task A_lever_is_in_force_between_its_dates_and_grows_over_its_ramp()
    {
        IReadOnlyList<Sample> samples = await WriteAsync(Content());

        Assert.Equal(
            [(Stamp(-1), 0.0), (Stamp(0), 0), (Stamp(1), 0.5), (Stamp(2), 1)],
            Series(samples, "influencesim_policy_in_force", ("arm", "mandatory, strict"), ("lever", "mandatoryLabelling")));
        Assert.Equal(
            [(Stamp(-1), 0.0), (Stamp(0), 1), (Stamp(1), 0), (Stamp(2), 1)],
            Series(samples, "influencesim_policy_in_force", ("arm", "mandatory, strict"), ("lever", "reshareFriction")));
        Assert.DoesNotContain(samples, sample => sample.Name == "influencesim_policy_in_force" && sample.Labels["arm"] == "none");
    }

    [Fact]
    public async Task The_comparison_stands_at_the_last_day_with_its_interval()
    {
        RunFolderContent content = Content();
        IReadOnlyList<Sample> samples = await WriteAsync(content);

        PairedDifference row = Assert.Single(content.Comparison!.Differences);
        Assert.Equal(
            new Dictionary<string, double>
            {
                ["mean"] = row.Difference!.Value,
                ["low"] = row.Interval!.Value.Low,
                ["high"] = row.Interval.Value.High,
            },
            samples.Where(sample => sample.Name == "influencesim_paired_difference")
                .ToDictionary(sample => sample.Labels["bound"], sample => sample.Value));
        Assert.Equal(
            row.RelativeChange!.Value,
            samples.Single(sample => sample.Name == "influencesim_paired_relative_difference" && sample.Labels["bound"] == "mean").Value);
        Assert.All(samples.Where(sample => sample.Name.StartsWith("influencesim_paired", StringComparison.Ordinal)), sample =>
        {
            Assert.Equal(Stamp(2), sample.Stamp);
            Assert.Equal(
                ("none", "mandatory, strict", "claimImpressions/ai", "{impression}"),
                (sample.Labels["baseline"], sample.Labels["arm"], sample.Labels["outcome"], sample.Labels["unit"]));
        });
    }

    [Theory]
    [InlineData("prevalence", "share")]
    [InlineData("utility", "1")]
    public async Task A_difference_says_whether_it_is_one_of_shares(string measure, string unit)
    {
        RunResult[] runs = [.. new[] { "none", "mandatory, strict" }
            .Select(arm => Run(arm, 0, 1) with { Measures = [new MeasureValue(new PolicyDay(0), measure, "all", 0.5)] })];
        ExperimentResult result = Experiment(runs);
        IReadOnlyList<Sample> samples = await WriteAsync(
            Content(result) with { Comparison = PairedComparison.Of(result, [new Outcome(DataDictionary.Get(measure), "all")]) });
        Assert.Equal(unit, samples.First(sample => sample.Name == "influencesim_paired_difference").Labels["unit"]);
    }

    [Fact]
    public async Task Without_interval_or_comparison_or_runs_what_is_left_is_still_whole()
    {
        ExperimentResult one = Experiment([Run("none", 0, 0), Run("mandatory, strict", 0, 5)]);
        IReadOnlyList<Sample> samples = await WriteAsync(Content(one));
        Assert.Equal(
            ["mean"], samples.Where(sample => sample.Name == "influencesim_paired_difference").Select(sample => sample.Labels["bound"]));

        Assert.DoesNotContain(
            await WriteAsync(Content() with { Comparison = null }),
            sample => sample.Name.StartsWith("influencesim_paired", StringComparison.Ordinal));
        Assert.Empty(await WriteAsync(MadeUp.Content(MadeUp.Experiment()) with { Comparison = null }));
    }

    [Fact]
    public void Every_measure_of_the_dictionary_has_a_family_of_its_own()
    {
        string[] names = [.. DataDictionary.All.Select(measure => MetricFamily.Of(measure).SampleName)];
        Assert.Distinct(names);
        Assert.DoesNotContain(MeasureSeries.Day.SampleName, names);
        Assert.Contains("influencesim_cost_per_engagement_kr", names);
        Assert.Contains("influencesim_engagement_rate", names);
        Assert.Contains("influencesim_reach_half_time", names);
        Assert.Contains("influencesim_impressions_total", names);
    }

    [Theory]
    [InlineData("ms")]
    [InlineData("kr/{post}")]
    [InlineData("By")]
    public void A_unit_that_the_exporter_would_spell_out_is_not_guessed(string unit) => Assert.Throws<NotSupportedException>(
        () => MetricFamily.Of(MadeUp.Measure with { Scale = Scale.Count(unit) }));

    private async Task<IReadOnlyList<Sample>> WriteAsync(RunFolderContent content)
    {
        string place = _folder[Guid.NewGuid().ToString("N")];
        await RunFolder.WriteAsync(place, content);
        RunFolderReader.Open(place).Verify();
        return OpenMetricsText.Read(await File.ReadAllTextAsync(Path.Combine(place, RunFolderFiles.Metrics)));
    }

    private static long Stamp(int day) => DayZero.AddDays(day + 1).ToUnixTimeSeconds();

    private static IEnumerable<(long Stamp, double Value)> Series(
        IReadOnlyList<Sample> samples, string name, params (string Label, string Value)[] labels) => samples
            .Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value))
            .Select(sample => (sample.Stamp, sample.Value));

    private static RunFolderContent Content(ExperimentResult? result = null)
    {
        ExperimentResult written = result ?? Experiment(
            [Run("none", 0, 0), Run("none", 1, 1), Run("mandatory, strict", 0, 5), Run("mandatory, strict", 1, 7)]);
        return MadeUp.Content(written) with
        {
            Comparison = PairedComparison.Of(written, [new Outcome(DataDictionary.Get("claimImpressions"), "ai")]),
        };
    }

    private static ExperimentResult Experiment(RunResult[] runs)
    {
        ExperimentResult result = MadeUp.Experiment(runs);
        Policy[] levers =
        [
            new MandatoryLabelling { From = 1, Ramp = 2 }, new ReshareFriction { Until = 1 }, new ReshareFriction { From = 2 },
        ];
        return result with
        {
            Scenario = result.Scenario with
            {
                Name = "a \"quoted\"\nname \\",
                Arms = [new Arm("none", []), new Arm("mandatory, strict", levers)],
            },
        };
    }

    private static RunResult Run(string arm, int replicate, double more) => MadeUp.Run(arm, replicate) with
    {
        Measures =
        [
            new MeasureValue(new PolicyDay(-1), "engagementShift", "all", -0.125),
            new MeasureValue(new PolicyDay(-1), "claimImpressions", "ai", 1_000),
            new MeasureValue(new PolicyDay(0), "engagementShift", "all", 0.25),
            new MeasureValue(new PolicyDay(0), "engagementRate", "mega", 0.1),
            new MeasureValue(new PolicyDay(0), "claimImpressions", "ai", 9 + more),
            new MeasureValue(new PolicyDay(1), "claimImpressions", "ai", 20.5),
            new MeasureValue(new PolicyDay(1), "engagementShift", "all", 0.5),
            new MeasureValue(new PolicyDay(2), "claimImpressions", "ai", 0.5),
            new MeasureValue(new PolicyDay(2), "engagementShift", "all", 1.0 / 3),
        ],
    };
}
