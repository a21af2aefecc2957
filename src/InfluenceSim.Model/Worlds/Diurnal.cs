using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Worlds;

/// <summary>How busy each hour of the day is: weights of mean 1 with a peak in the evening (MODEL section 12).</summary>
internal sealed class Diurnal
{
    /// <summary>Hour of the day at which the daily wave peaks (a calibrated choice).</summary>
    private const int FirstPeak = 19;

    /// <summary>Hour of the day at which the half-daily wave peaks (a calibrated choice).</summary>
    private const int SecondPeak = 20;
    private readonly double[] _weights = new double[SimulationParameters.HoursPerDay];
    private readonly double[] _cumulated = new double[SimulationParameters.HoursPerDay];

    // Cosines of multiples of 15 degrees: the kernel may not call the platform's.
    private static readonly double[] Cosine15 =
    [
        1, 0.9659258262890683, 0.8660254037844386, 0.7071067811865476, 0.5, 0.25881904510252074, 0,
        -0.25881904510252074, -0.5, -0.7071067811865476, -0.8660254037844386, -0.9659258262890683, -1,
    ];

    public Diurnal(FeedParameters feed)
    {
        double sum = 0;
        for (int hour = 0; hour < _weights.Length; hour++)
        {
            double weight = 1 + (feed.DiurnalFirst * Cosine(hour - FirstPeak)) + (feed.DiurnalSecond * Cosine(2 * (hour - SecondPeak)));
            _weights[hour] = Math.Max(0, weight);
            sum += _weights[hour];
        }

        double cumulated = 0;
        for (int hour = 0; hour < _weights.Length; hour++)
        {
            _weights[hour] *= _weights.Length / sum;
            cumulated += _weights[hour] / _weights.Length;
            _cumulated[hour] = cumulated;
        }
    }

    /// <summary>Weight of an hour.</summary>
    public double Weight(int hour) => _weights[hour];

    /// <summary>Hour with probability in proportion to its weight.</summary>
    public int Hour(double uniform)
    {
        int hour = 0;
        while (hour < _cumulated.Length - 1 && uniform >= _cumulated[hour])
        {
            hour++;
        }

        return hour;
    }

    private static double Cosine(int steps)
    {
        int step = ((steps % 24) + 24) % 24;
        return Cosine15[step <= 12 ? step : 24 - step];
    }
}
