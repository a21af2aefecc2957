namespace InfluenceSim.Statistics;

/// <summary>
/// Hurwitz zeta function, the sum of (k + q)^-s over k from 0, for s above 1 and q above 0: the normalisation of a
/// discrete power law. MathNet has none. Euler-Maclaurin summation (NIST DLMF 25.11(iii)) from the tenth term on;
/// relative error below 1e-12.
/// </summary>
internal static class HurwitzZeta
{
    private const int Explicit = 10;

    // Bernoulli numbers B(2j) over (2j)!.
    private static readonly double[] Coefficients =
        [1.0 / 12, -1.0 / 720, 1.0 / 30_240, -1.0 / 1_209_600, 1.0 / 47_900_160, -691.0 / 1_307_674_368_000];

    public static double Of(double s, double q) => Math.Pow(q, -s) * Scaled(s, q);

    /// <summary>The function times q^s, which neither overflows nor underflows where q is large.</summary>
    public static double Scaled(double s, double q)
    {
        double sum = 0;
        for (int k = 0; k < Explicit; k++)
        {
            sum += Math.Pow((k + q) / q, -s);
        }

        double a = q + Explicit;
        double power = Math.Pow(a / q, -s);
        sum += (power * a / (s - 1)) + (power / 2);
        double rising = s * power / a;
        for (int j = 0; j < Coefficients.Length; j++)
        {
            sum += Coefficients[j] * rising;
            rising *= (s + (2 * j) + 1) * (s + (2 * j) + 2) / (a * a);
        }

        return sum;
    }
}
