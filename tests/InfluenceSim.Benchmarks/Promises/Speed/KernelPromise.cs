using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>An impression of the load takes far less on one thread than before the work on speed, with the same digests.</summary>
internal sealed class KernelPromise : IMeasuredPromise
{
    private const int Users = 100_000;
    private const int FilledDays = 6;
    private const int RoundCount = 5;
    private const double Most = 0.5;
    private const double Nanoseconds = 1e9;
    private const string Benchmarks = "tests/InfluenceSim.Benchmarks";
    private const string Measuring = Benchmarks + "/Promises/Speed/" + nameof(KernelDays) + ".cs";

    public string Name => "kernel";

    public async Task<PromiseResult> MeasureAsync()
    {
        using EarlierTree tree = await EarlierTree.CheckOutAsync();
        string assembly = await BuildAsync(tree);
        using var earlier = KernelProcess.Start(assembly, Users, FilledDays);
        using var now = KernelProcess.Start(typeof(KernelPromise).Assembly.Location, Users, FilledDays);
        await Task.WhenAll(earlier.FillAsync(), now.FillAsync());
        KernelDay[][] rounds = await Turns.TakeAsync(RoundCount, earlier.RunAsync, now.RunAsync);
        bool same = rounds.All(round => round[0].Digest == round[1].Digest);
        return new PromiseResult(
        [
            new PromiseRow("load", "printed", new Load(Users).Stated, true),
            Against("whole ticks", rounds, day => day.Whole, Most),
            Against("of it pushes and sessions", rounds, day => day.Blocks, most: null),
            new PromiseRow(
                "floor: the same cards and inboxes touched, ns an impression",
                "printed",
                Of(rounds, 1, day => PerImpression(day, day.Floor)),
                true),
            new PromiseRow(
                "probe: a cache line by chance, ns",
                "printed",
                $"{Of(rounds, 1, day => day.LineRead)} read, {Of(rounds, 1, day => day.LineWritten)} written",
                true),
            new PromiseRow("digests of both after each day", "the same", same ? "the same" : "others", same),
        ]);
    }

    /// <summary>Builds the earlier tree's benchmarks with the one measuring file of this tree in place of their commands.</summary>
    private static async Task<string> BuildAsync(EarlierTree tree)
    {
        string there = Path.Combine(tree.Root, Measuring);
        Directory.CreateDirectory(Path.GetDirectoryName(there)!);
        File.Copy(Path.Combine(await Checkout.RootAsync(), Measuring), there);
        await File.WriteAllTextAsync(
            Path.Combine(tree.Root, Benchmarks, "Program.cs"),
            $"{typeof(KernelDays).FullName}.{nameof(KernelDays.Serve)}(args, System.Console.In, System.Console.Out);\n");
        await tree.BuildAsync(Benchmarks);
        return Path.Combine(tree.Root, Benchmarks, "bin", "Release", "net10.0", "InfluenceSim.Benchmarks.dll");
    }

    private static PromiseRow Against(string what, KernelDay[][] rounds, Func<KernelDay, double> seconds, double? most)
    {
        var ratio = new Rounds([.. rounds.Select(round => seconds(round[1]) / seconds(round[0]))]);
        return new PromiseRow(
            $"an impression on one thread over that of {EarlierTree.Name}, {what}, {Users} users",
            most is null ? "printed" : $"at most {most:F2}",
            $"{ratio.Text(2)}: {PerRound(1)} ns against {PerRound(0)} ns in {rounds.Length} rounds",
            most is null || ratio.Median <= most);

        string PerRound(int way) => Of(rounds, way, day => PerImpression(day, seconds(day)));
    }

    private static double PerImpression(KernelDay day, double seconds) => seconds * Nanoseconds / day.Impressions;

    private static string Of(KernelDay[][] rounds, int way, Func<KernelDay, double> value) =>
        new Rounds([.. rounds.Select(round => value(round[way]))]).Text(1);
}
