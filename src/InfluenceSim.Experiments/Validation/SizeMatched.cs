using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Validation;

/// <summary>
/// Whether false and true cascades of the same size, within a class of authors, differ in depth or breadth (Juul and
/// Ugander 2021). Pooled over classes they would, because authors do.
/// </summary>
internal static class SizeMatched
{
    /// <summary>Smaller cascades have next to no shape to differ in: they would only swell the sample.</summary>
    private const int LeastSize = 3;

    private static readonly Func<Cascade, int>[] Shapes = [cascade => cascade.Depth, cascade => cascade.Breadth];

    /// <summary>A false and a true cascade to each other, of equal size and by authors of the same class.</summary>
    public static IReadOnlyList<(Cascade OfFalse, Cascade OfTrue)> Pairs(
        IEnumerable<(CreatorClass Author, bool IsFalse, Cascade Cascade)> cascades) =>
    [
        .. cascades.Where(entry => entry.Cascade.Size >= LeastSize)
            .GroupBy(entry => (entry.Author, entry.Cascade.Size))
            .SelectMany(stratum =>
                stratum.Where(entry => entry.IsFalse).Zip(stratum.Where(entry => !entry.IsFalse), (f, t) => (f.Cascade, t.Cascade))),
    ];

    /// <summary>The smaller of the p values of depth and of breadth; none without pairs.</summary>
    public static double? P(IReadOnlyList<(Cascade OfFalse, Cascade OfTrue)> pairs) => pairs.Count == 0
        ? null
        : Shapes.Min(shape =>
            KolmogorovSmirnov.Between(
                pairs.Select(pair => (double)shape(pair.OfFalse)), pairs.Select(pair => (double)shape(pair.OfTrue)))!.PValue);

    /// <summary>The distance in depth or in breadth, whichever has the greater bound.</summary>
    public static PairedDistance Distance(IReadOnlyList<(Cascade OfFalse, Cascade OfTrue)> pairs) =>
        Shapes.Select(shape => PairedDistance.Of([.. pairs.Select(pair => (shape(pair.OfFalse), shape(pair.OfTrue)))]))
            .MaxBy(distance => distance.UpperBound)!;
}
