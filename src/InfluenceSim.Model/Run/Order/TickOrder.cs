namespace InfluenceSim.Model.Run.Order;

/// <summary>
/// The order of a tick (MODEL section 3). It stands here and nowhere else: whoever drives a run answers what
/// <see cref="Conductor.Next"/> asks.
/// </summary>
/// <param name="Phases">Phases, first to last.</param>
internal sealed record TickOrder(IReadOnlyList<TickPhase> Phases)
{
    /// <summary>The order of every run.</summary>
    public static TickOrder Usual { get; } = new(
    [
        new MarketSettles(),
        new OperatorsPlan(),
        new CreatorsPlan(),
        new PlatformPrepares(),
        new BlocksStep(),
    ]);
}
