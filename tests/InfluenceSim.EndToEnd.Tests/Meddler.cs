using System.Collections;
using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>An observer that tries to write to all that it is given, whatever it must cast it to.</summary>
internal sealed class Meddler : IRunObserver
{
    private int _ticks;
    private int _days;
    private int _written;

    /// <summary>Ticks that it saw.</summary>
    public int Ticks => _ticks;

    /// <summary>Ticks of which it saw a survey and measures too.</summary>
    public int Days => _days;

    /// <summary>Lists of finished ticks into which it could write.</summary>
    public int Written => _written;

    // What it gets of the specification is its own copy: it may do to it what it likes.
    public void OnOpened(RunIdentity run, RunSpec spec)
    {
        TryEmpty(spec.Policies);
        TryEmpty(spec.Parameters.Creators.ExtraPersonas);
    }

    public void OnPolicies(RunIdentity run, IReadOnlyList<Policy> policies) => TryEmpty(policies);

    public void OnTick(RunIdentity run, TickSummary summary)
    {
        IEnumerable[] lists =
        [
            summary.Measures, summary.Reshares, summary.Retired,
            .. Enum.GetValues<Model.Messages.Counted.SurveyHistogram>()
                .Where(histogram => histogram != Model.Messages.Counted.SurveyHistogram.Length)
                .Select(histogram => summary.Survey?[histogram]?.Units).OfType<IEnumerable>(),
        ];
        Interlocked.Add(ref _written, lists.Count(TryEmpty));
        Interlocked.Add(ref _days, summary is { Survey: not null, Measures.Count: > 0 } ? 1 : 0);
        Interlocked.Increment(ref _ticks);
    }

    public void OnEnded(RunIdentity run, IReadOnlyList<MeasureValue> values) => TryEmpty(values);

    private static bool TryEmpty(IEnumerable values)
    {
        switch (values)
        {
            case Array array:
                Array.Clear(array);
                return array.Length > 0;
            case IDictionary { IsReadOnly: false } dictionary:
                dictionary.Clear();
                return true;
            case IList { IsReadOnly: false } list:
                list.Clear();
                return true;
            default:
                return false;
        }
    }
}
