namespace InfluenceSim.Scenarios.Graphs;

/// <summary>What an id may be.</summary>
internal static class PersonId
{
    private const int Longest = 200;

    /// <summary>What is wrong with an id; null if nothing is.</summary>
    public static string? Fault(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty)
        {
            return "an empty id";
        }

        if (id.Length > Longest)
        {
            return "an id of more than 200 characters";
        }

        foreach (char c in id)
        {
            if (char.IsControl(c))
            {
                return "an id with a control character";
            }

            if (c == '\ufffd')
            {
                return "an id that is not UTF-8";
            }
        }

        return null;
    }
}
