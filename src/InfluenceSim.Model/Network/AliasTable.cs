using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.Network;

/// <summary>Weighted choice in constant time (Walker 1977; Vose 1991).</summary>
/// <param name="count">Number of entries.</param>
internal sealed class AliasTable(int count)
{
    private readonly double[] _keep = new double[count];
    private readonly int[] _alias = new int[count];

    // Entries that have less than their share grow from the front, those that have more from the back: together they are no more than all.
    private readonly int[] _waiting = new int[count];

    /// <summary>Takes up the weights of the entries.</summary>
    public void Weigh(ReadOnlySpan<double> weights)
    {
        double sum = 0;
        foreach (double weight in weights)
        {
            sum += weight;
        }

        int small = 0;
        int large = count;
        for (int i = 0; i < count; i++)
        {
            _keep[i] = weights[i] * (count / sum);
            _alias[i] = i;
            _waiting[_keep[i] < 1 ? small++ : --large] = i;
        }

        while (small > 0 && large < count)
        {
            int less = _waiting[--small];
            int more = _waiting[large];
            _alias[less] = more;
            _keep[more] -= 1 - _keep[less];
            if (_keep[more] < 1)
            {
                large++;
                _waiting[small++] = more;
            }
        }

        foreach (int rest in _waiting.AsSpan(0, small))
        {
            _keep[rest] = 1;
        }

        foreach (int rest in _waiting.AsSpan(large))
        {
            _keep[rest] = 1;
        }
    }

    /// <summary>An entry with probability in proportion to its weight.</summary>
    public int Choose(AudienceAttemptDraws draws)
    {
        int index = draws.Place.Below(count);
        return draws.Coin.Uniform < _keep[index] ? index : _alias[index];
    }
}
