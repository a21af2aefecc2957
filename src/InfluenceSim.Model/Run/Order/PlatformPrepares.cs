namespace InfluenceSim.Model.Run.Order;

/// <summary>The platform labels, checks, ranks what is trending, and makes the one input of the tick.</summary>
internal sealed class PlatformPrepares : TickPhase
{
    public override bool IsDue(Conductor conductor) => true;

    public override TickAsk Begin(Conductor conductor) => new AskPlatform(conductor.Request());

    public override void Take(Conductor conductor, TickAnswer answer) => conductor.Accept(Expect<PlatformPrepared>(answer));
}
