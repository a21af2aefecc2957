namespace InfluenceSim.Model.Foundation.Work;

/// <summary>Joins what several parts made.</summary>
internal static class Joined
{
    /// <summary>The values of all parts, one part behind the other, in an array of just that length.</summary>
    /// <remarks>The same by LINQ grows in arrays of a pool, which holds on to them from hour to hour.</remarks>
    public static T[] Of<TPart, T>(IReadOnlyList<TPart> parts, Func<TPart, T[]> valuesOf)
    {
        int count = 0;
        foreach (TPart part in parts)
        {
            count += valuesOf(part).Length;
        }

        var all = new T[count];
        int end = 0;
        foreach (TPart part in parts)
        {
            T[] values = valuesOf(part);
            values.CopyTo(all, end);
            end += values.Length;
        }

        return all;
    }
}
