namespace InfluenceSim.Results.Words;

/// <summary>Text broken or shortened to a number of characters, since an SVG cannot do it by itself.</summary>
internal static class WrappedText
{
    public static IReadOnlyList<string> Lines(string text, int most, bool whole = false)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? (whole ? word : Shortened(word, most)) : $"{line} {word}";
        }

        return line.Length == 0 ? lines : [.. lines, line];
    }

    /// <summary>A text whose lines are broken between words where they are longer than that, but for the rows of tables.</summary>
    public static string Fitted(string text, int width) => width == int.MaxValue
        ? text
        : string.Join('\n', text.Split('\n').SelectMany(line => Fits(line, width) ? [line] : Broken(line, width)));

    private static bool Fits(string line, int width) =>
        line.Length <= width || line.Trim().Contains("  ", StringComparison.Ordinal);

    private static IEnumerable<string> Broken(string line, int width)
    {
        string indent = line[..(line.Length - line.TrimStart().Length)];
        return Lines(line, width - indent.Length, whole: true).Select(part => indent + part);
    }

    /// <summary>The text, or whole words of its beginning; of a word that is too long by itself, its beginning.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        int blank = text.LastIndexOf(' ', most - 1);
        return string.Concat(text.AsSpan(0, blank > 0 ? blank : most - 1), "…");
    }
}
