using System.Diagnostics;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>The real promtool.</summary>
internal static class Promtool
{
    /// <summary>Runs it to its end, with a text as input; what it said on both streams is the answer.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(string input, params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo("promtool", args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
