using System.Buffers;
using System.Xml;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Reads XML from strangers: no document type, no entities, nothing fetched, bounded in depth, names and values.</summary>
/// <param name="format">How errors name the format.</param>
/// <param name="text">The text.</param>
internal sealed class XmlGraph(string format, GraphText text) : IDisposable
{
    private const int Deepest = 64;
    private const int LongestValue = 1_000;

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n/>");

    private readonly char[] _value = new char[LongestValue];

    private readonly XmlReader _reader = XmlReader.Create(text, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        NameTable = new BoundedNames(),
    });

    /// <summary>Line of the current element.</summary>
    public int Line => _reader is IXmlLineInfo place ? Math.Max(1, place.LineNumber) : 1;

    /// <summary>Name of the current element without its prefix.</summary>
    public string Name => _reader.LocalName;

    public bool IsStart => _reader.NodeType == XmlNodeType.Element;

    public bool IsEnd => _reader.NodeType == XmlNodeType.EndElement || (IsStart && _reader.IsEmptyElement);

    public int Depth => _reader.Depth;

    public string? this[string attribute] => _reader.GetAttribute(attribute);

    /// <summary>The name of the first element of a text; null where it has none within sight or is no XML.</summary>
    /// <param name="head">The first characters.</param>
    /// <param name="documentType">Where a document type begins; -1 where there is none.</param>
    public static string? RootOf(ReadOnlySpan<char> head, out int documentType)
    {
        documentType = -1;
        int length = head.Length;
        while (head.TrimStart() is ['<', ..] rest)
        {
            if (rest[1..] is not ['?' or '!', ..])
            {
                int end = rest.IndexOfAny(EndsOfName);
                ReadOnlySpan<char> name = end < 0 ? rest[1..] : rest[1..end];
                return name[(name.IndexOf(':') + 1)..].ToString();
            }

            documentType = rest.StartsWith("<!DOCTYPE") ? length - rest.Length : documentType;
            bool hasEntities = rest[..Math.Max(0, rest.IndexOf('>'))].Contains('[');
            string close = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<?") ? "?>" : hasEntities ? "]>" : ">";
            int closed = rest.IndexOf(close);
            if (closed < 0)
            {
                return null;
            }

            head = rest[(closed + close.Length)..];
        }

        return null;
    }

    /// <summary>Goes on to the next start or end of an element.</summary>
    public bool Next()
    {
        do
        {
            if (!Step())
            {
                return false;
            }
        }
        while (_reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement));

        return true;
    }

    /// <summary>The text of the current element, which has no elements inside; afterwards its end is the current place.</summary>
    public string Value()
    {
        int length = 0;
        if (_reader.IsEmptyElement)
        {
            return "";
        }

        while (Step() && _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
        {
            int count = Guard(() => _reader.ReadValueChunk(_value, length, _value.Length - length));
            while (count > 0)
            {
                length += count;
                if (length == _value.Length)
                {
                    throw new UnreadableGraphException(Line, "a value of more than 1,000 characters", "shorter values of people and ties");
                }

                count = Guard(() => _reader.ReadValueChunk(_value, length, _value.Length - length));
            }
        }

        if (_reader.NodeType != XmlNodeType.EndElement)
        {
            throw new UnreadableGraphException(Line, $"an element inside '{Shorter(_reader.Name)}'", "text only");
        }

        return new string(_value, 0, length).Trim();
    }

    /// <summary>Refuses a document type, whose entities make a small file endless; the XML reader would not say its line.</summary>
    public static void RefuseDocumentType(ReadOnlySpan<char> head, string format)
    {
        RootOf(head, out int documentType);
        if (documentType >= 0)
        {
            throw new UnreadableGraphException(
                head[..documentType].Count('\n') + 1, "a document type (DTD), which is never read", $"{format} without <!DOCTYPE>");
        }
    }

    public void Dispose() => _reader.Dispose();

    private static string Shorter(string name) => Text.Shown.Text(name);

    private bool Step()
    {
        bool any = Guard(_reader.Read);
        return _reader.Depth <= Deepest
            ? any
            : throw new UnreadableGraphException(Line, $"elements more than {Deepest} deep", $"flatter {format}");
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableGraphException fault) when (fault.Line is null)
        {
            throw new UnreadableGraphException(Line, fault.Found, fault.Allowed);
        }
        catch (XmlException fault)
        {
            int line = fault.LineNumber > 0 ? fault.LineNumber : Line;
            throw new UnreadableGraphException(line, "XML that is not well-formed", $"well-formed {format}");
        }
    }
}
