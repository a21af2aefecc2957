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
        _recognition = new Recognition(_filled.World, state.Columns, state.Follows);
        _recognition.Begin(_filled.Input);
        _surveyor = new Surveyor(_filled.World, state);
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public object Day()
    {
        Survey survey = _surveyor.Begin(_filled.Input);
        _surveyor.Count(survey, 0, Users);
        return survey;
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public object Pairs()
    {
        var survey = new Survey();
        _surveyor.Ask(survey, new PairSurvey(_filled.World, _recognition, _filled.Input), 0, Users);
        return survey;
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public object StateHash() => _filled.Block.HashState();
}
