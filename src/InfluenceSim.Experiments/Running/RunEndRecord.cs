using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Running;

/// <summary>Keeps what the measures of a run's end are made of: reach over time and who was exposed.</summary>
internal sealed class RunEndRecord
{
    private readonly List<ReachedInTick> _reached = [];
    private Survey? _final;
    private PolicyDay _day = new(-1);

    /// <summary>Takes a finished tick.</summary>
    public void Add(TickSummary summary)
    {
        _day = summary.Day;
        _final = summary.Survey ?? _final;
        if (summary.Day >= 0)
        {
            long[] users = [.. Enumerable.Range(0, Claim.Limit).Select(claim => summary.Tally[ClaimCount.Reached, claim])];
            _reached.Add(new ReachedInTick(summary.Tick, users));
        }
    }

    /// <summary>Values of the last day.</summary>
    public IReadOnlyList<MeasureValue> Values(
        IReadOnlyList<CascadeRecord> cascades, SimulationParameters parameters, MeasureRegistry measures)
    {
        var end = new RunEnd
        {
            Parameters = parameters,
            Cascades = [.. cascades.Where(cascade => cascade.IsFinished).Select(Finished)],
            Reached = _reached,
            Final = _final,
            TopShare = (histogram, top) => TopShare.Of(histogram.Units, top),
        };
        return measures.AtEnd(end, _day);
    }

    private static FinishedCascade Finished(CascadeRecord cascade) => new(
        cascade.IsFalse, cascade.Author == CascadeAuthor.Ai, cascade.Size, cascade.Depth, cascade.Breadth, cascade.StructuralVirality);
}
