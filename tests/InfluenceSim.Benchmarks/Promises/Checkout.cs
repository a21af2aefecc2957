namespace InfluenceSim.Benchmarks.Promises;

/// <summary>The checkout that the promises are measured in.</summary>
internal static class Checkout
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Its folder.</summary>
    public static async Task<string> RootAsync() =>
        (await Child.RunAsync(Environment.CurrentDirectory, Patience, "git", "rev-parse", "--show-toplevel")).Output.Trim();

    /// <summary>Its folder, with the command built.</summary>
    public static async Task<string> BuiltAsync()
    {
        string root = await RootAsync();
        await Child.RunAsync(root, Patience, "dotnet", "build", "src/InfluenceSim.Cli", "-c", "Release");
        return root;
    }
}
