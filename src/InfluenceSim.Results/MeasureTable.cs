using InfluenceSim.Experiments;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.Writing;
using Parquet;
using Parquet.Schema;

namespace InfluenceSim.Results;

/// <summary>The tidy table of daily values, as comma-separated lines and as Parquet columns.</summary>
internal static class MeasureTable
{
    public static readonly string[] Columns = ["arm", "replicate", "tick", "day", "measure", "group", "value"];

    private static readonly DataField<string> Arm = new("arm", false);
    private static readonly DataField<int> Replicate = new("replicate");
    private static readonly DataField<int> Tick = new("tick");
    private static readonly DataField<int> Day = new("day");
    private static readonly DataField<string> Measure = new("measure", false);
    private static readonly DataField<string> Group = new("group", false);
    private static readonly DataField<double> Value = new("value");

    public static async Task WriteCsvAsync(ExperimentResult result, Stream stream, CancellationToken cancellation) =>
        await CsvWriter.WriteAsync(
            stream,
            async (csv, token) =>
            {
                foreach (string column in Columns)
                {
                    csv.Field(column);
                }

                await csv.EndLineAsync(token);
                foreach (MeasureRow row in result.Runs.SelectMany(run => Rows(run, result.Scenario.Parameters.WarmUp)))
                {
                    csv.Name(row.Arm)
                        .Field(row.Replicate)
                        .Field(row.Tick)
                        .Field(row.Day)
                        .Field(row.Measure)
                        .Field(row.Group)
                        .Field(row.Value);
                    await csv.EndLineAsync(token);
                }
            },
            cancellation);

    /// <summary>One row group a run: a reader that wants one run reads only that.</summary>
    public static async Task WriteParquetAsync(ExperimentResult result, Stream stream, CancellationToken cancellation)
    {
        ParquetSchema schema = new(Arm, Replicate, Tick, Day, Measure, Group, Value);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellation);
        foreach (RunResult run in result.Runs)
        {
            MeasureRow[] rows = [.. Rows(run, result.Scenario.Parameters.WarmUp)];
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(Arm, Column(rows, row => row.Arm));
            await group.WriteAsync<int>(Replicate, Column(rows, row => row.Replicate), cancellationToken: cancellation);
            await group.WriteAsync<int>(Tick, Column(rows, row => row.Tick), cancellationToken: cancellation);
            await group.WriteAsync<int>(Day, Column(rows, row => row.Day), cancellationToken: cancellation);
            await group.WriteAsync(Measure, Column(rows, row => row.Measure));
            await group.WriteAsync(Group, Column(rows, row => row.Group));
            await group.WriteAsync<double>(Value, Column(rows, row => row.Value), cancellationToken: cancellation);
            group.CompleteValidate();
        }
    }

    private static T[] Column<T>(MeasureRow[] rows, Func<MeasureRow, T> of) => Array.ConvertAll(rows, row => of(row));

    /// <summary>The rows of one run.</summary>
    public static IEnumerable<MeasureRow> Rows(RunResult run, int warmUpDays)
    {
        foreach (MeasureValue value in run.Measures)
        {
            yield return new MeasureRow(
                run.Arm, run.Replicate, value.Day.OfRun(warmUpDays).LastTick, value.Day, value.Measure, value.Group, value.Value);
        }
    }
}
