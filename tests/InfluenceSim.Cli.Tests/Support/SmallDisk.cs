using System.Diagnostics;
using System.Globalization;

namespace InfluenceSim.Cli.Tests.Support;

/// <summary>A file system of its own, of a few kilobytes or without the right to write, mounted for one test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string root) => Root = root;

    public string Root { get; }

    /// <summary>A file system of so many kilobytes; a test that cannot have one is skipped and says why.</summary>
    public static SmallDisk Of(TemporaryFolder folder, int kilobytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux mounts a small file system in memory");
        string root = Directory.CreateDirectory(folder["disk"]).FullName;
        string? refusal = Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes.ToString(CultureInfo.InvariantCulture)}k", "tmpfs", root);
        Assert.SkipUnless(refusal is null, $"a small file system cannot be mounted here: {refusal}");
        return new SmallDisk(root);
    }

    public void MakeReadOnly() => Assert.Null(Run("mount", "-o", "remount,ro", Root));

    // The folder goes after this, and cannot while something is mounted in it.
    public void Dispose() => Run("umount", "--lazy", Root);

    private static string? Run(string command, params string[] args)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardError = true })!;
            string error = process.StandardError.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            return problem.Message;
        }
    }
}
