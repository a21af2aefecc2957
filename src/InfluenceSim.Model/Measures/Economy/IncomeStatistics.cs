using InfluenceSim.Model.Foundation.Numerics;

namespace InfluenceSim.Model.Measures.Economy;

/// <summary>How unequal incomes are. From exact sorted integers.</summary>
internal sealed class IncomeStatistics
{
    private readonly long[] _sorted;
    private readonly double _total;

    public IncomeStatistics(IEnumerable<long> incomes)
    {
        _sorted = [.. incomes.Order()];
        _total = _sorted.Sum();
    }

    /// <summary>Gini coefficient; none where nobody earns anything.</summary>
    public double? Gini
    {
        get
        {
            Int128 weighted = 0;
            for (int i = 0; i < _sorted.Length; i++)
            {
                weighted += (Int128)((2L * (i + 1)) - _sorted.Length - 1) * _sorted[i];
            }

            return _total > 0 ? (double)weighted / (_sorted.Length * _total) : null;
        }
    }

    /// <summary>
    /// Exponent of the density over the highest-paid quarter, by Hill (1975); none where fewer than ten earn something there.
    /// </summary>
    public double? Tail
    {
        get
        {
            int units = _sorted.Length / 4;
            if (units < 10 || _sorted[^(units + 1)] <= 0)
            {
                return null;
            }

            double threshold = _sorted[^(units + 1)];
            double sum = 0;
            foreach (long income in _sorted[^units..])
            {
                sum += DetMath.Log(income / threshold);
            }

            return sum > 0 ? 1 + (units / sum) : null;
        }
    }

    /// <summary>Share of all income that the lowest part earns; a boundary within a creator splits its income.</summary>
    public double? LowestShare(double part)
    {
        if (_total <= 0)
        {
            return null;
        }

        double units = part * _sorted.Length;
        int whole = Math.Min((int)units, _sorted.Length);
        double sum = _sorted.Take(whole).Sum();
        if (whole < _sorted.Length)
        {
            sum += (units - whole) * _sorted[whole];
        }

        return sum / _total;
    }
}
