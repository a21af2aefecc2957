using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InfluenceSim.Model.Foundation.Numerics;

/// <summary>
/// Exponential, logarithm, logistic and normal quantile from + - * / and square root only, which IEEE 754 makes exact
/// everywhere: the platform's own versions differ in the last bit between machines, and one bit is enough to part two runs.
/// Relative error below 1e-14 for <see cref="Exp(double)"/> and <see cref="Log"/>, below 1e-9 absolute for <see cref="NormalQuantile"/>.
/// </summary>
internal static class DetMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double ExpOverflow = 709.0;
    private const double ExpUnderflow = -708.0;
    private const int FractionBits = 52;
    private const int ExponentBias = 1023;
    private const double WholeBits = 1L << FractionBits;

    // Taylor's series of e^r to degree 13 on |r| <= ln2/2: the remainder is below 2^-58.
    private const double Taylor13 = 1.6059043836821613e-10;
    private const double Taylor12 = 2.08767569878681e-09;
    private const double Taylor11 = 2.505210838544172e-08;
    private const double Taylor10 = 2.755731922398589e-07;
    private const double Taylor9 = 2.7557319223985893e-06;
    private const double Taylor8 = 2.48015873015873e-05;
    private const double Taylor7 = 0.0001984126984126984;
    private const double Taylor6 = 0.001388888888888889;
    private const double Taylor5 = 0.008333333333333333;
    private const double Taylor4 = 0.041666666666666664;
    private const double Taylor3 = 0.16666666666666666;
    private const double Taylor2 = 0.5;
    private const int CountsKept = 1_024;

    private static readonly double[] LogsAfter = [.. Enumerable.Range(0, CountsKept).Select(count => Log(1 + (double)count))];

    /// <summary>e^x; 0 below -708, e^709 above 709 (no infinity ever enters the kernel).</summary>
    public static double Exp(double x)
    {
        if (x < ExpUnderflow)
        {
            return 0;
        }

        if (x > ExpOverflow)
        {
            x = ExpOverflow;
        }

        double scaled = x * Log2E;
        int exponent = (int)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        double r = x - (exponent * Ln2High) - (exponent * Ln2Low);

        double p = Taylor13;
        p = (p * r) + Taylor12;
        p = (p * r) + Taylor11;
        p = (p * r) + Taylor10;
        p = (p * r) + Taylor9;
        p = (p * r) + Taylor8;
        p = (p * r) + Taylor7;
        p = (p * r) + Taylor6;
        p = (p * r) + Taylor5;
        p = (p * r) + Taylor4;
        p = (p * r) + Taylor3;
        p = (p * r) + Taylor2;
        p = (p * r) + 1;
        p = (p * r) + 1;
        return p * BitConverter.Int64BitsToDouble((long)(exponent + ExponentBias) << FractionBits);
    }

    /// <summary>e^x of many numbers: the same steps as of one, side by side.</summary>
    /// <param name="exponents">The numbers.</param>
    /// <param name="powers">Gets e to each of them.</param>
    public static void Exp(ReadOnlySpan<float> exponents, Span<double> powers)
    {
        int lanes = Vector256<double>.Count;
        int done = 0;
        for (; Vector256.IsHardwareAccelerated && done + lanes <= exponents.Length; done += lanes)
        {
            Vector256<double> x = Vector256.Create(exponents[done], exponents[done + 1], (double)exponents[done + 2], exponents[done + 3]);
            Exp(x).CopyTo(powers[done..]);
        }

        for (; done < exponents.Length; done++)
        {
            powers[done] = Exp(exponents[done]);
        }
    }

    private static Vector256<double> Exp(Vector256<double> x)
    {
        Vector256<double> isZero = Vector256.LessThan(x, Vector256.Create(ExpUnderflow));
        Vector256<double> overflow = Vector256.Create(ExpOverflow);
        x = Vector256.ConditionalSelect(Vector256.GreaterThan(x, overflow), overflow, x);
        Vector256<double> scaled = x * Log2E;
        Vector256<double> half = Vector256.Create(0.5);
        Vector256<double> exponent = Vector256.Truncate(
            Vector256.ConditionalSelect(Vector256.LessThan(scaled, Vector256<double>.Zero), scaled - half, scaled + half));
        Vector256<double> r = x - (exponent * Ln2High) - (exponent * Ln2Low);
        Vector256<double> p = Vector256.Create(Taylor13);
        p = (p * r) + Vector256.Create(Taylor12);
        p = (p * r) + Vector256.Create(Taylor11);
        p = (p * r) + Vector256.Create(Taylor10);
        p = (p * r) + Vector256.Create(Taylor9);
        p = (p * r) + Vector256.Create(Taylor8);
        p = (p * r) + Vector256.Create(Taylor7);
        p = (p * r) + Vector256.Create(Taylor6);
        p = (p * r) + Vector256.Create(Taylor5);
        p = (p * r) + Vector256.Create(Taylor4);
        p = (p * r) + Vector256.Create(Taylor3);
        p = (p * r) + Vector256.Create(Taylor2);
        p = (p * r) + Vector256<double>.One;
        p = (p * r) + Vector256<double>.One;

        // A whole number added to 2^52 stands in the lowest bits; shifted up it is the exponent of a power of two.
        Vector256<long> power = (exponent + Vector256.Create(WholeBits + ExponentBias)).AsInt64() << FractionBits;
        return Vector256.ConditionalSelect(isZero, Vector256<double>.Zero, p * power.AsDouble());
    }

    /// <summary>Natural logarithm of a positive normal number.</summary>
    public static double Log(double x)
    {
        if (!(x > 0))
        {
            return ExpUnderflow;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double m = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            exponent++;
        }

        // ln m = 2 atanh(s), s = (m - 1) / (m + 1), |s| <= 0.1716: the terms fall by 34 each.
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double p = 1.0 / 21;
        p = (p * z) + (1.0 / 19);
        p = (p * z) + (1.0 / 17);
        p = (p * z) + (1.0 / 15);
        p = (p * z) + (1.0 / 13);
        p = (p * z) + (1.0 / 11);
        p = (p * z) + (1.0 / 9);
        p = (p * z) + (1.0 / 7);
        p = (p * z) + (1.0 / 5);
        p = (p * z) + (1.0 / 3);
        p = (p * z) + 1;
        return (exponent * Ln2High) + ((2 * s * p) + (exponent * Ln2Low));
    }

    /// <summary>log(1 + count) of something that is counted; of small counts it is kept, because the kernel asks at every item.</summary>
    public static double LogAfter(uint count) => count < (uint)LogsAfter.Length ? LogsAfter[count] : Log(1 + (double)count);

    /// <summary>Logistic function 1 / (1 + e^-z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sigmoid(double z) => 1 / (1 + Exp(-z));

    /// <summary>Inverse of the standard normal distribution function (Wichura 1988, algorithm AS 241, PPND16).</summary>
    /// <param name="p">Probability strictly inside (0, 1).</param>
    public static double NormalQuantile(double p)
    {
        double q = p - 0.5;
        if (q is >= -0.425 and <= 0.425)
        {
            double r = 0.180625 - (q * q);
            return q * ((((((((((((((2509.0809287301226727 * r) + 33430.575583588128105) * r) + 67265.770927008700853) * r)
                + 45921.953931549871457) * r) + 13731.693765509461125) * r) + 1971.5909503065514427) * r) + 133.14166789178437745) * r)
                + 3.387132872796366608)
                / ((((((((((((((5226.495278852545925 * r) + 28729.085735721942674) * r) + 39307.89580009271061) * r)
                + 21213.794301586595867) * r) + 5394.1960214247511077) * r) + 687.1870074920579083) * r) + 42.313330701600911252) * r) + 1);
        }

        double tail = q < 0 ? p : 1 - p;
        double s = Math.Sqrt(-Log(tail));
        double value;
        if (s <= 5)
        {
            s -= 1.6;
            value = ((((((((((((((7.7454501427834140764e-4 * s) + 0.0227238449892691845833) * s) + 0.24178072517745061177) * s)
                + 1.27045825245236838258) * s) + 3.64784832476320460504) * s) + 5.7694972214606914055) * s) + 4.6303378461565452959) * s)
                + 1.42343711074968357734)
                / ((((((((((((((1.05075007164441684324e-9 * s) + 5.475938084995344946e-4) * s) + 0.0151986665636164571966) * s)
                + 0.14810397642748007459) * s) + 0.68976733498510000455) * s) + 1.6763848301838038494) * s)
                + 2.05319162663775882187) * s) + 1);
        }
        else
        {
            s -= 5;
            value = ((((((((((((((2.01033439929228813265e-7 * s) + 2.71155556874348757815e-5) * s) + 0.0012426609473880784386) * s)
                + 0.026532189526576123093) * s) + 0.29656057182850489123) * s) + 1.7848265399172913358) * s) + 5.4637849111641143699) * s)
                + 6.6579046435011037772)
                / ((((((((((((((2.04426310338993978564e-15 * s) + 1.4215117583164458887e-7) * s) + 1.8463183175100546818e-5) * s)
                + 7.868691311456132591e-4) * s) + 0.0148753612908506148525) * s) + 0.13692988092273580531) * s)
                + 0.59983220655588793769) * s) + 1);
        }

        return q < 0 ? -value : value;
    }

    /// <summary>x clamped into [low, high].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Clamp(double x, double low, double high) => x < low ? low : (x > high ? high : x);
}
