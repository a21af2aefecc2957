using System.Globalization;
using InfluenceSim.Scenarios.Errors;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InfluenceSim.Scenarios.Text;

/// <summary>
/// Turns YAML into nodes with places, in the plain subset that a scenario needs: no anchors, aliases or tags, keys
/// that are unique scalars, one document. All that breaks these rules is reported; what is no YAML ends the reading.
/// </summary>
internal sealed class NodeParser
{
    // Deeper than any scenario, and shallow enough for the parser, which slows down sharply on nested brackets.
    private const int MostLevels = 24;

    private readonly Parser _parser;
    private readonly string _text;
    private readonly Func<int, int, Place> _at;
    private readonly ErrorLog _log;
    private string _path;
    private Place _last;

    private NodeParser(string text, string path, Func<int, int, Place> at, ErrorLog log)
    {
        _parser = new Parser(new StringReader(text));
        _text = text;
        _path = path;
        _at = at;
        _log = log;
        _last = at(1, 1);
    }

    private ParsingEvent Current => _parser.Current!;

    /// <summary>The root node of a text; null if it holds none or is no YAML, which is then in the log.</summary>
    public static Node? Parse(string text, string path, Func<int, int, Place> at, ErrorLog log) =>
        new NodeParser(text, path, at, log).Document();

    private Node? Document()
    {
        try
        {
            Next();
            Next();
            if (Current is StreamEnd)
            {
                return null;
            }

            Next();
            Node root = Read(1);
            Next();
            if (Current is not StreamEnd)
            {
                Report("a second document", "one scenario a file, without '---' in it");
            }

            return root;
        }
        catch (Unreadable)
        {
            return null;
        }
    }

    private Node Read(int level)
    {
        if (level > MostLevels)
        {
            Report("nesting too deep", string.Create(CultureInfo.InvariantCulture, $"at most {MostLevels} levels"));
            throw new Unreadable();
        }

        Place place = Here();
        if (Current is AnchorAlias alias)
        {
            Report($"the alias '*{Shown.Text(alias.Value.Value)}'", "values written out: scenarios have no anchors and aliases");
            Next();
            return new RefusedNode(place);
        }

        bool refused = RefuseAnchorOrTag();
        Node node = Current switch
        {
            SequenceStart => Sequence(place, level),
            MappingStart => Mapping(place, level),
            _ => Value(place),
        };
        return refused ? new RefusedNode(place) : node;
    }

    private bool RefuseAnchorOrTag()
    {
        if (Current is not NodeEvent node)
        {
            return false;
        }

        if (!node.Anchor.IsEmpty)
        {
            Report($"the anchor '&{Shown.Text(node.Anchor.Value)}'", "values written out: scenarios have no anchors and aliases");
            return true;
        }

        if (!node.Tag.IsEmpty)
        {
            Report("a tag", "values without tags such as '!!int'");
            return true;
        }

        return false;
    }

    private ScalarNode Value(Place place)
    {
        // On some broken mappings the library's parser gives ends without beginnings instead of an error.
        if (Current is not Scalar scalar)
        {
            _log.Add(place, _path, "not valid YAML: a value or a key is missing here");
            throw new Unreadable();
        }

        Next();
        return new ScalarNode(place, scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private SequenceNode Sequence(Place place, int level)
    {
        var items = new List<Node>();
        string path = _path;
        Next();
        while (Current is not SequenceEnd)
        {
            _path = KeyPath.Join(path, items.Count.ToString(CultureInfo.InvariantCulture));
            items.Add(Read(level + 1));
        }

        _path = path;
        Next();
        return new SequenceNode(place, items);
    }

    private MappingNode Mapping(Place place, int level)
    {
        var entries = new List<MappingEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        string path = _path;
        Next();
        while (Current is not MappingEnd)
        {
            Place keyPlace = Here();
            if (Current is not Scalar)
            {
                Report("a key that is not a word", "keys that are single words");
                Read(level + 1);
                Read(level + 1);
                continue;
            }

            bool refused = RefuseAnchorOrTag();
            string key = Value(keyPlace).Text;
            _path = KeyPath.Join(path, key);
            if (!lines.TryAdd(key, keyPlace.Line))
            {
                _log.Add(
                    keyPlace,
                    _path,
                    string.Create(CultureInfo.InvariantCulture, $"the key '{Shown.Text(key)}' once more, first on line {lines[key]}"),
                    "each key once");
                refused = true;
            }

            Node value = Read(level + 1);
            _path = path;
            if (!refused)
            {
                entries.Add(new MappingEntry(keyPlace, key, value));
            }
        }

        Next();
        return new MappingNode(place, entries);
    }

    private Place Here() => _at((int)Current.Start.Line, (int)Current.Start.Column);

    private void Report(string found, string allowed) => _log.Add(Here(), _path, found, allowed);

    private void Next()
    {
        try
        {
            _parser.MoveNext();
            _last = Here();
        }
        catch (YamlException e)
        {
            Report(e);
            throw new Unreadable();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or NullReferenceException or FormatException or OverflowException)
        {
            // The library's parser ends in these on some unclosed brackets; the fault is still the text's.
            _log.Add(_last, _path, "not valid YAML: what begins here does not end", "closed brackets and quotes");
            throw new Unreadable();
        }
    }

    // The library names the mapping around a tab, not the tab, and speaks of scanners.
    private void Report(YamlException e)
    {
        Place place = e.Start.Line > 0 ? _at((int)e.Start.Line, (int)e.Start.Column) : _last;
        if (e.Message.Contains("tab", StringComparison.Ordinal) && Indentation.FirstTab(_text, (int)e.Start.Line) is { } tab)
        {
            _log.Add(_at(tab.Line, tab.Column), "", "not valid YAML: a tab before the first word of a line", "blanks there");
        }
        else if (e.Message.Contains("quoted scalar", StringComparison.Ordinal))
        {
            _log.Add(place, _path, "not valid YAML: the quote that opens here is not closed, or not on this line", "closed quotes");
        }
        else
        {
            _log.Add(place, _path, $"not valid YAML: {Shown.Whole(e.Message.TrimEnd('.'))}");
        }
    }

    private sealed class Unreadable : Exception;
}
