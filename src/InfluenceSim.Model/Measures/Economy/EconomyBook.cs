using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures.Economy;

/// <summary>
/// Has the formulas of measures make the values of each settled week from its brief and outcome; every day shows those of the last one.
/// </summary>
internal sealed class EconomyBook(World world, MeasureRegistry measures)
{
    private readonly Turnover _turnover = new(world);
    private readonly Accountability _accountability = new(world);
    private readonly long[] _fines = new long[Enum.GetValues<FinedParty>().Length];

    // NaN where there is no value.
    private readonly double[] _values = [.. measures.WeekRows.Select(_ => double.NaN)];

    /// <summary>Takes a settlement.</summary>
    public void Take(MarketBrief brief, MarketOutcome outcome)
    {
        bool isReported = brief.Week * EconomyParameters.DaysPerWeek > world.Parameters.WarmUp;
        _turnover.Take(brief, isReported);
        _accountability.Take(brief);
        if (isReported)
        {
            _fines[(int)FinedParty.Operator] += outcome.Values.FinesOperators;
            _fines[(int)FinedParty.Brand] += outcome.Values.FinesBrands;
            _fines[(int)FinedParty.Platform] += outcome.Values.FinesPlatform;
            _fines[(int)FinedParty.Creator] += outcome.Values.FinesCreators;
        }

        var week = new WeekEnd(world, brief, outcome, new RunBooks(_turnover, _accountability, _fines));
        for (int row = 0; row < _values.Length; row++)
        {
            _values[row] = measures.WeekRows[row].Formula.OnWeek!(week) ?? double.NaN;
        }
    }

    /// <summary>The last settled week's values, for a day.</summary>
    public IEnumerable<MeasureValue> Values(PolicyDay day) =>
        measures.WeekRows.Zip(_values).Where(row => !double.IsNaN(row.Second)).Select(row => row.First.At(day, row.Second));

    public void Save(StateWriter writer)
    {
        _turnover.Save(writer);
        _accountability.Save(writer);
        writer.WriteSpan<long>(_fines);
        writer.WriteSpan<double>(_values);
    }

    public void Load(StateReader reader)
    {
        _turnover.Load(reader);
        _accountability.Load(reader);
        reader.ReadSpan<long>(_fines);
        reader.ReadSpan<double>(_values);
    }
}
