using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>A number with its unit and range; days and hours may carry their unit, shares may be per cent.</summary>
internal sealed partial class NumberForm(string unit, double min, double max, string source, bool whole, bool nullable) : Form
{
    private const string DurationPattern = "^[0-9]+(\\.[0-9]+)?[dh]$";
    private const string PercentPattern = "^[0-9]+(\\.[0-9]+)?[ \u00a0\u202f]?%$";
    private const string WholePercentPattern = "^(-?0+(\\.0+)?|0*(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?))[ \u00a0\u202f]?%$";
    private const string SignedPercentPattern = "^-?[0-9]+(\\.[0-9]+)?[ \u00a0\u202f]?%$";

    public override string Allowed
    {
        get
        {
            string range = $"from {Text(Min)} to {Text(Max)}";
            string numbers = Unit switch
            {
                "d" => $"{(Whole ? "whole " : "")}days {range}, such as 30, 30d or 720h",
                "h" => $"{(Whole ? "whole " : "")}hours {range}, such as 12, 12h or 2d",
                "probability" or "share" when !Whole => $"a {Unit} {range}, such as 0.75 or 75%",
                _ => $"a {(Whole ? "whole number" : "number")} {range} ({Unit})",
            };
            return Nullable ? numbers + ", or null" : numbers;
        }
    }

    public override string Detail => $"Unit: {Unit}. Range: {Range}." + (source.Length > 0 ? $" Source: {source}." : "");

    public double Min { get; } = min;

    public double Max { get; } = max;

    public override string Unit { get; } = unit;

    public override string Range => $"{Text(Min)} to {Text(Max)}";

    public bool Whole { get; } = whole;

    public bool Nullable { get; } = nullable;

    private bool IsDuration => Unit is "d" or "h";

    private bool IsPercent => Unit is "probability" or "share";

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        if (node is not ScalarNode scalar)
        {
            return Refuse(node, path, log);
        }

        if (scalar.IsNull)
        {
            return Nullable || Refuse(node, path, log);
        }

        if (Number(scalar) is not double number)
        {
            return Refuse(node, path, log, scalar.Kind == PlainKind.NotFinite ? "is not a finite number" : null);
        }

        if (!double.IsFinite(number))
        {
            return Refuse(node, path, log, "is not a finite number");
        }

        if (number < Min || number > Max)
        {
            return Refuse(node, path, log, "is out of range");
        }

        if (Whole && Math.Floor(number) != number)
        {
            return Refuse(node, path, log, Unit switch
            {
                "d" => "does not come out as whole days",
                "h" => "does not come out as whole hours",
                _ => "is not whole",
            });
        }

        // Adding zero turns -0 into 0: equal values must give equal worlds.
        value = Whole ? (object)(int)number : number + 0.0;
        return true;
    }

    public override JsonObject Schema(object? standard)
    {
        var number = new JsonObject
        {
            ["type"] = Whole ? "integer" : "number",
            ["minimum"] = NumberNode(Min),
            ["maximum"] = NumberNode(Max),
        };
        string? pattern = IsDuration ? DurationPattern : IsPercent ? Percent() : null;
        if (pattern is null && !Nullable)
        {
            return number;
        }

        var forms = new JsonArray(number);
        if (pattern is not null)
        {
            forms.Add(new JsonObject { ["type"] = "string", ["pattern"] = pattern });
        }

        if (Nullable)
        {
            forms.Add(new JsonObject { ["type"] = "null" });
        }

        return new JsonObject { ["anyOf"] = forms };
    }

    public override JsonNode? Json(object? value) =>
        value is null ? null : NumberNode(Convert.ToDouble(value, CultureInfo.InvariantCulture));

    public override void Write(YamlText text, object? value) =>
        text.Scalar(value is null ? "null" : Text(Convert.ToDouble(value, CultureInfo.InvariantCulture)));

    private string Percent() => (Min, Max) switch
    {
        (0, 1) => WholePercentPattern,
        ( < 0, _) => SignedPercentPattern,
        _ => PercentPattern,
    };

    private double? Number(ScalarNode scalar)
    {
        if (scalar.Kind == PlainKind.Number)
        {
            return double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        Match match = WithUnit().Match(scalar.Text);
        if (!match.Success)
        {
            return null;
        }

        string digits = match.Groups["digits"].Value;
        return (match.Groups["unit"].Value, Unit) switch
        {
            ("d", "d") or ("h", "h") => double.Parse(digits, CultureInfo.InvariantCulture),
            ("h", "d") => double.Parse(digits, CultureInfo.InvariantCulture) / 24,
            ("d", "h") => double.Parse(digits, CultureInfo.InvariantCulture) * 24,
            // Through the exponent, not a division, so that 27.6% is exactly the double that 0.276 is.
            ("%", "probability" or "share") => double.Parse(digits + "e-2", NumberStyles.Float, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static string Text(double number) => number.ToString(
        Math.Abs(number) < 1e15 && Math.Floor(number) == number ? "0" : "R", CultureInfo.InvariantCulture);

    private static JsonNode NumberNode(double number) => JsonNode.Parse(Text(number))!;

    [GeneratedRegex(
        "^((?<digits>[0-9]+(\\.[0-9]+)?)(?<unit>d|h)|(?<digits>-?[0-9]+(\\.[0-9]+)?)[ \u00a0\u202f]?(?<unit>%))\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithUnit();
}
