using System.Globalization;

namespace InfluenceSim.Results.Words;

/// <summary>Numbers as a reader wants them: invariant culture, no digits that mean nothing.</summary>
internal static class NumberText
{
    private const int MostDecimals = 6;

    /// <summary>Decimals that show so many significant digits of a number of this size.</summary>
    public static int Decimals(double size, int significant) => size > 0 && double.IsFinite(size)
        ? Math.Clamp(significant - 1 - (int)Math.Floor(Math.Log10(size)), 0, MostDecimals)
        : 0;

    public static string Fixed(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.ToEven);

        // A small negative number would print as "-0.0".
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public static string Signed(double value, int decimals)
    {
        string text = Fixed(value, decimals);
        return text[0] != '-' && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
    }

    /// <summary>A whole number to two digits, for what is known no better.</summary>
    public static string Rounded(int number)
    {
        int power = (int)Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, number))) - 1));
        return Fixed(Math.Ceiling(number / (double)power) * power, 0);
    }

    /// <summary>A size in percent, to two or three digits.</summary>
    public static string Percent(double share)
    {
        double percent = 100 * share;
        return Fixed(percent, PercentDecimals(percent)) + " %";
    }

    public static string SignedPercent(double share)
    {
        double percent = 100 * share;
        return Signed(percent, PercentDecimals(percent)) + " %";
    }

    private static int PercentDecimals(double percent) => Math.Abs(percent) switch
    {
        0 => 1,
        < 0.95 => Decimals(Math.Abs(percent), 2),
        < 99.95 => 1,
        _ => 0,
    };
}
