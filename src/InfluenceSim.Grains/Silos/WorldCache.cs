using System.IO.Hashing;
using System.Runtime.InteropServices;
using InfluenceSim.Grains.Encoding;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Silos;

/// <summary>
/// The worlds of a silo: each is built once and shared by all grains of all runs that are made from the same parameters,
/// key and graph. Runs hold on to theirs; beyond that the few last used are kept for the arms still to come.
/// </summary>
internal sealed class WorldCache
{
    private const int Kept = 4;
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Id, Lazy<Task<World>> World)> _latestFirst = [];

    public Task<World> Get(RunSpec spec)
    {
        string id = IdOf(spec);
        Lazy<Task<World>> world;
        lock (_lock)
        {
            (string Id, Lazy<Task<World>> World) entry = _latestFirst.FirstOrDefault(entry => entry.Id == id);
            if (entry.World is null || entry.World is { IsValueCreated: true, Value.IsFaulted: true })
            {
                entry = (id, new Lazy<Task<World>>(() => Task.Run(
                    () => World.Build(spec.Parameters, spec.Key, spec.UserEdges, SideBySide.Do))));
            }

            Remove(id);
            _latestFirst.AddFirst(entry);
            if (_latestFirst.Count > Kept)
            {
                _latestFirst.RemoveLast();
            }

            world = entry.World;
        }

        return world.Value;
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

    private void Remove(string id)
    {
        for (LinkedListNode<(string Id, Lazy<Task<World>> World)>? node = _latestFirst.First; node is not null; node = node.Next)
        {
            if (node.Value.Id == id)
            {
                _latestFirst.Remove(node);
                return;
            }
        }
    }
}
