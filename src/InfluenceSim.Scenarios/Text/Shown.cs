using System.Globalization;
using System.Text;

namespace InfluenceSim.Scenarios.Text;

/// <summary>How what was found appears in a message: short, on one line, without control characters.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Text(string text)
    {
        int length = Length(text);
        return text.Length > length ? Whole(text[..length]) + "..." : Whole(text);
    }

    /// <summary>The same at any length.</summary>
    public static string Whole(string text)
    {
        var shown = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufeff')
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.ToString();
    }

    // A text that is too long ends behind a whole word; where it is one word, there is no better place.
    private static int Length(string text)
    {
        if (text.Length <= Longest)
        {
            return text.Length;
        }

        int end = Longest;
        while (end > 0 && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return end > 0 ? end : Longest;
    }

    public static string Found(Node node) => node switch
    {
        ScalarNode { IsNull: true } => "nothing",
        ScalarNode { Quoted: true } scalar => $"the text \"{Text(scalar.Text)}\"",
        ScalarNode scalar => $"'{Text(scalar.Text)}'",
        SequenceNode => "a list",
        MappingNode => "a mapping",
        _ => "something else",
    };
}
