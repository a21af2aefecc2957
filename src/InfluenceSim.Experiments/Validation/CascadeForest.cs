using InfluenceSim.Model.Posts;
using InfluenceSim.Model.Ticks;

namespace InfluenceSim.Experiments.Validation;

/// <summary>The trees by which posts were passed on: whoever shares hangs below whom the card came from.</summary>
internal sealed class CascadeForest
{
    private readonly Dictionary<ulong, Dictionary<int, int>> _depths = [];

    /// <summary>Adds a tick's re-shares. A parent has always shared in an earlier tick.</summary>
    public void Add(IReadOnlyList<Reshare> reshares)
    {
        foreach (Reshare reshare in reshares)
        {
            if (!_depths.TryGetValue(reshare.Card.A, out Dictionary<int, int>? depths))
            {
                _depths[reshare.Card.A] = depths = [];
            }

            int parent = reshare.Parent == Card.Root ? 0 : depths.GetValueOrDefault(reshare.Parent);
            depths[reshare.Card.Sharer] = parent + 1;
        }
    }

    /// <summary>Removes a finished cascade and gives its size, depth and greatest breadth.</summary>
    public Cascade Take(ulong post)
    {
        if (!_depths.Remove(post, out Dictionary<int, int>? depths))
        {
            return default;
        }

        var breadth = new Dictionary<int, int>();
        foreach (int depth in depths.Values)
        {
            breadth[depth] = breadth.GetValueOrDefault(depth) + 1;
        }

        return new Cascade(depths.Count, breadth.Keys.Max(), breadth.Values.Max());
    }
}

/// <summary>A finished cascade.</summary>
/// <param name="Size">Re-shares.</param>
/// <param name="Depth">Longest way from the author, in re-shares.</param>
/// <param name="Breadth">Most re-shares at one depth.</param>
internal readonly record struct Cascade(int Size, int Depth, int Breadth);
