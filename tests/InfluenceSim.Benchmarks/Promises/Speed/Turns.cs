namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>Measures several ways by turns, so that what else the machine does falls on all of them alike.</summary>
internal static class Turns
{
    /// <summary>Measures each way once in every round.</summary>
    /// <param name="rounds">Number of rounds.</param>
    /// <param name="ways">The ways.</param>
    /// <returns>By round, what each way gave, in the order of the ways.</returns>
    public static async Task<T[][]> TakeAsync<T>(int rounds, params IReadOnlyList<Func<Task<T>>> ways)
    {
        var taken = new T[rounds][];
        for (int round = 0; round < rounds; round++)
        {
            taken[round] = new T[ways.Count];
            for (int turn = 0; turn < ways.Count; turn++)
            {
                // Who begins changes from round to round: a machine that grows slower would else favour the first.
                int way = (turn + round) % ways.Count;
                taken[round][way] = await ways[way]();
            }
        }

        return taken;
    }
}
