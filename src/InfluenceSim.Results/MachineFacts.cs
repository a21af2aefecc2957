using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InfluenceSim.Results;

/// <summary>Where an experiment ran; no fact of it changes a result.</summary>
/// <param name="Cores">Processors that the program may use.</param>
/// <param name="OperatingSystem">Operating system.</param>
/// <param name="Architecture">Architecture of the processor.</param>
/// <param name="Runtime">Version of .NET.</param>
public sealed record MachineFacts(int Cores, string OperatingSystem, string Architecture, string Runtime)
{
    /// <summary>The facts of this machine.</summary>
    /// <returns>The facts.</returns>
    public static MachineFacts Here() => new(
        Environment.ProcessorCount,
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
        RuntimeInformation.FrameworkDescription);

    /// <summary>The most memory in bytes that this process had so far.</summary>
    /// <returns>The bytes.</returns>
    public static long PeakBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
