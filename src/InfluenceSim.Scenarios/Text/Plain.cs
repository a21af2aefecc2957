using System.Text.RegularExpressions;

namespace InfluenceSim.Scenarios.Text;

/// <summary>What an unquoted scalar is by YAML 1.2's core schema.</summary>
internal enum PlainKind
{
    Text,
    Null,
    Flag,
    Number,
    NotFinite,
}

/// <summary>YAML 1.2's core schema, without octal and hexadecimal numbers, which scenarios do not use.</summary>
internal static partial class Plain
{
    public static PlainKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => PlainKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => PlainKind.Flag,
        _ when Number().IsMatch(text) => PlainKind.Number,
        _ when NotFinite().IsMatch(text) => PlainKind.NotFinite,
        _ => PlainKind.Text,
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^([-+]?\.?(inf|infinity)|\.?nan)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotFinite();
}
