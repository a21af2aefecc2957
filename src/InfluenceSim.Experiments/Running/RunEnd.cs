using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Running;

/// <summary>The measures of a run that are known at its end only: of finished cascades, of reach over time, of who was exposed.</summary>
internal sealed class RunEnd
{
    private const double MostExposed = 0.01;
    private readonly List<(int Tick, long[] Users)> _reached = [];
    private Survey? _final;
    private int _day = -1;

    /// <summary>Takes a finished tick.</summary>
    public void Add(TickSummary summary)
    {
        _day = summary.Day;
        _final = summary.Survey ?? _final;
        if (summary.Day >= 0)
        {
            _reached.Add((summary.Tick, [.. summary.Tally.Reached]));
        }
    }

    /// <summary>Values of the last day.</summary>
    public IReadOnlyList<MeasureValue> Values(IReadOnlyList<CascadeRecord> cascades, SimulationParameters parameters)
    {
        var values = new List<MeasureValue>();
        void Put(string measure, string group, double? value)
        {
            if (value is { } number)
            {
                values.Add(new MeasureValue(_day, measure, group, number));
            }
        }

        Put("exposureTopShare", "all", _final?.FalseImpressions is { } exposed ? TopShare.Of(exposed.Units, MostExposed) : null);
        Put("reachHalfTime", "all", HalfTime(parameters));
        foreach (bool isFalse in new[] { true, false })
        {
            CascadeRecord[] finished = [.. cascades.Where(cascade => cascade.IsFinished && cascade.IsFalse == isFalse)];
            string group = isFalse ? "false" : "true";
            Put("cascadeSize", group, Mean(finished, cascade => cascade.Size));
            Put("cascadeDepth", group, Mean(finished, cascade => cascade.Depth));
            Put("cascadeBreadth", group, Mean(finished, cascade => cascade.Breadth));
            Put("cascadeVirality", group, Mean(finished, cascade => cascade.StructuralVirality));
            if (isFalse)
            {
                Put("cascadesByAi", "all", Mean(finished, cascade => cascade.Author == CascadeAuthor.Ai ? 1 : 0));
            }
        }

        return values;
    }

    private static double? Mean(CascadeRecord[] cascades, Func<CascadeRecord, double> of) => cascades.Length == 0 ? null : cascades.Average(of);

    private double? HalfTime(SimulationParameters parameters)
    {
        var days = new List<double>();
        for (int claim = 0; claim < parameters.Claims.False; claim++)
        {
            long whole = _reached.Sum(tick => tick.Users[claim]);
            int start = Claim.StartOf(claim, parameters);
            if (whole == 0 || start < parameters.WarmUpTicks)
            {
                continue;
            }

            long sum = 0;
            int half = _reached.First(tick => 2 * (sum += tick.Users[claim]) >= whole).Tick;
            days.Add((half - start) / (double)SimulationParameters.HoursPerDay);
        }

        return days.Count == 0 ? null : days.Average();
    }
}
