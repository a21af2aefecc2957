using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>The survey of a day's end, and what a run's end asks besides; per user.</summary>
[MemoryDiagnoser]
public class SurveyBenchmark
{
    private const int Users = 5_000;
    private FilledBlock _filled = null!;
    private Surveyor _surveyor = null!;
    private Recognition _recognition = null!;

    [GlobalSetup]
    public void Fill()
    {
        _filled = new FilledBlock(Users);
        UserState state = _filled.Block.State;
        _surveyor = new Surveyor(_filled.World, state.Columns, state.Follows);
        _recognition = new Recognition(_filled.World, state.Columns, state.Follows);
        _recognition.Begin(_filled.Input);
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public object Day() => _surveyor.Take(default);

    [Benchmark(OperationsPerInvoke = Users)]
    public object Pairs()
    {
        var survey = new Survey();
        _surveyor.Complete(survey, _filled.Input, _recognition);
        return survey;
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public object StateHash() => _filled.Block.HashState();
}
