using BenchmarkDotNet.Running;
using InfluenceSim.Benchmarks.Promises;
using InfluenceSim.Benchmarks.Promises.Speed;
using InfluenceSim.Benchmarks.Scale;

const string Usage = $"""
    promise            lists the promises that are measured
    promise NAME...    measures them; exits 1 where one is not kept
    scale [OPTIONS]    measures one load at several sizes: {ScaleOptions.Usage}
    bench [ARGS]       runs benchmarks; ARGS go to BenchmarkDotNet
    """;

switch (args)
{
    case ["--help" or "-h" or "-?"] or ["promise" or "scale", "--help" or "-h" or "-?"]:
        Console.WriteLine(Usage);
        return 0;
    case ["promise"]:
        Console.WriteLine(string.Join(Environment.NewLine, MeasuredPromises.All.Select(promise => promise.Name)));
        return 0;
    case ["promise", .. string[] names]:
        return await MeasuredPromises.MeasureAsync(names, Console.Out, Console.Error);
    case ["scale", .. string[] options]:
        return await ScaleCommand.RunAsync(options, Console.Out, Console.Error);
    case ["bench", .. string[] rest]:
        BenchmarkSwitcher.FromAssembly(typeof(MeasuredPromises).Assembly).Run(rest);
        return 0;
    case [CollectorProcess.Command]:
        await CollectorProcess.ServeAsync();
        return 0;
    case [KernelDays.Command, _, _]:
        KernelDays.Serve(args, Console.In, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
