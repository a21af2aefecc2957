using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Grains.Messages;

/// <summary>A creator's morning.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.PlanRequest.v1")]
internal sealed record PlanRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] CreatorBrief Brief) : IMessage;

/// <summary>A creator's day.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.PlanAnswer.v1")]
internal sealed record PlanAnswer([property: Id(0)] Stamp Stamp, [property: Id(1)] CreatorPlan Plan) : IMessage;

/// <summary>What the platform is told at a tick.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.PrepareRequest.v1")]
internal sealed record PrepareRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] PlatformRequest Request) : IMessage;

/// <summary>The input of a tick and, at a day's last, the hash of the platform's state, which the tick no longer changes.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.PreparedTick.v1")]
internal sealed record PreparedTick(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] TickInput Input,
    [property: Id(2)] Hash128 PlatformState) : IMessage;

/// <summary>Asks a block to take a tick; the input is with its silo.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.StepRequest.v1")]
internal sealed record StepRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] int Tick) : IMessage;

/// <summary>What a block did; nothing if its silo lacks the input.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.StepAnswer.v1")]
internal sealed record StepAnswer(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] SiloAddress Silo,
    [property: Id(2)] TickOutput? Output) : ISiloAnswer
{
    public bool IsLacking => Output is null;
}
