using InfluenceSim.Cli;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Tests.Support;

/// <summary>What tests do with sessions.</summary>
internal static class Sessions
{
    private const string Digest = "influencesim: digest of arm ";

    /// <summary>Runs days by steps, up to a day's start.</summary>
    public static async Task StepToAsync(this LiveSession session, int day)
    {
        while (session.State.Day < day)
        {
            await session.StepAsync();
        }
    }

    /// <summary>The first state from now on that is as wanted.</summary>
    public static async Task<SessionState> UntilAsync(this LiveSession session, Predicate<SessionState> isWanted)
    {
        (int version, SessionState state) = session.Updates.Now;
        while (!isWanted(state))
        {
            (version, state) = await session.Updates.OtherThanAsync(version, TestContext.Current.CancellationToken);
        }

        return state;
    }

    /// <summary>Digest of each world by its name.</summary>
    public static Dictionary<string, string> Digests(this LiveSession session) =>
        session.State.Arms.Zip(session.State.Digests).ToDictionary(pair => pair.First, pair => pair.Second.ToString());

    /// <summary>Digest of each arm, as the command prints them that runs a saved scenario.</summary>
    public static async Task<Dictionary<string, string>> RunAsync(Scenario scenario)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("session.yaml", ScenarioWriter.Resolved(scenario));
        var output = new StringWriter();
        var error = new StringWriter();
        int code = await CommandLine.InvokeAsync(["run", file, "--out", folder["run"], "--quiet"], output, error);
        Assert.True(code == 0, error.ToString());
        return error.ToString().Split('\n').Where(line => line.StartsWith(Digest, StringComparison.Ordinal))
            .Select(line => line[Digest.Length..].Trim().Split(": ")).ToDictionary(words => words[0], words => words[1]);
    }
}
