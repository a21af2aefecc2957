namespace InfluenceSim.Benchmarks.Promises;

/// <summary>The checkout that the promises are measured in.</summary>
internal static class Checkout
{
    private const string Project = "src/InfluenceSim.Cli";
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Its folder.</summary>
    public static async Task<string> RootAsync() =>
        (await Child.RunAsync(Environment.CurrentDirectory, Patience, "git", "rev-parse", "--show-toplevel")).Output.Trim();

    /// <summary>Its folder, with the command built.</summary>
    public static async Task<string> BuiltAsync()
    {
        string root = await RootAsync();
        await Child.RunAsync(root, Patience, "dotnet", "build", Project, "-c", "Release");
        return root;
    }

    /// <summary>What `dotnet` is given to start the command that was built in the folder where it is started.</summary>
    /// <param name="arguments">Arguments of the command.</param>
    public static string[] DotnetRun(params string[] arguments) =>
        ["run", "-c", "Release", "--no-build", "--project", Project, "--", .. arguments];

    /// <summary>The command that was built in it, which a user's shell starts without `dotnet run`.</summary>
    /// <param name="root">Its folder.</param>
    public static string CommandOf(string root) => Path.Combine(root, Project, "bin", "Release", "net10.0", "influencesim");
}
