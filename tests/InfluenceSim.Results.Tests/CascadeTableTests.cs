using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Cascades;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace InfluenceSim.Results.Tests;

public sealed class CascadeTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lines_and_columns_say_the_same_also_of_runs_without_cascades()
    {
        RunResult spreading = MadeUp.Run("mandatory, strict", 1) with
        {
            Cascades =
            [
                new CascadeRecord(3, IsFalse: true, -1, CascadeAuthor.Ai, 4, 2, 3, 17, 1.0 / 3, IsFinished: true),
                new CascadeRecord(40, IsFalse: false, 2, CascadeAuthor.Person, 1, 1, 1, 0, 1, IsFinished: false),
            ],
        };
        await RunFolder.WriteAsync(_folder["run"], MadeUp.Content(MadeUp.Experiment(MadeUp.Run("none", 0), spreading)));

        Assert.Equal(
            [
                "arm,replicate,claim,is_false,day,author,size,depth,breadth,hours_to_half,structural_virality,is_finished",
                "\"mandatory, strict\",1,3,true,-1,ai,4,2,3,17,0.3333333333333333,true",
                "\"mandatory, strict\",1,40,false,2,person,1,1,1,0,1,false",
            ],
            await File.ReadAllLinesAsync(_folder["run", "cascades.csv"]));
        await using ParquetReader reader = await ParquetReader.CreateAsync(_folder["run", "cascades.parquet"]);
        Assert.Equal(1, reader.RowGroupCount);
        using ParquetRowGroupReader part = reader.OpenRowGroupReader(0);
        DataField[] fields = reader.Schema.GetDataFields();
        var size = new int[2];
        var virality = new double[2];
        var isFinished = new bool[2];
        var author = new string[2];
        await part.ReadAsync(fields[5], author);
        await part.ReadAsync<int>(fields[6], size);
        await part.ReadAsync<double>(fields[10], virality);
        await part.ReadAsync<bool>(fields[11], isFinished);
        Assert.Equal(["ai", "person"], author);
        Assert.Equal([4, 1], size);
        Assert.Equal([1.0 / 3, 1], virality);
        Assert.Equal([true, false], isFinished);
    }
}
