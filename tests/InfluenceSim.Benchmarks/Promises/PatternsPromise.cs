using InfluenceSim.Experiments.Validation;
using InfluenceSim.Results.Markdown;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>
/// The model's patterns at the reference size, the tail of the cascades in a world large enough for it, and whether the model
/// document has these very tables.
/// </summary>
internal sealed class PatternsPromise : IMeasuredPromise
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);
    private static readonly string[] Reference = ["validate-model", "--users", "20000", "--replicates", "8"];
    private static readonly string[] Tails = ["validate-model", "--users", "100000", "--replicates", "2", "--only", "cascades"];

    public string Name => "patterns";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.BuiltAsync();
        string document =
            (await File.ReadAllTextAsync(Path.Combine(here, "src", "InfluenceSim.Model", "Patterns.md"))).ReplaceLineEndings("\n");
        return new PromiseResult(
            [.. await RunAsync(here, document, ModelValidation.MostTooFew, Reference), .. await RunAsync(here, document, 0, Tails)]);
    }

    private static async Task<List<PromiseRow>> RunAsync(string here, string document, int mostUntested, string[] command)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-patterns-");
        try
        {
            string file = Path.Combine(folder.FullName, "Patterns.md");
            Child run = await Child.RunAsync(
                here, Patience, "dotnet", Checkout.DotnetRun([.. command, "--quiet", "--markdown", file]));
            string made = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
            return [.. Judge(string.Join(' ', command), run, made, document, mostUntested)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<PromiseRow> Judge(string command, Child run, string made, string document, int mostUntested)
    {
        string spelling = $"influencesim {command}";
        yield return new PromiseRow(
            command, "exit code 0", $"exit code {run.ExitCode} after {run.Elapsed.TotalMinutes:F1} min", run.ExitCode == 0);
        if (PatternDocument.TableOf(made, spelling) is not { } table)
        {
            yield break;
        }

        IReadOnlyList<PatternLine> lines = PatternDocument.Lines(table);
        foreach (PatternLine line in lines.Where(line => !line.IsUntested))
        {
            yield return new PromiseRow(line.Pattern, line.Range, line.Measured, line.Holds);
        }

        string[] untested = [.. lines.Where(line => line.IsUntested).Select(line => line.Pattern)];
        yield return new PromiseRow(
            "too few to test", $"at most {mostUntested}", untested.Length == 0 ? "0" : $"{untested.Length}: {string.Join(", ", untested)}",
            untested.Length <= mostUntested);

        // Equal parameters and seeds give equal figures, so that the document can have the very table.
        bool has = PatternDocument.TableOf(document, spelling) == table;
        yield return new PromiseRow("model document", "has this table", has ? "has it" : "has another or none", has);
    }
}
