namespace InfluenceSim.Model.Run.Order;

/// <summary>Creators plan the day's posts and answers, on yesterday's feedback.</summary>
internal sealed class CreatorsPlan : TickPhase
{
    public override bool IsDue(Conductor conductor) => conductor.StartsDay;

    public override TickAsk Begin(Conductor conductor) => new AskCreators(conductor.Briefs());

    public override void Take(Conductor conductor, TickAnswer answer) => conductor.Accept(Expect<CreatorsPlanned>(answer).Plans);
}
