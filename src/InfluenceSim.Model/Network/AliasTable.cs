using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.Network;

/// <summary>Weighted choice in constant time (Walker 1977; Vose 1991).</summary>
internal sealed class AliasTable
{
    private readonly double[] _keep;
    private readonly int[] _alias;

    public AliasTable(ReadOnlySpan<double> weights)
    {
        int count = weights.Length;
        _keep = weights.ToArray();
        _alias = new int[count];
        double sum = 0;
        foreach (double weight in weights)
        {
            sum += weight;
        }

        var small = new Stack<int>();
        var large = new Stack<int>();
        for (int i = 0; i < count; i++)
        {
            _keep[i] *= count / sum;
            _alias[i] = i;
            (_keep[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop();
            int more = large.Peek();
            _alias[less] = more;
            _keep[more] -= 1 - _keep[less];
            if (_keep[more] < 1)
            {
                small.Push(large.Pop());
            }
        }

        foreach (int rest in small.Concat(large))
        {
            _keep[rest] = 1;
        }
    }

    /// <summary>An entry with probability in proportion to its weight.</summary>
    public int Choose(AudienceAttemptDraws draws)
    {
        int index = draws.Place.Below(_keep.Length);
        return draws.Coin.Uniform < _keep[index] ? index : _alias[index];
    }
}
