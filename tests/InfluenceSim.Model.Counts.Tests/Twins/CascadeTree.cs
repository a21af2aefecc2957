namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>A cascade as a tree that is walked from node to node: each who passed a post on hangs below whom the card came from.</summary>
internal sealed class CascadeTree
{
    private const int Author = -1;
    private readonly Dictionary<int, List<int>> _neighbours = new() { [Author] = [] };
    private readonly Dictionary<int, int> _depths;

    public CascadeTree(bool isByAi, IEnumerable<Reshare> shares)
    {
        IsByAi = isByAi;
        foreach (Reshare share in shares)
        {
            // Nobody's second re-share of a post counts.
            if (!_neighbours.ContainsKey(share.Card.Sharer))
            {
                int parent = share.Parent == Card.Root ? Author : share.Parent;
                _neighbours[share.Card.Sharer] = [parent];
                _neighbours[parent].Add(share.Card.Sharer);
            }
        }

        _depths = DistancesFrom(Author);
    }

    public bool IsByAi { get; }

    public int Size => _neighbours.Count - 1;

    public int Depth => _depths.Values.Max();

    public int Breadth => _depths.Where(node => node.Value > 0).CountBy(node => node.Value).Max(level => level.Value);

    /// <summary>Mean distance over all ordered pairs of different nodes.</summary>
    public double Virality =>
        _neighbours.Keys.Sum(node => DistancesFrom(node).Values.Sum()) / (double)(_neighbours.Count * (_neighbours.Count - 1));

    private Dictionary<int, int> DistancesFrom(int start)
    {
        var distances = new Dictionary<int, int> { [start] = 0 };
        var next = new Queue<int>([start]);
        while (next.TryDequeue(out int node))
        {
            foreach (int neighbour in _neighbours[node].Where(neighbour => distances.TryAdd(neighbour, distances[node] + 1)))
            {
                next.Enqueue(neighbour);
            }
        }

        return distances;
    }
}
