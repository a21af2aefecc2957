using InfluenceSim.Results;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>What a run says beforehand about its memory is what its process then has at the most.</summary>
internal sealed class ToldBeforehandPromise : IMeasuredPromise
{
    private const double Most = 0.3;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly (int Users, int Replicates)[] Sizes =
        [(2_000, 5), (20_000, 1), (20_000, 4), (100_000, 1), (100_000, 4), (300_000, 1)];

    public string Name => "told-beforehand";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.BuiltAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-told-");
        try
        {
            var rows = new List<PromiseRow>();
            string file = Path.Combine(folder.FullName, "two-arms.yaml");
            await File.WriteAllTextAsync(file, "warmUp: 2d\nhorizon: 2d\narms:\n  none: none\n  mandatory: [mandatoryLabelling]\n");
            foreach ((int users, int replicates) in Sizes)
            {
                string place = Path.Combine(folder.FullName, $"{users}-{replicates}");
                Child run = await Child.RunAsync(
                    here,
                    Patience,
                    "dotnet",
                    Checkout.DotnetRun(
                        "run", file, "--quiet", "--out", place, "--set", $"population.users={users}", "--replicates", $"{replicates}"));
                rows.Add(Row(users, replicates, run, place));
            }

            return new PromiseResult(rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PromiseRow Row(int users, int replicates, Child run, string place)
    {
        string what = $"{users} users, {replicates} replicates of 2 arms";
        string asked = $"memory as stated, within {Most:P0}";
        if (run.ExitCode != 0)
        {
            return new PromiseRow(what, asked, $"exit code {run.ExitCode}", false);
        }

        RunManifest manifest = RunFolderReader.Open(place).Manifest;
        double off = (manifest.StatedBytes / (double)manifest.PeakBytes) - 1;
        return new PromiseRow(
            what,
            asked,
            $"{manifest.StatedBytes / 1e6:F0} MB stated, {manifest.PeakBytes / 1e6:F0} MB at the most: {off:+0 %;-0 %}",
            Math.Abs(off) <= Most);
    }
}
