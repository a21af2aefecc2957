using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Measures;

/// <summary>What is known at a run's end only, as the formulas of measures read it.</summary>
public sealed record RunEnd
{
    /// <summary>Parameters of the run.</summary>
    public required SimulationParameters Parameters { get; init; }

    /// <summary>Cascades of posts with a claim that went on after the warm-up and can no longer be read, by time of publication.</summary>
    public required IReadOnlyList<FinishedCascade> Cascades { get; init; }

    /// <summary>The ticks after the warm-up, in their order.</summary>
    public required IReadOnlyList<ReachedInTick> Reached { get; init; }

    /// <summary>The last survey; null where no day after the warm-up has ended.</summary>
    public Survey? Final { get; init; }

    /// <summary>Share of a histogram's total that the units with the most hold: of a histogram, and a fraction of its units.</summary>
    public required Func<Histogram, double, double?> TopShare { get; init; }

    /// <summary>Mean over the finished cascades of false claims, or of true ones.</summary>
    /// <param name="isFalse">Of which.</param>
    /// <param name="of">What of a cascade.</param>
    /// <returns>The mean; null where there are none.</returns>
    public double? MeanCascade(bool isFalse, Func<FinishedCascade, double> of)
    {
        FinishedCascade[] cascades = [.. Cascades.Where(cascade => cascade.IsFalse == isFalse)];
        return cascades.Length == 0 ? null : cascades.Average(of);
    }
}

/// <summary>The shape of a cascade of which nothing more comes.</summary>
/// <param name="IsFalse">Whether its claim is false.</param>
/// <param name="IsByAi">Whether its author is an AI creator.</param>
/// <param name="Size">Re-shares.</param>
/// <param name="Depth">Longest way from the author, in re-shares.</param>
/// <param name="Breadth">Most re-shares at one depth.</param>
/// <param name="StructuralVirality">Mean distance between pairs of nodes, the author among them (Goel et al. 2016).</param>
public readonly record struct FinishedCascade(bool IsFalse, bool IsByAi, int Size, int Depth, int Breadth, double StructuralVirality);

/// <summary>Whom claims reached in a tick.</summary>
/// <param name="Tick">The tick, from the start of the warm-up.</param>
/// <param name="Users">Users who had their first impression within 30 days of the launch, by slot of the claim.</param>
public readonly record struct ReachedInTick(Tick Tick, IReadOnlyList<long> Users);
