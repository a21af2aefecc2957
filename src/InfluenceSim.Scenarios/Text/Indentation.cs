namespace InfluenceSim.Scenarios.Text;

/// <summary>What stands before the first word of a line.</summary>
internal static class Indentation
{
    /// <summary>Place of the first tab in the indentation of a line, from a line on; none if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The line to begin with, from 1.</param>
    public static (int Line, int Column)? FirstTab(string text, int from)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int word = line.IndexOfAnyExcept(' ', '\t');
            int tab = line.IndexOf('\t');
            if (++number >= from && word >= 0 && tab >= 0 && tab < word && line[word] != '#')
            {
                return (number, tab + 1);
            }
        }

        return null;
    }
}
