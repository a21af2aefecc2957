using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>The rooms of the model: the folders right below it, in the order in which each may use those before it.</summary>
internal static class Room
{
    /// <summary>All rooms, the one that uses nobody first.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "Foundation",
        "Parameters",

        // People, creators, operators and claims stand before the network: a generator asks for interests, and the world holds both.
        "Population",
        "Network",
        "Worlds",
        "Policies",

        // What is counted in a tick travels in its output and stands here: people count it, measures read it.
        "Messages",
        "Feed",

        // The platform's word on labels, checks and bans stands before those who ask for it: readers, creators and the economy.
        "Platforms",
        "People",
        "Creators",
        "Economy",
        "Measures",
        "Run",

        // What scenarios may name, of all rooms.
        "Parts",
    ];

    private static readonly string Model = typeof(World).Assembly.GetName().Name!;

    /// <summary>The room of a type of the model; null for any other type.</summary>
    public static string? Of(Type type) => type.Assembly == typeof(World).Assembly ? Of(type.Namespace) : null;

    /// <summary>The room of a namespace of the model; null for any other.</summary>
    public static string? Of(string? name) =>
        name is not null && name.StartsWith(Model + ".", StringComparison.Ordinal) ? name.Split('.')[Model.Split('.').Length] : null;

    /// <summary>Whether a room may use another; a room that is not listed may use none and be used by none.</summary>
    public static bool MayUse(string room, string used) => Place(room) >= 0 && Place(used) >= 0 && Place(used) <= Place(room);

    private static int Place(string room) => Order.ToList().IndexOf(room);
}
