using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Measures;

/// <summary>Sums over the last seven days, as far as there are so many.</summary>
public sealed class WeekWindow
{
    private const int Days = 7;
    private static readonly int Width = 2 * Enum.GetValues<WeekCount>().Length;
    private readonly long[] _days = new long[Days * Width];

    internal WeekWindow()
    {
    }

    /// <summary>AI creators' share of the engagement with creators; null where there is none.</summary>
    public double? ShareOfAi
    {
        get
        {
            double ai = this[WeekCount.Engagement, Maker.Ai];
            return Quotient.Of(ai, ai + this[WeekCount.Engagement, Maker.Human]);
        }
    }

    /// <summary>A sum.</summary>
    /// <param name="count">Of what.</param>
    /// <param name="maker">Whose.</param>
    /// <returns>The sum.</returns>
    public long this[WeekCount count, Maker maker]
    {
        get
        {
            long sum = 0;
            for (int day = 0; day < Days; day++)
            {
                sum += _days[Place(day, count, maker)];
            }

            return sum;
        }
    }

    /// <summary>A new day takes the place of the one a week before it.</summary>
    internal void Roll(RunDay day, WeekCount count, Maker maker, long value) => _days[Place(day % Days, count, maker)] = value;

    internal void Save(StateWriter writer) => writer.WriteSpan<long>(_days);

    internal void Load(StateReader reader) => reader.ReadSpan<long>(_days);

    private static int Place(int slot, WeekCount count, Maker maker) => (slot * Width) + (2 * (int)count) + (int)maker;
}

/// <summary>What is summed over the last seven days.</summary>
public enum WeekCount
{
    /// <summary>Likes, comments and shares with creators.</summary>
    Engagement,

    /// <summary>Impressions of creators.</summary>
    Impressions,

    /// <summary>Posts of creators.</summary>
    Posts,
}
