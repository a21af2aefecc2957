namespace InfluenceSim.Model.Run.Order;

/// <summary>Operators launch and retire personas, on what the market has settled.</summary>
internal sealed class OperatorsPlan : TickPhase
{
    public override bool IsDue(Conductor conductor) => conductor.StartsWeek;

    public override TickAsk Begin(Conductor conductor) => new AskOperators(conductor.OperatorBriefs());

    public override void Take(Conductor conductor, TickAnswer answer) => conductor.Accept(Expect<OperatorsPlanned>(answer).Plans);
}
