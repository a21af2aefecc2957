namespace InfluenceSim.Benchmarks.Promises;

/// <summary>Every scenario that ships runs at its shipped size; the one of a million people has a promise of its own.</summary>
internal sealed class ScenariosRunPromise : IMeasuredPromise
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public string Name => "scenarios-run";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.BuiltAsync();
        DirectoryInfo results = Directory.CreateTempSubdirectory("influencesim-scenarios-");
        try
        {
            var rows = new List<PromiseRow>();
            foreach (string file in Directory.EnumerateFiles(Path.Combine(here, "scenarios"), "*.yaml")
                .Where(file => Path.GetFileName(file) != MillionPromise.File)
                .Order(StringComparer.Ordinal))
            {
                string name = Path.GetFileNameWithoutExtension(file);
                Child run = await Child.RunAsync(
                    here, Patience, "dotnet", Checkout.DotnetRun("run", file, "--quiet", "--out", Path.Combine(results.FullName, name)));
                rows.Add(new PromiseRow(
                    name,
                    $"under {Limit.TotalSeconds:F0} s on 2 cores",
                    $"{run.Elapsed.TotalSeconds:F1} s on {Environment.ProcessorCount} cores, exit code {run.ExitCode}",
                    run.ExitCode == 0 && run.Elapsed < Limit));
            }

            return new PromiseResult(rows);
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }
}
