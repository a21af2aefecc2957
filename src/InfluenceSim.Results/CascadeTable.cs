using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Results.Writing;
using Parquet;
using Parquet.Schema;

namespace InfluenceSim.Results;

/// <summary>The tidy table of cascades, as comma-separated lines and as Parquet columns.</summary>
internal static class CascadeTable
{
    private static readonly DataField<string> Arm = new("arm", false);
    private static readonly DataField<int> Replicate = new("replicate");
    private static readonly DataField<int> Claim = new("claim");
    private static readonly DataField<bool> IsFalse = new("is_false");
    private static readonly DataField<int> Day = new("day");
    private static readonly DataField<string> Author = new("author", false);
    private static readonly DataField<int> Size = new("size");
    private static readonly DataField<int> Depth = new("depth");
    private static readonly DataField<int> Breadth = new("breadth");
    private static readonly DataField<int> HoursToHalf = new("hours_to_half");
    private static readonly DataField<double> StructuralVirality = new("structural_virality");
    private static readonly DataField<bool> IsFinished = new("is_finished");

    private static readonly DataField[] Columns =
        [Arm, Replicate, Claim, IsFalse, Day, Author, Size, Depth, Breadth, HoursToHalf, StructuralVirality, IsFinished];

    public static Task WriteCsvAsync(ExperimentResult result, Stream stream, CancellationToken cancellation) => CsvWriter.WriteAsync(
        stream,
        async (csv, token) =>
        {
            foreach (DataField column in Columns)
            {
                csv.Field(column.Name);
            }

            await csv.EndLineAsync(token);
            foreach (RunResult run in result.Runs)
            {
                foreach (CascadeRecord cascade in run.Cascades)
                {
                    csv.Name(run.Arm)
                        .Field(run.Replicate)
                        .Field(cascade.Claim)
                        .Field(Word(cascade.IsFalse))
                        .Field(cascade.Day)
                        .Field(Word(cascade.Author))
                        .Field(cascade.Size)
                        .Field(cascade.Depth)
                        .Field(cascade.Breadth)
                        .Field(cascade.HoursToHalf)
                        .Field(cascade.StructuralVirality)
                        .Field(Word(cascade.IsFinished));
                    await csv.EndLineAsync(token);
                }
            }
        },
        cancellation);

    /// <summary>One row group a run, as in the table of measures; a run without cascades has none.</summary>
    public static async Task WriteParquetAsync(ExperimentResult result, Stream stream, CancellationToken cancellation)
    {
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(Columns), stream, cancellationToken: cancellation);
        foreach (RunResult run in result.Runs.Where(run => run.Cascades.Count > 0))
        {
            CascadeRecord[] rows = [.. run.Cascades];
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(Arm, Column(rows, _ => run.Arm));
            await group.WriteAsync<int>(Replicate, Column(rows, _ => run.Replicate), cancellationToken: cancellation);
            await group.WriteAsync<int>(Claim, Column(rows, row => row.Claim), cancellationToken: cancellation);
            await group.WriteAsync<bool>(IsFalse, Column(rows, row => row.IsFalse), cancellationToken: cancellation);
            await group.WriteAsync<int>(Day, Column(rows, row => row.Day), cancellationToken: cancellation);
            await group.WriteAsync(Author, Column(rows, row => Word(row.Author)));
            await group.WriteAsync<int>(Size, Column(rows, row => row.Size), cancellationToken: cancellation);
            await group.WriteAsync<int>(Depth, Column(rows, row => row.Depth), cancellationToken: cancellation);
            await group.WriteAsync<int>(Breadth, Column(rows, row => row.Breadth), cancellationToken: cancellation);
            await group.WriteAsync<int>(HoursToHalf, Column(rows, row => row.HoursToHalf), cancellationToken: cancellation);
            await group.WriteAsync<double>(
                StructuralVirality, Column(rows, row => row.StructuralVirality), cancellationToken: cancellation);
            await group.WriteAsync<bool>(IsFinished, Column(rows, row => row.IsFinished), cancellationToken: cancellation);
            group.CompleteValidate();
        }
    }

    private static T[] Column<T>(CascadeRecord[] rows, Func<CascadeRecord, T> of) => Array.ConvertAll(rows, row => of(row));

    private static string Word(bool flag) => flag ? "true" : "false";

    private static string Word(CascadeAuthor author) => author switch
    {
        CascadeAuthor.Person => "person",
        CascadeAuthor.Human => "human",
        CascadeAuthor.Ai => "ai",
        _ => throw new ArgumentOutOfRangeException(nameof(author), author, "an author without a word"),
    };
}
