namespace InfluenceSim.Model.Run.Order;

/// <summary>People read and react; what they did is merged.</summary>
internal sealed class BlocksStep : TickPhase
{
    public override bool IsDue(Conductor conductor) => true;

    public override TickAsk Begin(Conductor conductor) => new AskBlocks(conductor.Input);

    public override void Take(Conductor conductor, TickAnswer answer) => conductor.Accept(Expect<BlocksStepped>(answer).Outputs);
}
