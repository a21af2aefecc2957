using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>Lists of the ticks whose posts can still be read, each at its tick modulo <see cref="TickInput.Window"/>.</summary>
internal static class PostWindow
{
    /// <summary>Place of a tick's list.</summary>
    public static int SlotOf(Tick tick) => tick & (TickInput.Window - 1);

    /// <summary>A list for each tick, all without an entry.</summary>
    public static T[][] Empty<T>()
    {
        var lists = new T[TickInput.Window][];
        Array.Fill(lists, []);
        return lists;
    }

    public static bool IsEmpty<T>(T[][] lists) => Array.TrueForAll(lists, list => list.Length == 0);

    public static void AddTo<T>(ref EntityHash hash, T[][] lists)
        where T : unmanaged
    {
        foreach (T[] list in lists)
        {
            hash.Add<T>(list);
        }
    }

    public static void Save<T>(StateWriter writer, T[][] lists)
        where T : unmanaged
    {
        foreach (T[] list in lists)
        {
            writer.WriteArray<T>(list);
        }
    }

    public static void Load<T>(StateReader reader, T[][] lists)
        where T : unmanaged
    {
        for (int slot = 0; slot < lists.Length; slot++)
        {
            lists[slot] = reader.ReadArray<T>();
        }
    }
}
