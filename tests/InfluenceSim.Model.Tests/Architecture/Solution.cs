namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>Where the sources are.</summary>
internal static class Solution
{
    /// <summary>Folder of the solution's file.</summary>
    public static string Folder { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("the tests run outside the solution")
        : File.Exists(Path.Combine(folder.FullName, "InfluenceSim.sln")) ? folder.FullName
        : Above(folder.Parent);
}
