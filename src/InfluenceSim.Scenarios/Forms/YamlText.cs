using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>Canonical YAML: block style, two spaces, one key a line.</summary>
internal sealed partial class YamlText
{
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _item;

    public void Key(string key)
    {
        Indent();
        _text.Append(BareKey().IsMatch(key) ? key : Quote(key)).Append(':');
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
        _level++;
    }

    public void Close() => _level--;

    /// <summary>Begins an item of a list whose keys follow.</summary>
    public void OpenItem()
    {
        _level++;
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
