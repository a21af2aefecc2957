namespace InfluenceSim.Experiments.Cascades;

/// <summary>The shape of a cascade: a tree in which whoever shares hangs below whom the card came from, its root the author.</summary>
/// <param name="Size">Re-shares.</param>
/// <param name="Depth">Longest way from the author, in re-shares.</param>
/// <param name="Breadth">Most re-shares at one depth.</param>
/// <param name="HalfTick">Tick at which half of its size was reached; 0 without re-shares.</param>
/// <param name="StructuralVirality">
/// Mean distance between pairs of nodes, the author among them (Goel et al. 2016); 0 without re-shares.
/// </param>
internal readonly record struct Cascade(int Size, int Depth, int Breadth, int HalfTick, double StructuralVirality)
{
    /// <summary>The shape that passings in the order of ticks make; nobody's second re-share of a post counts.</summary>
    public static Cascade Of(IEnumerable<Passing> passings)
    {
        var places = new Dictionary<int, int>();
        List<int> parents = [0];
        List<int> depths = [0];
        List<int> ticks = [0];
        foreach (Passing passing in passings)
        {
            // A parent has always shared in an earlier tick; one that shared before the record began is taken for the author.
            int parent = places.GetValueOrDefault(passing.Parent);
            if (places.TryAdd(passing.Sharer, parents.Count))
            {
                parents.Add(parent);
                depths.Add(depths[parent] + 1);
                ticks.Add(passing.Tick);
            }
        }

        int size = places.Count;
        return size == 0
            ? default
            : new Cascade(
                size,
                depths.Max(),
                depths.Skip(1).CountBy(depth => depth).Max(row => row.Value),
                ticks[(size + 1) / 2],
                MeanDistance(parents));
    }

    // Each edge lies on the way between any node below it and any other.
    private static double MeanDistance(List<int> parents)
    {
        long nodes = parents.Count;
        long[] below = new long[nodes];
        double distances = 0;
        for (int node = (int)nodes - 1; node > 0; node--)
        {
            below[node]++;
            below[parents[node]] += below[node];
            distances += (double)below[node] * (nodes - below[node]);
        }

        return distances / (nodes * (nodes - 1) / 2.0);
    }
}
