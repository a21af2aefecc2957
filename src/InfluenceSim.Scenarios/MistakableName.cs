using System.Text.RegularExpressions;

namespace InfluenceSim.Scenarios;

/// <summary>
/// Names that programs which read tables or YAML take for something else: a missing value, a truth value, a number, a date.
/// </summary>
public static partial class MistakableName
{
    /// <summary>What a name is taken for.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A word for it; null where a name is taken for a name.</returns>
    public static string? TakenFor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Missing().IsMatch(name) ? "a missing value"
            : Truth().IsMatch(name) ? "a truth value"
            : Number().IsMatch(name) ? "a number"
            : Date().IsMatch(name) ? "a date"
            : null;
    }

    // "none" is the name that scenarios give to an arm without levers, and no reader of tables takes it for another.
    [GeneratedRegex("^(NA|n/?a|NaN|nan|NULL|null|Null|nil|None|NONE|NaT|nat)$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex("^(y|n|t|f|yes|no|on|off|true|false)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Truth();

    [GeneratedRegex(
        "^([0-9][0-9_]*|[0-9]+[ed][0-9]+|0x[0-9a-f]+|0o[0-7]+|0b[01]+|inf|infinity)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(
        "^([0-9]{1,4}-[0-9]{1,2}(-[0-9]{1,4})?|([0-9]{1,2}-?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)-?[0-9]{1,4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();
}
