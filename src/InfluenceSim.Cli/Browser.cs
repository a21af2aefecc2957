using System.ComponentModel;
using System.Diagnostics;

namespace InfluenceSim.Cli;

/// <summary>The browser of whoever sits at this machine.</summary>
internal static class Browser
{
    /// <summary>Opens a page in it.</summary>
    /// <returns>Whether there is one that could be asked.</returns>
    public static bool TryOpen(Uri address)
    {
        try
        {
            using Process? opener = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
            return true;
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
