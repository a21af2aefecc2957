namespace InfluenceSim.Results.Words;

/// <summary>Text broken or shortened to a number of characters, since an SVG cannot do it by itself.</summary>
internal static class WrappedText
{
    public static IReadOnlyList<string> Lines(string text, int most)
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

            line = line.Length == 0 ? Shortened(word, most) : $"{line} {word}";
        }

        return line.Length == 0 ? lines : [.. lines, line];
    }

    public static string Shortened(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");
}
