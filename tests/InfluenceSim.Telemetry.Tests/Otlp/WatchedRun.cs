using InfluenceSim.Cli;
using InfluenceSim.Results;
using Xunit;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>A run of the command under some <c>OTEL_*</c> variables, with what it said and the folder that it wrote.</summary>
internal sealed class WatchedRun : IDisposable
{
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
            - removal: { coverage: 100%, halfLife: 1h, falsePositive: 0.1 }
            - circuitBreaker: { threshold: 1 }

        """;

    private readonly TemporaryFolder _place;

    private WatchedRun(TemporaryFolder place, int exitCode, string error)
    {
        _place = place;
        ExitCode = exitCode;
        Error = error;
    }

    public int ExitCode { get; }

    public string Error { get; }

    public RunFolderReader Folder => RunFolderReader.Open(Path.Combine(_place.Root, "run"));

    public string[] Digests => [.. Folder.Manifest.Runs.Select(run => run.Digest)];

    public static async Task<WatchedRun> RunAsync(string scenario, (string Name, string Value)[] variables, params string[] options)
    {
        var place = new TemporaryFolder();
        string file = place.Write("scenario.yaml", scenario);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            foreach ((string name, string value) in variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            int exitCode = await CommandLine.InvokeAsync(
                ["run", file, "--quiet", "--out", Path.Combine(place.Root, "run"), .. options], output, error,
                TestContext.Current.CancellationToken);
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

    public void Dispose() => _place.Dispose();
}
