using System.Collections;
using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.PlainText;
using Xunit;

namespace InfluenceSim.Results.Tests;

public sealed class RunFolderTests : IDisposable
{
    private static readonly string[] AllFiles =
        [
            "cascades.csv", "cascades.parquet", "comparison.csv", "comparison.svg", "comparison.txt", "differences.csv", "hashes.csv",
            "manifest.json",
            "measures.csv", "measures.parquet", "metrics.openmetrics", "state-hashes.csv"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_written_reads_back_equal()
    {
        RunFolderContent content = MadeUp.Content();
        RunManifest written = await RunFolder.WriteAsync(_folder["runs", "first"], content);
        Assert.Equal(AllFiles, Names(_folder["runs", "first"]));
        Assert.Equal(["first"], Names(_folder["runs"]));

        RunFolderReader reader = RunFolderReader.Open(_folder["runs", "first"]);
        reader.Verify();
        Assert.Equivalent(written, reader.Manifest, strict: true);
        Assert.Equal(ulong.MaxValue, reader.Manifest.Seed);
        Assert.Equal(content.ScenarioText, reader.Manifest.Scenario);
        Assert.Equal(content.StartedAt, reader.Manifest.StartedAt);
        Assert.True(reader.Manifest.Complete);
        Assert.Equal("0000000000000001ffffffffffffffff", reader.Manifest.Runs[1].Digest);
        Assert.Equal(Environment.ProcessorCount, reader.Manifest.Machine.Cores);

        IReadOnlyList<HashSeries> hashes = reader.ReadHashes();
        Assert.Equal(content.Result.Runs.Count, hashes.Count);
        Assert.All(content.Result.Runs.Zip(hashes), pair =>
        {
            Assert.Equal((pair.First.Arm, pair.First.Replicate), (pair.Second.Arm, pair.Second.Replicate));
            Assert.Equal(pair.First.TickHashes, pair.Second.Ticks);
            Assert.Equal(pair.First.StateHashes, pair.Second.Days);
        });

        Assert.Equal(
            content.Result.Runs.SelectMany(run => run.Measures, (run, value) =>
                new MeasureRow(
                    run.Arm, run.Replicate, ((MadeUp.WarmUp + value.Day + 1) * 24) - 1, value.Day, value.Measure, value.Group,
                    value.Value)),
            reader.ReadMeasures());
    }

    [Fact]
    public async Task The_same_result_gives_the_same_bytes()
    {
        RunManifest first = await RunFolder.WriteAsync(_folder["first"], MadeUp.Content());
        RunManifest second = await RunFolder.WriteAsync(_folder["second"], MadeUp.Content());
        Assert.Equal(first.Files, second.Files);
    }

    [Fact]
    public async Task An_interrupted_experiment_keeps_its_finished_runs_and_says_that_it_is_not_complete()
    {
        ExperimentResult cut = MadeUp.Experiment(MadeUp.Run("none", 0), MadeUp.Run("none", 1), MadeUp.Run("mandatory, strict", 0));
        await RunFolder.WriteAsync(_folder["cut"], MadeUp.Content(cut));
        RunFolderReader reader = RunFolderReader.Open(_folder["cut"]);
        Assert.False(reader.Manifest.Complete);
        Assert.Equal(3, reader.ReadHashes().Count);
        Assert.Equal(2, reader.Manifest.Replicates);
    }

    [Fact]
    public async Task An_experiment_stopped_before_its_first_run_is_a_readable_folder_without_rows()
    {
        await RunFolder.WriteAsync(_folder["empty"], MadeUp.Content(MadeUp.Experiment()) with { Comparison = null });
        RunFolderReader reader = RunFolderReader.Open(_folder["empty"]);
        Assert.Empty(reader.ReadHashes());
        Assert.Empty(reader.ReadMeasures());
        Assert.DoesNotContain("comparison.csv", Names(_folder["empty"]));
    }

    [Fact]
    public async Task An_existing_run_is_never_touched()
    {
        await RunFolder.WriteAsync(_folder["run"], MadeUp.Content());
        byte[] before = await File.ReadAllBytesAsync(_folder["run", "manifest.json"]);
        RunFolderExistsException refusal = await Assert.ThrowsAsync<RunFolderExistsException>(
            () => RunFolder.WriteAsync(_folder["run"], MadeUp.Content(MadeUp.Whole(partsAtTick: 3))));
        Assert.Contains("never overwritten", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<RunFolderExistsException>(() => RunFolder.RequireFree(_folder["run"] + "/"));
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder["run", "manifest.json"]));
        Assert.Equal(["run"], Names(_folder.Root));
    }

    [Fact]
    public async Task A_file_or_a_folder_of_something_else_is_refused_and_an_empty_folder_is_taken()
    {
        await File.WriteAllTextAsync(_folder["file"], "mine");
        await Assert.ThrowsAsync<RunFolderExistsException>(() => RunFolder.WriteAsync(_folder["file"], MadeUp.Content()));
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["file"]));

        Directory.CreateDirectory(_folder["other", "thesis"]);
        await Assert.ThrowsAsync<RunFolderExistsException>(() => RunFolder.WriteAsync(_folder["other"], MadeUp.Content()));
        Assert.Equal(["thesis"], Names(_folder["other"]));

        Directory.CreateDirectory(_folder["empty"]);
        await RunFolder.WriteAsync(_folder["empty"], MadeUp.Content());
        Assert.Equal(AllFiles, Names(_folder["empty"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(2_500)]
    public async Task A_write_that_breaks_half_way_leaves_nothing(int rowsBefore)
    {
        RunResult broken = MadeUp.Run("mandatory, strict", 1) with { Measures = new BreakingMeasures(rowsBefore) };
        ExperimentResult result = MadeUp.Experiment(
            MadeUp.Run("none", 0), MadeUp.Run("none", 1), MadeUp.Run("mandatory, strict", 0), broken);
        RunFolderContent content = MadeUp.Content() with { Result = result };
        await Assert.ThrowsAsync<IOException>(() => RunFolder.WriteAsync(_folder["run"], content));
        Assert.Empty(Names(_folder.Root));

        // The place is free again.
        await RunFolder.WriteAsync(_folder["run"], MadeUp.Content());
    }

    [Fact]
    public async Task A_cancelled_write_leaves_nothing()
    {
        using CancellationTokenSource cancellation = new();
        RunResult cancelling = MadeUp.Run("none", 0) with { Measures = new BreakingMeasures(3, cancellation) };
        RunFolderContent content = MadeUp.Content() with { Result = MadeUp.Experiment(cancelling) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunFolder.WriteAsync(_folder["run"], content, cancellation.Token));
        Assert.Empty(Names(_folder.Root));
    }

    [Fact]
    public async Task A_process_that_was_killed_leaves_the_runs_it_kept_and_nobody_writes_over_them()
    {
        RunResult[] runs = [MadeUp.Run("mandatory, strict", 1), MadeUp.Run("none", 0)];
        using (RunFolder begun = RunFolder.Begin(_folder["run"], MadeUp.Content(MadeUp.Experiment())))
        {
            Assert.Equal("0 of 4 runs are there: it still goes on", RunFolderReader.Open(_folder["run"]).Incomplete);
            Assert.All(runs, run => begun.Keep(run));
        }

        // What a machine that lost its power may leave.
        await File.AppendAllTextAsync(_folder["run", "finished.jsonl"], "{\"arm\":\"none\",\"repl");
        await Assert.ThrowsAsync<RunFolderExistsException>(() => RunFolder.WriteAsync(_folder["run"], MadeUp.Content()));

        RunFolderReader left = RunFolderReader.Open(_folder["run"]);
        left.Verify();
        Assert.False(left.Manifest.Complete);
        Assert.StartsWith("2 of 4 runs are there: it was broken off", left.Incomplete, StringComparison.Ordinal);
        Assert.Equal(runs.Reverse().Select(run => run.TickHashes), left.ReadHashes().Select(run => run.Ticks));
        IReadOnlyList<MeasureRow> measures = left.ReadMeasures();

        using (RunFolder resumed = RunFolder.Resume(_folder["run"], MadeUp.Content(MadeUp.Experiment())))
        {
            resumed.Keep(MadeUp.Run("none", 1));
            await resumed.FinishAsync(MadeUp.Content(MadeUp.Experiment()));
        }

        RunFolderReader ended = RunFolderReader.Open(_folder["run"]);
        ended.Verify();
        Assert.Equal(["none 0", "none 1", "mandatory, strict 1"], ended.Manifest.Runs.Select(run => $"{run.Arm} {run.Replicate}"));
        Assert.Equal(measures, ended.ReadMeasures().Where(row => (row.Arm, row.Replicate) != ("none", 1)));
        Assert.Equal(AllFiles, Names(_folder["run"]));
    }

    [Fact]
    public async Task Of_several_that_want_one_folder_at_the_same_moment_one_has_it()
    {
        const int wanting = 4;
        for (int round = 0; round < 30; round++)
        {
            string place = _folder[$"run-{round}"];
            using var start = new Barrier(wanting);
            RunFolder?[] have = await Task.WhenAll(Enumerable.Range(0, wanting).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    try
                    {
                        return RunFolder.Begin(place, MadeUp.Content(MadeUp.Experiment()));
                    }
                    catch (RunFolderExistsException)
                    {
                        return null;
                    }
                },
                TaskCreationOptions.LongRunning)));

            // It is held, or the collector gives it up.
            using RunFolder one = Assert.Single(have.OfType<RunFolder>());
            Assert.Equal("0 of 4 runs are there: it still goes on", RunFolderReader.Open(place).Incomplete);
        }
    }

    [Fact]
    public async Task A_line_that_was_broken_in_the_middle_ends_what_is_read()
    {
        using (RunFolder begun = RunFolder.Begin(_folder["run"], MadeUp.Content(MadeUp.Experiment())))
        {
            begun.Keep(MadeUp.Run("none", 0));
            begun.Keep(MadeUp.Run("none", 1));
        }

        byte[] bytes = await File.ReadAllBytesAsync(_folder["run", "finished.jsonl"]);
        bytes.AsSpan(bytes.Length - 2_000, 500).Clear();
        await File.WriteAllBytesAsync(_folder["run", "finished.jsonl"], bytes);
        Assert.Equal([0], RunFolderReader.Open(_folder["run"]).Manifest.Runs.Select(run => run.Replicate));
    }

    [Fact]
    public async Task The_comparison_is_there_as_table_text_and_picture()
    {
        RunFolderContent content = MadeUp.Content();
        await RunFolder.WriteAsync(_folder["run"], content);
        string[] lines = await File.ReadAllLinesAsync(_folder["run", "comparison.csv"]);
        Assert.StartsWith("measure,group,title,unit,reference_arm,arm,pairs,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "claimImpressions,all,Impressions of claims,{impression},none,\"mandatory, strict\",2,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",ExactlyNoDifference,exactly no difference,,,,", lines[1], StringComparison.Ordinal);
        Assert.Equal(ComparisonText.Render(content.Comparison!), await File.ReadAllTextAsync(_folder["run", "comparison.txt"]));
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(_folder["run", "comparison.svg"]), StringComparison.Ordinal);
    }

    private static string[] Names(string path) =>
        [.. Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    /// <summary>Daily values that break off, or pull the plug, after some rows.</summary>
    private sealed class BreakingMeasures(int rowsBefore, CancellationTokenSource? cancellation = null) : IReadOnlyList<MeasureValue>
    {
        public int Count => rowsBefore + 1;

        public MeasureValue this[int index] => new(new PolicyDay(index), "claimImpressions", "all", index);

        public IEnumerator<MeasureValue> GetEnumerator()
        {
            for (int at = 0; at < rowsBefore; at++)
            {
                yield return this[at];
            }

            if (cancellation is null)
            {
                throw new IOException("no space left on device");
            }

            cancellation.Cancel();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
