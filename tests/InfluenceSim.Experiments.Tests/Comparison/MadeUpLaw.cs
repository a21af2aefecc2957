namespace InfluenceSim.Experiments.Tests.Comparison;

/// <summary>Draws of known laws, the same in every run of a test.</summary>
internal sealed class MadeUpLaw(int seed)
{
    private readonly Random _random = new(seed);

    public double Uniform() => _random.NextDouble();

    public bool Happens(double probability) => _random.NextDouble() < probability;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A probability whose logarithm is uniform: as often near the least as near the greatest.</summary>
    public double Probability(double least, double most) => least * Math.Pow(most / least, _random.NextDouble());

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    /// <summary>A factor of mean 1 and variance 1 / shape.</summary>
    public double Gamma(int shape) => -Enumerable.Range(0, shape).Sum(_ => Math.Log(1 - _random.NextDouble())) / shape;

    /// <summary>How many events in a span of which the mean is known (Poisson), by their waiting times.</summary>
    public int Events(double mean)
    {
        int events = -1;
        for (double time = 0; time < mean; events++)
        {
            time -= Math.Log(1 - _random.NextDouble());
        }

        return Math.Max(0, events);
    }
}
