using InfluenceSim.Model.Foundation.Names;

namespace InfluenceSim.Model.Parameters.Parts;

/// <summary>Finds a part by the name that parameters give.</summary>
internal static class PartNames
{
    /// <summary>A part of ours or of those that the parameters hold; an unknown name is never taken for another.</summary>
    /// <param name="kind">The kind, in the words of the message.</param>
    /// <param name="name">The name.</param>
    /// <param name="ours">Our own classes of the kind.</param>
    /// <param name="own">The parts that the parameters hold.</param>
    /// <exception cref="ArgumentException">Nothing of the kind has this name.</exception>
    public static T Find<T>(string kind, string name, IReadOnlyList<KeyValuePair<string, Type>> ours, ByName<object> own)
        where T : class
    {
        foreach ((string known, Type type) in ours)
        {
            if (known == name)
            {
                return (T)Activator.CreateInstance(type)!;
            }
        }

        IEnumerable<string> names = ours.Select(one => one.Key).Concat(own.Entries.Select(one => one.Key));
        return own.Find(name) as T ?? throw new ArgumentException($"unknown {kind} '{name}'; known here: {string.Join(", ", names)}");
    }
}
