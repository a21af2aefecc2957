using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>Canonical YAML: block style, two spaces, one key a line.</summary>
/// <param name="leftOut">Paths of keys that are not written.</param>
internal sealed partial class YamlText(IReadOnlySet<string> leftOut)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _path = new([""]);
    private readonly Stack<int> _items = new([0]);
    private string _key = "";
    private int _level;
    private bool _item;

    /// <summary>Whether a key at this place is left out.</summary>
    public bool LeavesOut(string key) => leftOut.Contains(KeyPath.Join(_path.Peek(), key));

    public void Key(string key)
    {
        _key = key;
        Indent();
        _text.Append(BareKey().IsMatch(key) && MistakableName.TakenFor(key) is null ? key : Quote(key)).Append(':');
    }

    public void Scalar(string value) => _text.Append(' ').Append(value).Append('\n');

    public void BareItem(string value)
    {
        _text.Append(' ', 2 * _level).Append("- ").Append(value).Append('\n');
    }

    /// <summary>Goes one level in, below a key.</summary>
    public void Open()
    {
        _text.Append('\n');
        Enter(_key);
    }

    public void Close()
    {
        _level--;
        _path.Pop();
        _items.Pop();
    }

    /// <summary>Begins an item of a list whose keys follow.</summary>
    public void OpenItem()
    {
        int item = _items.Pop();
        _items.Push(item + 1);
        Enter(item.ToString(CultureInfo.InvariantCulture));
        _item = true;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A text in double quotes, with escapes that YAML knows.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff')
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    private void Enter(string key)
    {
        _level++;
        _path.Push(KeyPath.Join(_path.Peek(), key));
        _items.Push(0);
    }

    private void Indent()
    {
        if (_item)
        {
            _text.Append(' ', 2 * (_level - 1)).Append("- ");
            _item = false;
        }
        else
        {
            _text.Append(' ', 2 * _level);
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareKey();
}
