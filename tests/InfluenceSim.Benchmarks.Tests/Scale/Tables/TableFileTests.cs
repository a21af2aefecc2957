using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Tests.Scale.Tables;

public sealed class TableFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["tables.json"];

    [Fact]
    public void Gives_back_what_was_added()
    {
        TableFile.Add(File, MadeUpTables.Of(Figures.Kernel, 1.25, 2.5));
        TableFile.Add(File, MadeUpTables.Of(2_000, Figures.Push, 3));

        IReadOnlyList<ScaleTable> tables = TableFile.Read(File);

        Assert.Equal(2, tables.Count);
        Assert.Equal([1.25, 2.5], tables[0].Sizes[0].Values[Figures.Kernel.Key]);
        Assert.Equal(2_000, tables[^1].Sizes[0].Users);
        Assert.Equal(3, tables[^1].Sizes[0].Median(Figures.Push));
    }

    [Fact]
    public void Keeps_the_last_tables()
    {
        for (int table = 1; table <= 30; table++)
        {
            TableFile.Add(File, MadeUpTables.Of(Figures.Kernel, table));
        }

        IReadOnlyList<ScaleTable> tables = TableFile.Read(File);

        Assert.Equal(20, tables.Count);
        Assert.Equal(30, tables[^1].Sizes[0].Median(Figures.Kernel));
        Assert.Equal(11, tables[0].Sizes[0].Median(Figures.Kernel));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("[{}]")]
    [InlineData("[{\"sizes\":[{}]}]")]
    [InlineData("no tables")]
    public void Refuses_a_file_without_tables(string text)
    {
        System.IO.File.WriteAllText(File, text);

        Assert.Contains(File, Assert.Throws<InvalidDataException>(() => TableFile.Read(File)).Message);
    }

    public void Dispose() => _folder.Dispose();
}
