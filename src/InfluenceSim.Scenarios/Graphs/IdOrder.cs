using System.Buffers;
using System.Globalization;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>
/// The order of people, whatever the order of lines: ids that are numbers by their value, then all others by their
/// characters (ordinal). Two spellings of one number stand side by side, again by their characters.
/// </summary>
internal static class IdOrder
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    /// <summary>Whether an id is a number: digits, perhaps with a sign and a decimal point, without an exponent.</summary>
    public static bool IsNumber(ReadOnlySpan<char> id)
    {
        ReadOnlySpan<char> digits = id is ['-', ..] ? id[1..] : id;
        return digits is [>= '0' and <= '9', ..] && !digits.ContainsAnyExcept(OfNumbers) && digits.Count('.') <= 1;
    }

    /// <summary>The indices of ids in their order.</summary>
    /// <param name="ids">Distinct ids.</param>
    /// <param name="sameNumber">Two ids that are one number, where there are such.</param>
    public static int[] Of(string[] ids, out (string One, string Other)? sameNumber)
    {
        // By the double first, which is quick and never wrong about less and more; then exactly, among equals.
        double[] values = Array.ConvertAll(ids, ValueOf);
        int[] order = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(values, order);
        sameNumber = null;
        var exact = Comparer<int>.Create((one, other) => Compare(ids[one], ids[other]));
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && values[end].Equals(values[start]))
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(order, start, end - start, exact);
                sameNumber ??= SameNumber(ids, order.AsSpan(start, end - start));
            }
        }

        return order;
    }

    private static double ValueOf(string id) => IsNumber(id)
        ? double.Parse(id, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : double.PositiveInfinity;

    private static (string One, string Other)? SameNumber(string[] ids, ReadOnlySpan<int> order)
    {
        for (int i = 1; i < order.Length; i++)
        {
            (string one, string other) = (ids[order[i - 1]], ids[order[i]]);
            if (IsNumber(one) && IsNumber(other) && CompareValues(one, other) == 0)
            {
                return (one, other);
            }
        }

        return null;
    }

    private static int Compare(string one, string other)
    {
        int value = IsNumber(one) && IsNumber(other) ? CompareValues(one, other) : 0;
        return value != 0 ? value : string.CompareOrdinal(one, other);
    }

    /// <summary>Compares numbers of any length without rounding.</summary>
    private static int CompareValues(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var a = new Digits(one);
        var b = new Digits(other);
        if (a.IsBelow != b.IsBelow)
        {
            return a.IsBelow ? -1 : 1;
        }

        int size = a.Whole.Length.CompareTo(b.Whole.Length);
        size = size != 0 ? size : a.Whole.SequenceCompareTo(b.Whole);
        size = size != 0 ? size : a.Part.SequenceCompareTo(b.Part);
        return a.IsBelow ? -size : size;
    }

    /// <summary>The digits of a number that tell, before and behind the point.</summary>
    private readonly ref struct Digits
    {
        public Digits(ReadOnlySpan<char> number)
        {
            ReadOnlySpan<char> digits = number.TrimStart('-');
            int point = digits.IndexOf('.');
            Whole = (point < 0 ? digits : digits[..point]).TrimStart('0');
            Part = point < 0 ? [] : digits[(point + 1)..].TrimEnd('0');
            IsBelow = number[0] == '-' && !(Whole.IsEmpty && Part.IsEmpty);
        }

        public bool IsBelow { get; }

        public ReadOnlySpan<char> Whole { get; }

        public ReadOnlySpan<char> Part { get; }
    }
}
