using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Scenarios;
using Xunit;

namespace InfluenceSim.Results.Tests;

public sealed class RunDiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Equal_runs_are_equal()
    {
        RunDiffReport report = await Diff(MadeUp.Whole(), MadeUp.Whole());
        Assert.True(report.Equal);
        Assert.Equal(4, report.Runs.Count);
        Assert.EndsWith("\nequal\n", report.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_tick_that_differs_is_named_for_the_run_that_differs()
    {
        RunDiffReport report = await Diff(MadeUp.Whole(), MadeUp.Whole(partsAtTick: 73, statePartsAtDay: 3));
        Assert.False(report.Equal);
        RunDifference parted = Assert.Single(report.Runs, run => run.First is not null);
        Assert.Equal(("mandatory, strict", 0), (parted.FirstArm, parted.Replicate));
        Assert.Equal((HashKind.Tick, 73, 1), (parted.First!.Kind, parted.First.Tick, parted.First.Day));
        Assert.NotEqual(parted.First.First, parted.First.Second);
        Assert.Contains("arm 'mandatory, strict', replicate 0: differs from tick 73 (day 1) on", report.Render(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 2, HashKind.State, 71, 0)]
    [InlineData(72, 2, HashKind.State, 71, 0)]
    [InlineData(71, 2, HashKind.Tick, 71, 0)]
    [InlineData(0, null, HashKind.Tick, 0, -2)]
    public async Task The_state_counts_at_the_end_of_its_day(int? tick, int? day, HashKind kind, int at, int onDay)
    {
        RunDiffReport report = await Diff(MadeUp.Whole(), MadeUp.Whole(tick, day));
        HashDifference first = Assert.Single(report.Runs, run => run.First is not null).First!;
        Assert.Equal((kind, at, onDay), (first.Kind, first.Tick, first.Day));
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("aa", false)]
    public async Task A_file_that_both_read_and_that_is_another_one_is_named(string digest, bool isNamed)
    {
        ExperimentResult Reads(string sha256) => MadeUp.Whole() with
        {
            Scenario = MadeUp.Whole().Scenario with
            {
                Graph = new EdgeList(2, [0], [1]) { Files = [new GraphFile("ties.csv", 8, sha256)] },
            },
        };

        RunDiffReport report = await Diff(Reads("aa"), Reads(digest));

        Assert.Equal(isNamed, report.Render().Contains("the file ties.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_ends_earlier_differs_where_it_ends()
    {
        ExperimentResult whole = MadeUp.Whole();
        ExperimentResult shorter = whole with
        {
            Runs = [
                whole.Runs[0] with
                {
                    TickHashes = [.. whole.Runs[0].TickHashes.Take(48)],
                    StateHashes = [.. whole.Runs[0].StateHashes.Take(2)],
                },
                .. whole.Runs.Skip(1)],
        };
        RunDiffReport report = await Diff(whole, shorter);
        HashDifference first = Assert.Single(report.Runs, run => run.First is not null).First!;
        Assert.Equal((48, (Hash128?)null), (first.Tick, first.Second));
        Assert.Contains("the second run has no tick hash from tick 48 (day 0) on", report.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_of_one_side_only_are_named_and_make_the_whole_unequal()
    {
        RunDiffReport report = await Diff(MadeUp.Whole(), MadeUp.Experiment(MadeUp.Run("none", 0), MadeUp.Run("other", 0)));
        Assert.False(report.Equal);
        Assert.Single(report.Runs);
        Assert.Equal(
            ["arm 'none', replicate 1", "arm 'mandatory, strict', replicate 0", "arm 'mandatory, strict', replicate 1"],
            report.OnlyInFirst);
        Assert.Equal(["arm 'other', replicate 0"], report.OnlyInSecond);
        Assert.EndsWith("equal where both have a run\n", report.Render(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void Arms_without_a_replicate_in_common_are_not_called_equal(int ofFirst, int ofSecond)
    {
        string[] first = [.. Enumerable.Repeat("arm 'a', replicate 0", ofFirst)];
        string[] second = [.. Enumerable.Repeat("arm 'b', replicate 1", ofSecond)];

        var report = new RunDiffReport("a", "b", [], first, second, []);

        Assert.False(report.Equal);
        Assert.EndsWith("\nnothing to compare: no run that both have\n", report.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_manifests_say_differently_is_said()
    {
        await RunFolder.WriteAsync(_folder["first"], MadeUp.Content());
        ExperimentResult result = MadeUp.Whole();
        await RunFolder.WriteAsync(
            _folder["second"],
            MadeUp.Content(result with { Scenario = result.Scenario with { Seed = 7 } }) with
            {
                ScenarioText = "name: made-up\nseed: 7\narms:\n  none: []\n  label:\n    - mandatoryLabelling: { recall: 0.5 }\n",
                Version = "9.9",
            });
        RunDiffReport report = RunDiff.Folders(_folder["first"], _folder["second"]);
        Assert.True(report.Equal);
        Assert.Equal(
            [
                $"seed {ulong.MaxValue} against 7", $"version {MadeUp.Content().Version} against 9.9", "seed: 1 against 7",
                "arms.none: nothing against []", "arms.label[0].mandatoryLabelling.recall: nothing against 0.5",
            ],
            report.Manifest);
    }

    [Fact]
    public async Task Two_arms_of_one_folder_are_compared_replicate_by_replicate()
    {
        await RunFolder.WriteAsync(_folder["run"], MadeUp.Content(MadeUp.Whole(partsAtTick: 100)));
        RunDiffReport report = RunDiff.Arms(_folder["run"], "none", "mandatory, strict");
        Assert.Equal(100, report.Runs[0].First!.Tick);
        Assert.Null(report.Runs[1].First);
        Assert.Contains("its arms are none, mandatory, strict", Assert.Throws<RunFolderException>(
            () => RunDiff.Arms(_folder["run"], "none", "nun")).Message, StringComparison.Ordinal);
    }

    private async Task<RunDiffReport> Diff(ExperimentResult first, ExperimentResult second)
    {
        await RunFolder.WriteAsync(_folder["first"], MadeUp.Content(first));
        await RunFolder.WriteAsync(_folder["second"], MadeUp.Content(second));
        return RunDiff.Folders(_folder["first"], _folder["second"]);
    }
}
