using System.Globalization;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>
/// The text of a graph, by lines, by characters or for an XML reader, in bounded memory: a line, or a piece of XML
/// between two tags, that no graph has ends the reading.
/// </summary>
/// <param name="inner">The text.</param>
internal sealed class GraphText(TextReader inner) : TextReader
{
    public const int LongestLine = 65_536;
    public const int LongestPiece = 1 << 20;

    // One character more than the longest line, for its end.
    private readonly char[] _buffer = new char[LongestLine + 1];
    private int _start;
    private int _end;
    private int _piece;
    private bool _ended;
    private bool _afterReturn;

    /// <summary>The line that was given last; by characters, the line that is being read.</summary>
    public int Line { get; private set; }

    /// <summary>The next characters, as many as one buffer holds.</summary>
    public ReadOnlySpan<char> Head
    {
        get
        {
            Fill();
            return Ahead;
        }
    }

    private Span<char> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The whole lines of the head, as a text of their own.</summary>
    public GraphText HeadLines()
    {
        ReadOnlySpan<char> head = Head;
        return new GraphText(new StringReader((_ended ? head : head[..(head.LastIndexOfAny('\r', '\n') + 1)]).ToString()));
    }

    /// <summary>Gives the next line without its end; the characters are good until the next call.</summary>
    public bool NextLine(out ReadOnlySpan<char> line)
    {
        while (true)
        {
            if (_afterReturn && Ahead is [var first, ..])
            {
                _start += first == '\n' ? 1 : 0;
                _afterReturn = false;
            }

            int end = Ahead.IndexOfAny('\r', '\n');
            if (end >= 0)
            {
                line = Ahead[..end];
                _afterReturn = Ahead[end] == '\r';
                _start += end + 1;
                Line++;
                return true;
            }

            if (_ended)
            {
                line = Ahead;
                _start = _end;
                Line += line.IsEmpty ? 0 : 1;
                return !line.IsEmpty;
            }

            if (Ahead.Length > LongestLine)
            {
                throw new UnreadableGraphException(
                    Line + 1, string.Create(CultureInfo.InvariantCulture, $"a line of more than {LongestLine:#,0} characters"),
                    "shorter lines");
            }

            Fill();
        }
    }

    public override int Peek() => HasMore() ? _buffer[_start] : -1;

    public override int Read()
    {
        if (!HasMore())
        {
            return -1;
        }

        Line = Math.Max(Line, 1);
        char c = _buffer[_start++];
        Line += c == '\n' ? 1 : 0;
        return c;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (!HasMore())
        {
            return 0;
        }

        Span<char> given = Ahead[..Math.Min(count, _end - _start)];
        given.CopyTo(buffer.AsSpan(index));
        _start += given.Length;
        int first = given.IndexOf('<');
        Require(_piece + (first < 0 ? given.Length : first));
        _piece = first < 0 ? _piece + given.Length : given.Length - given.LastIndexOf('<');
        return given.Length;
    }

    private static void Require(int piece)
    {
        if (piece > LongestPiece)
        {
            throw new UnreadableGraphException(
                null, string.Create(CultureInfo.InvariantCulture, $"more than {LongestPiece:#,0} characters without a tag"),
                "a graph in XML");
        }
    }

    private bool HasMore()
    {
        if (_start == _end)
        {
            Fill();
        }

        return _start < _end;
    }

    private void Fill()
    {
        if (_ended || _end - _start == _buffer.Length)
        {
            return;
        }

        Ahead.CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        while (_end < _buffer.Length && !_ended)
        {
            int count = inner.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            _ended = count == 0;
        }
    }
}
