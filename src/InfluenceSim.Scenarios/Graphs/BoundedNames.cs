using System.Xml;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>The names that an XML reader has met and never forgets; a file of ever new names ends the reading.</summary>
internal sealed class BoundedNames : NameTable
{
    private const int MostNames = 10_000;

    private int _names;

    public override string Add(string key)
    {
        Count(Get(key));
        return base.Add(key);
    }

    public override string Add(char[] key, int start, int len)
    {
        Count(Get(key, start, len));
        return base.Add(key, start, len);
    }

    private void Count(string? known)
    {
        if (known is null && ++_names > MostNames)
        {
            throw new UnreadableGraphException(null, "too many different names of elements and attributes", "a graph in XML");
        }
    }
}
