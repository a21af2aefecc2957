using InfluenceSim.Grains;

namespace InfluenceSim.Web.Network;

/// <summary>A few ties of everybody, which are enough to see who belongs together: all would be a ball of wool.</summary>
/// <param name="One">Who follows.</param>
/// <param name="Other">Who is followed.</param>
internal sealed record SampledTies(int[] One, int[] Other)
{
    private const int People = 6;
    private const int Creators = 2;

    public static SampledTies Of(Ties ties)
    {
        var one = new List<int>();
        var other = new List<int>();
        int users = ties.Ends.Length;
        for (int user = 0, start = 0; user < users; start = ties.Ends[user++])
        {
            ReadOnlySpan<int> row = ties.Followed.AsSpan(start, ties.Ends[user] - start);
            int people = row.BinarySearch(users);
            people = people < 0 ? ~people : people;
            Take(user, row[..people], People);
            Take(user, row[people..], Creators);
        }

        return new SampledTies([.. one], [.. other]);

        // Evenly over the row, which ascends: the first would be the same accounts of everybody.
        void Take(int user, ReadOnlySpan<int> row, int most)
        {
            int number = Math.Min(most, row.Length);
            for (int i = 0; i < number; i++)
            {
                one.Add(user);
                other.Add(row[i * row.Length / number]);
            }
        }
    }

    /// <summary>Ties among people that are drawn: a few of each.</summary>
    public IEnumerable<(int One, int Other)> Drawn(int people, int ofOne)
    {
        int last = -1;
        int taken = 0;
        for (int tie = 0; tie < One.Length; tie++)
        {
            taken = One[tie] == last ? taken : 0;
            last = One[tie];
            if (Other[tie] < people && taken < ofOne)
            {
                taken++;
                yield return (One[tie], Other[tie]);
            }
        }
    }
}
