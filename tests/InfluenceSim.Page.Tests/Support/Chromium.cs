namespace InfluenceSim.Page.Tests.Support;

/// <summary>The browser of this machine; Playwright's own cannot be had everywhere.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Counts the test as skipped where there is none.</summary>
    public static void Require() => Assert.SkipWhen(
        Program is null, $"no browser on the PATH ({string.Join(", ", Names)}); tests/run installs Debian's chromium where it may");
}
