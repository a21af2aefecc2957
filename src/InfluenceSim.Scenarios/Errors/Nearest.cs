namespace InfluenceSim.Scenarios.Errors;

/// <summary>Finds what somebody probably meant to write.</summary>
public static class Nearest
{
    private const int LongestName = 64;

    private const int ShortestBeginning = 3;

    /// <summary>
    /// The nearest candidate within a third of the word's length, at least two edits; else the only one that the word
    /// begins; none if nothing is near.
    /// </summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <returns>The candidate, or null.</returns>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is 0 or > LongestName)
        {
            return null;
        }

        string bare = Bare(word);
        string? best = null;
        int least = Math.Max(2, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            string other = Bare(candidate);
            int distance = Distance(bare, other);
            if (distance < least && distance < Math.Max(bare.Length, other.Length))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best ?? Begun(bare, candidates);
    }

    private static string? Begun(string bare, IEnumerable<string> candidates)
    {
        string[] begun = [.. candidates
            .Where(candidate => bare.Length >= ShortestBeginning && Bare(candidate).StartsWith(bare, StringComparison.Ordinal))
            .Take(2)];
        return begun.Length == 1 ? begun[0] : null;
    }

    // Case and joints are what people mix up most: "ErdosRenyi", "erdos_renyi" and "erdos-renyi" are the same word.
    private static string Bare(string word) =>
        word.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Edits, with a swap of neighbours counted as one (Damerau 1964, optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(change, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
