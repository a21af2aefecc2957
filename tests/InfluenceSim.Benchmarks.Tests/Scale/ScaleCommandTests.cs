using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Tests.Scale.Tables;

namespace InfluenceSim.Benchmarks.Tests.Scale;

public sealed class ScaleCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Kept => _folder["kept.json"];

    [Fact]
    public async Task Measures_every_figure_and_warns_of_what_became_worse()
    {
        string file = _folder["before.json"];
        TableFile.Add(file, MadeUpTables.Of(Figures.Kernel, 1e-6));
        using var output = new StringWriter();
        using var error = new StringWriter();

        int code = await ScaleCommand.RunAsync(
            ["--users", "1000,2000", "--rounds", "1", "--filled", "1", "--against", file, "--keep", Kept], output, error);

        Assert.Equal(0, code);
        ScaleTable kept = Assert.Single(TableFile.Read(Kept));
        Assert.All(Figures.All, figure => Assert.NotNull(kept.Sizes[1].Median(figure)));
        Assert.All(Figures.All, figure => Assert.Contains($"| {figure.What} |", output.ToString()));
        Assert.Contains($"warning: 1,000 users: {Figures.Kernel.What}", error.ToString());
    }

    [Fact]
    public async Task Refuses_a_table_of_other_sizes_before_it_measures()
    {
        string file = _folder["before.json"];
        TableFile.Add(file, MadeUpTables.Of(7_000, Figures.Kernel, 1));
        using var error = new StringWriter();

        Assert.Equal(2, await ScaleCommand.RunAsync(["--users", "1000", "--against", file, "--keep", Kept], TextWriter.Null, error));
        Assert.Contains("7000", error.ToString());
        Assert.False(File.Exists(Kept));
    }

    [Fact]
    public async Task Refuses_a_damaged_file_before_it_measures()
    {
        _folder.Write("kept.json", "no tables");
        using var error = new StringWriter();

        Assert.Equal(2, await ScaleCommand.RunAsync(["--keep", Kept], TextWriter.Null, error));
        Assert.Contains(Kept, error.ToString());
    }

    [Fact]
    public async Task Refuses_a_place_that_keeps_nothing_before_it_measures()
    {
        foreach (string place in new[] { _folder.Root, _folder.Write("a-file", "") + "/tables.json" })
        {
            using var error = new StringWriter();

            Assert.Equal(2, await ScaleCommand.RunAsync(["--keep", place], TextWriter.Null, error));
            Assert.Contains($"--keep: '{place}' ", error.ToString(), StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();
}
