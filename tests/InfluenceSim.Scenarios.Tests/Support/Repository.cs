namespace InfluenceSim.Scenarios.Tests.Support;

/// <summary>The files that ship, found from the folder of the tests upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Scenarios { get; } = Path.Combine(Root, "scenarios");

    public static TheoryData<string> ShippedScenarios { get; } =
        [.. Directory.EnumerateFiles(Scenarios, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InfluenceSim.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
