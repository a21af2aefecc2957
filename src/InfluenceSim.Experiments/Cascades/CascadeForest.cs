using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Experiments.Cascades;

/// <summary>The ways by which posts with a claim were passed on, by post (word A of its cards), in the order of ticks.</summary>
internal sealed class CascadeForest
{
    private readonly Dictionary<ulong, List<Passing>> _passings = [];

    /// <summary>Posts with at least one re-share.</summary>
    public IReadOnlyCollection<ulong> Posts => _passings.Keys;

    /// <summary>Adds a tick's re-shares.</summary>
    public void Add(Tick tick, IReadOnlyList<Reshare> reshares)
    {
        foreach (Reshare reshare in reshares)
        {
            if (reshare.Card.Claim == Claim.None)
            {
                continue;
            }

            if (!_passings.TryGetValue(reshare.Card.A, out List<Passing>? passings))
            {
                _passings[reshare.Card.A] = passings = [];
            }

            passings.Add(new Passing(reshare.Card.Sharer, reshare.Parent, tick));
        }
    }

    /// <summary>How a post was passed on; empty where it was not.</summary>
    public IReadOnlyList<Passing> Of(ulong post) => _passings.GetValueOrDefault(post) ?? [];

    /// <summary>As above, and forgets the post.</summary>
    public IReadOnlyList<Passing> Take(ulong post) => _passings.Remove(post, out List<Passing>? passings) ? passings : [];
}

/// <summary>Somebody passed a post on.</summary>
/// <param name="Sharer">Who.</param>
/// <param name="Parent">From whom the sharer had it, or <see cref="Card.Root"/> for the author.</param>
/// <param name="Tick">When.</param>
internal readonly record struct Passing(int Sharer, int Parent, Tick Tick);
