using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>
/// Who can tell which persona, at a run's end: each pair asked by itself, and many pairs at a time; per pair. A million people of the load
/// have two thousand personas.
/// </summary>
public class PairSurveyBenchmark
{
    private const int Users = 2_000;
    private const int Personas = 500;
    private CreatorId[] _personas = [];
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
        _personas = [.. _filled.World.Creators.Index().Where(creator => creator.Item.IsAi).Select(creator => new CreatorId(creator.Index))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Users * Personas)]
    public int Plain()
    {
        int canTell = 0;
        foreach (CreatorId persona in _personas)
        {
            for (int user = 0; user < Users; user++)
            {
                canTell += _recognition.CanTell(new Account(user), persona) ? 1 : 0;
            }
        }

        return canTell;
    }

    [Benchmark(OperationsPerInvoke = Users * Personas)]
    public object Pairs()
    {
        var survey = new Survey();
        new PairSurvey(_filled.World, _recognition, _filled.Input).AddTo(survey, default, Users);
        return survey;
    }
}
