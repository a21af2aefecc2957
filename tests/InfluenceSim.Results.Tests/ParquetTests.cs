using Parquet;
using Parquet.Schema;
using Xunit;

namespace InfluenceSim.Results.Tests;

public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_columns_say_the_same_as_the_lines_to_the_last_bit()
    {
        await RunFolder.WriteAsync(_folder["run"], MadeUp.Content());
        IReadOnlyList<MeasureRow> lines = RunFolderReader.Open(_folder["run"]).ReadMeasures();
        Assert.Equal(32, lines.Count);
        Assert.Equal(lines, await ReadAsync(_folder["run", "measures.parquet"]));
    }

    [Fact]
    public async Task Every_column_is_named_and_typed_and_none_can_be_missing()
    {
        await RunFolder.WriteAsync(_folder["run"], MadeUp.Content());
        await using ParquetReader reader = await ParquetReader.CreateAsync(_folder["run", "measures.parquet"]);
        Assert.Equal(
            ["arm text", "replicate Int32", "tick Int32", "day Int32", "measure text", "group text", "value Double"],
            reader.Schema.GetDataFields()
                .Select(field => $"{field.Name} {(field.ClrType == typeof(ReadOnlyMemory<char>) ? "text" : field.ClrType.Name)}"));
        Assert.DoesNotContain(reader.Schema.GetDataFields(), field => field.IsNullable);
        Assert.Equal(4, reader.RowGroupCount);
    }

    private static async Task<List<MeasureRow>> ReadAsync(string file)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(file);
        DataField[] fields = reader.Schema.GetDataFields();
        List<MeasureRow> rows = [];
        for (int group = 0; group < reader.RowGroupCount; group++)
        {
            using ParquetRowGroupReader part = reader.OpenRowGroupReader(group);
            int count = (int)part.RowCount;
            string[] arm = new string[count];
            int[] replicate = new int[count];
            int[] tick = new int[count];
            int[] day = new int[count];
            string[] measure = new string[count];
            string[] inGroup = new string[count];
            double[] value = new double[count];
            await part.ReadAsync(fields[0], arm);
            await part.ReadAsync<int>(fields[1], replicate);
            await part.ReadAsync<int>(fields[2], tick);
            await part.ReadAsync<int>(fields[3], day);
            await part.ReadAsync(fields[4], measure);
            await part.ReadAsync(fields[5], inGroup);
            await part.ReadAsync<double>(fields[6], value);
            rows.AddRange(Enumerable.Range(0, count).Select(at =>
                new MeasureRow(arm[at], replicate[at], tick[at], day[at], measure[at], inGroup[at], value[at])));
        }

        return rows;
    }
}
