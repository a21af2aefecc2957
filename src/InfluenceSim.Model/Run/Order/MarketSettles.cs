namespace InfluenceSim.Model.Run.Order;

/// <summary>The market settles the week that is over: brands pay, prices move.</summary>
internal sealed class MarketSettles : TickPhase
{
    public override bool IsDue(Conductor conductor) => conductor.StartsWeek;

    public override TickAsk Begin(Conductor conductor) => new AskMarket(conductor.MarketBrief());

    public override void Take(Conductor conductor, TickAnswer answer) => conductor.Accept(Expect<MarketSettled>(answer).Outcome);
}
