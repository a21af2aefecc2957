using System.Diagnostics;
using InfluenceSim.Page.Tests.Support;

namespace InfluenceSim.Page.Tests;

/// <summary>The bundle that is committed is what its sources give.</summary>
public sealed class BundleTests
{
    private static readonly string[] Sources =
        ["package.json", "package-lock.json", "tsconfig.json", "build.mjs", "index.html", "icon.svg"];

    private static readonly string[] Folders = ["src", "texts"];

    [Fact]
    [Trait("Promise", "page")]
    public async Task The_bundle_is_made_of_the_sources_that_are_there()
    {
        Assert.SkipUnless(await RunAsync(Texts.Folder, "node", "--version") is { Code: 0 }, "no Node on the PATH");
        using var folder = new TemporaryFolder();
        Copy(folder.Root);
        (int code, string words) = await RunAsync(folder.Root, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.SkipUnless(code == 0, $"npm could not fetch what bundles the page: {words}");

        (code, words) = await RunAsync(folder.Root, "npm", "run", "build");

        Assert.True(code == 0, words);
        string committed = Path.Combine(Texts.Folder, "dist");
        Assert.Equal(Names(committed), Names(folder["dist"]));
        Assert.All(Names(committed), name => Assert.Equal(
            File.ReadAllText(Path.Combine(committed, name)), File.ReadAllText(Path.Combine(folder["dist"], name))));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static void Copy(string to)
    {
        foreach (string file in Sources)
        {
            File.Copy(Path.Combine(Texts.Folder, file), Path.Combine(to, file));
        }

        foreach (string file in Folders.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Texts.Folder, folder), "*", SearchOption.AllDirectories)))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(Texts.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<(int Code, string Words)> RunAsync(string folder, string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + error);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}
