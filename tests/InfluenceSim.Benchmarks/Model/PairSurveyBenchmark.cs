using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Who can tell which persona, at a run's end; per pair. A million people of the load have two thousand personas.</summary>
public class PairSurveyBenchmark
{
    private const int Users = 2_000;
    private const int Personas = 500;
    private FilledBlock _filled = null!;
    private Recognition _recognition = null!;

    [GlobalSetup]
    public void Fill()
    {
        _filled = new FilledBlock(
            Users,
            load => load with { Creators = load.Creators with { Fakefluencers = Personas, Operators = Personas } });
        UserState state = _filled.Block.State;
        _recognition = new Recognition(_filled.World, state.Columns, state.Follows);
        _recognition.Begin(_filled.Input);
    }

    [Benchmark(OperationsPerInvoke = Users * Personas)]
    public object Pairs()
    {
        var survey = new Survey();
        new PairSurvey(_filled.World, _recognition).AddTo(survey, _filled.Input, default, Users);
        return survey;
    }
}
