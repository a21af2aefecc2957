using System.IO.Hashing;
using System.Runtime.InteropServices;
using InfluenceSim.Grains.Encoding;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Silos;

/// <summary>
/// The worlds of a silo: each is built once and shared by all grains of all runs that are made from the same parameters,
/// key and graph, as long as one of them holds on to it.
/// </summary>
internal sealed class WorldCache
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, KnownWorld> _worlds = new(StringComparer.Ordinal);

    public Task<World> Get(RunSpec spec)
    {
        string id = IdOf(spec);
        lock (_lock)
        {
            foreach (string gone in _worlds.Where(known => known.Value.IsGone).Select(known => known.Key).ToArray())
            {
                _worlds.Remove(gone);
            }

            if (!_worlds.TryGetValue(id, out KnownWorld? known))
            {
                known = new KnownWorld();
                _worlds.Add(id, known);
            }

            return known.GetOrBuild(() => World.Build(spec.Parameters, spec.Key, spec.UserEdges, SideBySide.Do));
        }
    }

    /// <summary>Equal for equal worlds, whatever policies, run id and users per grain.</summary>
    public static string IdOf(RunSpec spec)
    {
        var hash = new XxHash128();
        hash.Append(ModelJson.ToBytes(spec.Parameters));
        hash.Append(BitConverter.GetBytes(spec.Key.Value));
        if (spec.UserEdges is { } edges)
        {
            Append(hash, edges);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static void Append(XxHash128 hash, UserEdges edges)
    {
        hash.Append(BitConverter.GetBytes(edges.Followers.Count));
        hash.Append(MemoryMarshal.AsBytes<int>([.. edges.Followers]));
        hash.Append(MemoryMarshal.AsBytes<int>([.. edges.Followed]));
    }

    /// <summary>A world that is being built, or was; it is held while it is built only.</summary>
    private sealed class KnownWorld
    {
        private readonly Lock _lock = new();
        private readonly WeakReference<World> _built = new(null!);
        private Task<World>? _building;

        /// <summary>Whether nobody needs it any more, or it could not be built.</summary>
        public bool IsGone
        {
            get
            {
                lock (_lock)
                {
                    return _building?.IsFaulted ?? !_built.TryGetTarget(out _);
                }
            }
        }

        public Task<World> GetOrBuild(Func<World> build)
        {
            lock (_lock)
            {
                return _building ?? (_built.TryGetTarget(out World? world)
                    ? Task.FromResult(world)
                    : _building = Task.Run(() => Build(build)));
            }
        }

        private World Build(Func<World> build)
        {
            World world = build();
            lock (_lock)
            {
                _built.SetTarget(world);
                _building = null;
            }

            return world;
        }
    }
}
