using System.Text.Json;
using InfluenceSim.Results;
using InfluenceSim.Tests.Shared;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>
/// What `plan` says of a scenario, in a trial of seconds, is what it then takes: many small runs, an economy, and one large run. What no
/// machine can hold is refused at once.
/// </summary>
internal sealed class PlanPromise : IMeasuredPromise
{
    private const double Most = 0.25;
    private static readonly TimeSpan RefusedWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private static readonly (string What, string[] Arguments)[] Scenarios =
    [
        ("mandatory-labelling", ["scenarios/mandatory-labelling.yaml"]),
        ("who-is-liable", ["scenarios/who-is-liable.yaml"]),
        (
            "a fifth of million",
            [
                $"scenarios/{MillionPromise.File}", "--set", "population.users=200000", "--set", "creators.influencers=2000",
                "--set", "creators.fakefluencers=400", "--set", "creators.operators=100",
            ]),
    ];

    public string Name => "plan";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.BuiltAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-planned-");
        try
        {
            var rows = new List<PromiseRow>();
            foreach ((string what, string[] arguments) in Scenarios)
            {
                rows.AddRange(await CompareAsync(here, what, arguments, Path.Combine(folder.FullName, what)));
            }

            rows.Add(await RefuseAsync(here, Path.Combine(folder.FullName, "refused")));
            return new PromiseResult(rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<PromiseRow>> CompareAsync(string here, string what, string[] arguments, string place)
    {
        Child plan = await Child.RunAsync(here, Patience, Checkout.CommandOf(here), ["plan", .. arguments, "--json"]);
        if (plan.ExitCode != 0)
        {
            return [new PromiseRow($"plan of {what}", "exit code 0", $"exit code {plan.ExitCode}", false)];
        }

        JsonElement planned = JsonDocument.Parse(plan.Output).RootElement;
        Task<Child> running = Child.RunAsync(here, Patience, Checkout.CommandOf(here), ["run", .. arguments, "--quiet", "--out", place]);
        long disk = await FolderSize.MostAsync(place, running, LookInterval);
        Child run = await running;
        if (run.ExitCode != 0)
        {
            return [new PromiseRow($"run of {what}", "exit code 0", $"exit code {run.ExitCode}", false)];
        }

        long most = planned.GetProperty("diskBytes").GetInt64();
        return
        [
            Row("time", "s", planned.GetProperty("seconds").GetDouble(), run.Elapsed.TotalSeconds),
            Row("memory", "MB", planned.GetProperty("memoryBytes").GetInt64() / 1e6, RunFolderReader.Open(place).Manifest.PeakBytes / 1e6),
            new PromiseRow(
                $"disk of {what}",
                "no more than planned at the most",
                $"{most / 1e6:F1} MB planned in a trial of {plan.Elapsed.TotalSeconds:F1} s, {disk / 1e6:F1} MB at the most",
                disk <= most),
        ];

        PromiseRow Row(string of, string unit, double stated, double taken) => new(
            $"{of} of {what}",
            $"as planned, within {Most:P0}",
            $"{stated:F0} {unit} planned, {taken:F0} {unit} taken: {(stated / taken) - 1:+0 %;-0 %}",
            Math.Abs((stated / taken) - 1) <= Most);
    }

    private static async Task<PromiseRow> RefuseAsync(string here, string place)
    {
        // No machine has memory for so many ties, and the scenario is valid.
        Child run = await Child.RunAsync(
            here, Patience, Checkout.CommandOf(here), "run", $"scenarios/{MillionPromise.File}", "--out", place,
            "--set", "population.users=5000000", "--set", "network.kind=erdos-renyi", "--set", "network.userFollows=5000");
        return new PromiseRow(
            "5,000,000 people who follow 5,000 each",
            $"refused with exit code 2 within {RefusedWithin.TotalSeconds:F0} s, and nothing written",
            $"exit code {run.ExitCode} after {run.Elapsed.TotalSeconds:F1} s",
            run.ExitCode == 2 && run.Elapsed < RefusedWithin && !Directory.Exists(place));
    }
}
