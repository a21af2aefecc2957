using System.Diagnostics;
using System.Globalization;

namespace InfluenceSim.EndToEnd.Tests.Blocks;

/// <summary>
/// measures.csv and cascades.csv are the same to the byte however users divide into grains, over however many silos and on
/// however many processors: equal digests alone do not show that measures are.
/// </summary>
[Trait("Promise", "blocks-agree")]
public sealed class BlocksAgreeTests
{
    private const string FileVariable = "INFLUENCESIM_TEST_TABLES_FILE";

    // What one grain for all on one silo gives.
    private static readonly Lazy<Task<string>> Undivided = new(() => new Division(1, "all").RunAsync());

    [Fact]
    public async Task Tables_are_the_same_for_every_division()
    {
        string expected = await Undivided.Value;
        foreach (Division division in Division.All)
        {
            Assert.True(expected == await division.RunAsync(), division.ToString());
        }

        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount}\n{expected}"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_number_of_processors_gives_the_same_tables_for_every_division(int processors)
    {
        string[] found = await OnAsync(processors);

        Assert.Equal([$"{processors}", .. (await Undivided.Value).Split('\n')], found);
    }

    /// <summary>Runs the test of every division in a process of its own that sees so many processors.</summary>
    private static async Task<string[]> OnAsync(int processors)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Root, "tables");
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, typeof(BlocksAgreeTests).Assembly.GetName().Name!),
            ["-method", $"{typeof(BlocksAgreeTests).FullName}.{nameof(Tables_are_the_same_for_every_division)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString(CultureInfo.InvariantCulture);
        start.Environment[FileVariable] = file;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await errors);
        return await File.ReadAllLinesAsync(file);
    }
}
