namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>The tree as it was before the work on speed, checked out and built in a folder of its own.</summary>
internal sealed class EarlierTree : IDisposable
{
    /// <summary>
    /// The commit: the last one before "Merge branch 'kernel' into try" and "Merge branches 'kernel' and 'shape'", with which the first
    /// faster code came in. It has the load, the bare loop and the floor already, and gives the digests of today.
    /// </summary>
    public const string Commit = "604e011dd9961535096c539dc374ea7c7b3d84c9";

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private readonly DirectoryInfo _parent;

    private EarlierTree(DirectoryInfo parent) => _parent = parent;

    /// <summary>Its name in a table.</summary>
    public static string Name => Commit[..8];

    /// <summary>Where it is.</summary>
    public string Root => Path.Combine(_parent.FullName, "tree");

    /// <summary>Checks it out.</summary>
    /// <exception cref="InvalidOperationException">The commit is not there, as in a clone without history.</exception>
    public static async Task<EarlierTree> CheckOutAsync()
    {
        string here = await Checkout.RootAsync();
        var tree = new EarlierTree(Directory.CreateTempSubdirectory("influencesim-earlier-"));
        try
        {
            await MustAsync(tree._parent.FullName, "git", "clone", "--quiet", "--no-checkout", here, tree.Root);
            await MustAsync(tree.Root, "git", "checkout", "--quiet", "--detach", Commit);
            return tree;
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    /// <summary>Builds one of its projects.</summary>
    public Task BuildAsync(string project) => MustAsync(Root, "dotnet", "build", project, "-c", "Release", "--verbosity", "quiet");

    public void Dispose() => _parent.Delete(recursive: true);

    private static async Task MustAsync(string folder, string command, params string[] arguments)
    {
        Child child = await Child.RunAsync(folder, Patience, command, arguments);
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"the tree of {Commit} is not to be had: {command} {arguments[0]} ended with exit code {child.ExitCode}");
        }
    }
}
