using InfluenceSim.Model.Messages;

namespace InfluenceSim.Grains.Messages;

/// <summary>Tells a silo what run it is to host parts of.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.HostRun.v1")]
internal sealed record HostRun([property: Id(0)] Stamp Stamp, [property: Id(1)] RunSpec Spec) : IMessage;

/// <summary>The input of a tick, once per silo.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.PublishTick.v1")]
internal sealed record PublishTick(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] string RunId,
    [property: Id(2)] TickInput Input) : IMessage;

/// <summary>Tells a silo that a run is over.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.ForgetRun.v1")]
internal sealed record ForgetRun([property: Id(0)] Stamp Stamp, [property: Id(1)] string RunId) : IMessage;
