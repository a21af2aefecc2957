using InfluenceSim.Cli;
using InfluenceSim.Results;
using Xunit;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>A run of the command under some <c>OTEL_*</c> variables, with what it said and the folder that it wrote.</summary>
internal sealed class WatchedRun : IDisposable
{
    /// <summary>Two days of two arms after one of warm-up, for what hangs on no measure.</summary>
    public const string Small = """
        question: Does a run need to be watched?
        seed: 11
        replicates: 2
        warmUp: 1d
        horizon: 2d
        population:
          users: 300
        creators:
          influencers: 10
          fakefluencers: 4
          operators: 2
        arms:
          none: none
          mandatory:
            - mandatoryLabelling

        """;

    /// <summary>
    /// Five weeks with an economy, personas, people who leave and fines: every measure has a value. Few people, so that it is
    /// quick.
    /// </summary>
    public const string Economy = """
        question: Does everything show?
        seed: 11
        replicates: 2
        warmUp: 7d
        horizon: 28d
        population:
          users: 400
        creators:
          influencers: 60
          fakefluencers: 12
          operators: 4
        economy:
          enabled: true
        arms:
          none: none
          mandatory:
            - mandatoryLabelling:
                compliance: 75%
                fine: 100

        """;

    private readonly DirectoryInfo _place;

    private WatchedRun(DirectoryInfo place, int exitCode, string error)
    {
        _place = place;
        ExitCode = exitCode;
        Error = error;
    }

    public int ExitCode { get; }

    public string Error { get; }

    public RunFolderReader Folder => RunFolderReader.Open(Path.Combine(_place.FullName, "run"));

    public string[] Digests => [.. Folder.Manifest.Runs.Select(run => run.Digest)];

    public static async Task<WatchedRun> RunAsync(string scenario, (string Name, string Value)[] variables, params string[] options)
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("influencesim-telemetry-");
        string file = Path.Combine(place.FullName, "scenario.yaml");
        await File.WriteAllTextAsync(file, scenario);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            foreach ((string name, string value) in variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            int exitCode = await CommandLine.InvokeAsync(
                ["run", file, "--quiet", "--out", Path.Combine(place.FullName, "run"), .. options], output, error, TestContext.Current.CancellationToken);
            return new WatchedRun(place, exitCode, error.ToString());
        }
        finally
        {
            foreach ((string name, _) in variables)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }

    public void Dispose() => _place.Delete(recursive: true);
}
