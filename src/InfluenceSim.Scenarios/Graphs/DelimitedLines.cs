namespace InfluenceSim.Scenarios.Graphs;

/// <summary>
/// Takes lines apart into fields. Fields may be quoted as RFC 4180 says: with separators, doubled quotes and line breaks
/// inside. Blank lines and lines of comment are passed over.
/// </summary>
/// <param name="text">The lines.</param>
/// <param name="separator">What parts fields; a blank stands for any run of blanks and tabs.</param>
/// <param name="columns">Fields that a line should have; 0 where that is not known.</param>
/// <param name="commentMarks">Characters with which a line of comment begins.</param>
internal sealed class DelimitedLines(GraphText text, char separator, int columns = 0, string commentMarks = "#%")
{
    public const char Blanks = ' ';

    private readonly List<int> _ends = [];
    private char[] _characters = new char[256];
    private int _length;
    private bool _isPastHead;
    private long _likeTiesAtHead;
    private long _likeTiesBelow;

    /// <summary>Line on which the fields begin, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Number of fields.</summary>
    public int Count => _ends.Count;

    /// <summary>What is wrong with the line, so that its fields mean nothing; null if nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Lines of comment so far.</summary>
    public long Comments { get; private set; }

    /// <summary>
    /// Of these, lines that look like ties of ids that begin with the mark. A single one at the head is more probably a header.
    /// </summary>
    public long CommentsLikeTies => _likeTiesBelow + (_likeTiesAtHead > 1 ? _likeTiesAtHead : 0);

    /// <summary>A field without its quotes and the blanks around it.</summary>
    public ReadOnlySpan<char> this[int index] => _characters.AsSpan((index == 0 ? 0 : _ends[index - 1]).._ends[index]);

    /// <summary>The separator of a line: the first that it holds of tab, comma, semicolon and bar, else blanks.</summary>
    public static char SeparatorOf(ReadOnlySpan<char> line)
    {
        foreach (char candidate in "\t,;|")
        {
            bool isQuoted = false;
            foreach (char c in line)
            {
                isQuoted ^= c == '"';
                if (c == candidate && !isQuoted)
                {
                    return candidate;
                }
            }
        }

        return Blanks;
    }

    public bool Next()
    {
        while (text.NextLine(out ReadOnlySpan<char> line))
        {
            ReadOnlySpan<char> data = line.Trim(' ');
            if (data.IsWhiteSpace())
            {
                continue;
            }

            Line = text.Line;
            bool isComment = commentMarks.Contains(data[0], StringComparison.Ordinal);
            Split(data, mayGoOn: !isComment && separator != Blanks);
            if (!isComment)
            {
                _isPastHead = true;
                return true;
            }

            CountComment();
        }

        return false;
    }

    private void CountComment()
    {
        Comments++;
        int likeTie = Fault is null && Count == columns && this[0].Length > 1 && char.IsLetterOrDigit(this[0][1]) ? 1 : 0;
        _likeTiesBelow += _isPastHead ? likeTie : 0;
        _likeTiesAtHead += _isPastHead ? 0 : likeTie;
    }

    private void Split(ReadOnlySpan<char> line, bool mayGoOn)
    {
        Fault = null;
        _ends.Clear();
        _length = 0;
        int at = 0;
        while (true)
        {
            at = PastBlanks(line, at);
            if (at < line.Length && line[at] == '"')
            {
                if (!TakeQuoted(ref line, ref at, mayGoOn))
                {
                    return;
                }
            }
            else
            {
                int end = SeparatorIn(line, at);
                Take(line[at..end].TrimEnd());
                at = end;
            }

            _ends.Add(_length);
            if (at == line.Length || (separator == Blanks && PastBlanks(line, at) == line.Length))
            {
                return;
            }

            at++;
        }
    }

    // The line is another one afterwards where the field went on over its end.
    private bool TakeQuoted(ref ReadOnlySpan<char> line, ref int at, bool mayGoOn)
    {
        at++;
        while (true)
        {
            int quote = line[at..].IndexOf('"');
            if (quote < 0)
            {
                Take(line[at..]);
                Take("\n");
                at = 0;
                if (!mayGoOn || _length > GraphText.LongestLine || !text.NextLine(out line))
                {
                    Fault = "a quote that is not closed";
                    return false;
                }

                continue;
            }

            Take(line.Slice(at, quote));
            at += quote + 1;
            if (at == line.Length || line[at] != '"')
            {
                break;
            }

            Take("\"");
            at++;
        }

        int end = PastBlanks(line, at);
        bool isParted = end == line.Length || (separator == Blanks ? end > at : line[end] == separator);
        at = separator == Blanks ? at : end;
        Fault = isParted ? null : "text behind a closing quote";
        return isParted;
    }

    private int SeparatorIn(ReadOnlySpan<char> line, int from)
    {
        int offset = separator == Blanks ? line[from..].IndexOfAny(' ', '\t') : line[from..].IndexOf(separator);
        return offset < 0 ? line.Length : from + offset;
    }

    private int PastBlanks(ReadOnlySpan<char> line, int from)
    {
        while (from < line.Length && line[from] != separator && char.IsWhiteSpace(line[from]))
        {
            from++;
        }

        while (separator == Blanks && from < line.Length && line[from] is ' ' or '\t')
        {
            from++;
        }

        return from;
    }

    private void Take(ReadOnlySpan<char> characters)
    {
        if (_length + characters.Length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(2 * _characters.Length, _length + characters.Length));
        }

        characters.CopyTo(_characters.AsSpan(_length));
        _length += characters.Length;
    }
}
