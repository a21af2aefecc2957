using System.Globalization;
using System.Net;
using System.Text;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>What stands in a GML file.</summary>
internal enum GmlKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>A key or a number.</summary>
    Word,

    /// <summary>A text in quotes.</summary>
    Quoted,

    /// <summary>The beginning of a list.</summary>
    Open,

    /// <summary>The end of a list.</summary>
    Close,
}

/// <summary>Takes a GML file apart into words, texts and brackets.</summary>
/// <param name="text">The text.</param>
internal sealed class GmlTokens(GraphText text)
{
    private readonly StringBuilder _text = new();

    public GmlKind Kind { get; private set; }

    /// <summary>The word, or the text without its quotes and character references.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Line on which it begins.</summary>
    public int Line { get; private set; }

    /// <summary>Lines of comment so far.</summary>
    public long Comments { get; private set; }

    public void Next()
    {
        int first = First();
        Line = Math.Max(1, text.Line);
        _text.Clear();
        Kind = first switch
        {
            < 0 => GmlKind.End,
            '[' => GmlKind.Open,
            ']' => GmlKind.Close,
            '"' => Quoted(),
            _ => Word((char)first),
        };
        Text = Kind == GmlKind.Quoted ? WebUtility.HtmlDecode(_text.ToString()) : _text.ToString();
    }

    private int First()
    {
        while (true)
        {
            int c = text.Read();
            if (c == '#')
            {
                Comments++;
                while (c is >= 0 and not '\n')
                {
                    c = text.Read();
                }
            }
            else if (c < 0 || !char.IsWhiteSpace((char)c))
            {
                return c;
            }
        }
    }

    private GmlKind Quoted()
    {
        for (int c = text.Read(); c != '"'; c = text.Read())
        {
            if (c < 0)
            {
                throw new UnreadableGraphException(Line, "a quote that is not closed", "closed quotes");
            }

            Take((char)c);
        }

        return GmlKind.Quoted;
    }

    private GmlKind Word(char first)
    {
        Take(first);
        while (text.Peek() is >= 0 and not '[' and not ']' and not '"' and var c && !char.IsWhiteSpace((char)c))
        {
            Take((char)text.Read());
        }

        return GmlKind.Word;
    }

    private void Take(char c)
    {
        _text.Append(c);
        if (_text.Length > GraphText.LongestLine)
        {
            throw new UnreadableGraphException(
                Line,
                string.Create(CultureInfo.InvariantCulture, $"a text of more than {GraphText.LongestLine:#,0} characters"),
                "shorter texts");
        }
    }
}
