namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>Programs that are not part of this repository.</summary>
internal static class Installed
{
    /// <summary>Why tests that need Prometheus cannot run; null where they can.</summary>
    public static string? PrometheusIsMissing { get; } =
        new[] { "prometheus", "promtool" }.Where(program => !IsOnPath(program)).ToArray() is { Length: > 0 } missing
            ? $"{string.Join(" and ", missing)} not on the PATH; Debian's package 'prometheus' has both, and tests/run installs it "
                + "where it may"
            : null;

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
