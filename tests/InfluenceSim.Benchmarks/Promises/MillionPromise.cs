using InfluenceSim.Results;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>The scenario of a million people runs whole through the command, and its results are written.</summary>
internal sealed class MillionPromise : IMeasuredPromise
{
    /// <summary>The scenario's file.</summary>
    public const string File = "million.yaml";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    public string Name => "million";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.BuiltAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-million-");
        try
        {
            string place = Path.Combine(folder.FullName, "run");
            Child run = await Child.RunAsync(
                here, Patience, Checkout.CommandOf(here), "run", $"scenarios/{File}", "--quiet", "--out", place);
            string taken = $"{run.Elapsed.TotalSeconds:F0} s on {Environment.ProcessorCount} cores, exit code {run.ExitCode}";
            var time = new PromiseRow(
                File, $"under {Limit.TotalSeconds:F0} s on 2 cores", taken, run.ExitCode == 0 && run.Elapsed < Limit);
            return new PromiseResult(run.ExitCode == 0 ? [time, Results(place)] : [time]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PromiseRow Results(string place)
    {
        const string What = "its results";
        const string Asked = "written, whole";
        try
        {
            var folder = RunFolderReader.Open(place);
            folder.Verify();
            RunManifest manifest = folder.Manifest;
            return new PromiseRow(
                What,
                Asked,
                $"{manifest.Runs.Count} run of {manifest.WarmUpDays} + {manifest.HorizonDays} days, "
                    + $"{manifest.Files.Sum(file => file.Bytes) / 1e6:F1} MB, {manifest.PeakBytes / 1e6:F0} MB of memory at the most",
                manifest.Complete);
        }
        catch (RunFolderException damaged)
        {
            return new PromiseRow(What, Asked, damaged.Message, false);
        }
    }
}
