using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>What runs nothing answers before one has to wait.</summary>
internal sealed class AnswersPromise : IMeasuredPromise
{
    private const int RoundCount = 9;
    private const double MostSeconds = 0.2;
    private const string Scenario = "scenarios/mandatory-labelling.yaml";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string[][] Asked = [["list"], ["--help"], ["validate", Scenario]];

    public string Name => "answers";

    public async Task<PromiseResult> MeasureAsync()
    {
        string root = await Checkout.BuiltAsync();
        double[][] rounds = await Turns.TakeAsync<double>(
            RoundCount, [.. Asked.Select<string[], Func<Task<double>>>(arguments => () => SecondsAsync(root, arguments))]);
        return new PromiseResult([.. Asked.Select((arguments, way) => RowOf(arguments, rounds, way))]);
    }

    private static PromiseRow RowOf(string[] arguments, double[][] rounds, int way)
    {
        var seconds = new Rounds([.. rounds.Select(round => round[way])]);
        return new PromiseRow(
            $"`influencesim {string.Join(' ', arguments)}` in a checkout",
            $"under {MostSeconds:F1} s",
            $"{seconds.Text(3)} s in {rounds.Length} rounds",
            seconds.Median < MostSeconds);
    }

    private static async Task<double> SecondsAsync(string root, string[] arguments)
    {
        Child answer = await Child.RunAsync(root, Patience, Checkout.CommandOf(root), arguments);
        return answer.ExitCode == 0
            ? answer.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with exit code {answer.ExitCode}");
    }
}
