using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Experiments.Patterns;
using InfluenceSim.Model.Accounts;

namespace InfluenceSim.Experiments.Validation;

/// <summary>
/// Whether false and true cascades of the same size, within a class of authors, differ in depth or breadth (Juul and
/// Ugander 2021). Pooled over classes they would, because authors do.
/// </summary>
internal static class SizeMatched
{
    /// <summary>Smaller cascades have next to no shape to differ in: they would only swell the sample.</summary>
    private const int LeastSize = 3;

    /// <summary>The smaller of the two p values, and the number of matched pairs.</summary>
    public static (double? P, int Pairs) Test(IEnumerable<(CreatorClass Author, bool IsFalse, Cascade Cascade)> cascades)
    {
        var falseOnes = new List<Cascade>();
        var trueOnes = new List<Cascade>();
        foreach (var stratum in cascades.Where(entry => entry.Cascade.Size >= LeastSize).GroupBy(entry => (entry.Author, entry.Cascade.Size)))
        {
            Cascade[] ofFalse = [.. stratum.Where(entry => entry.IsFalse).Select(entry => entry.Cascade)];
            Cascade[] ofTrue = [.. stratum.Where(entry => !entry.IsFalse).Select(entry => entry.Cascade)];
            int pairs = Math.Min(ofFalse.Length, ofTrue.Length);
            falseOnes.AddRange(ofFalse.Take(pairs));
            trueOnes.AddRange(ofTrue.Take(pairs));
        }

        double? depth = KolmogorovSmirnov.Between(falseOnes.Select(c => (double)c.Depth), trueOnes.Select(c => (double)c.Depth))?.PValue;
        double? breadth = KolmogorovSmirnov.Between(falseOnes.Select(c => (double)c.Breadth), trueOnes.Select(c => (double)c.Breadth))?.PValue;
        return (depth is { } d && breadth is { } b ? Math.Min(d, b) : null, falseOnes.Count);
    }
}
