namespace InfluenceSim.Grains.Messages;

/// <summary>An answer of a part that may lack what the silo should have been given.</summary>
internal interface ISiloAnswer : IMessage
{
    /// <summary>Where the part lives.</summary>
    SiloAddress Silo { get; }

    /// <summary>Whether that silo was not given what the part needs.</summary>
    bool IsLacking { get; }
}

/// <summary>Makes a part as it is at tick 0 of the run that its silo was given, or without a state where it will take one over.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.OpenRequest.v2")]
internal sealed record OpenRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] bool TakesOver) : IMessage;

/// <summary>Whether the part is made.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.OpenAnswer.v1")]
internal sealed record OpenAnswer(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] SiloAddress Silo,
    [property: Id(2)] bool IsLacking) : ISiloAnswer;

/// <summary>Asks for the state before a tick.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.SaveRequest.v1")]
internal sealed record SaveRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] int Tick) : IMessage;

/// <summary>One checked section of state.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.SavedPart.v1")]
internal sealed record SavedPart([property: Id(0)] Stamp Stamp, [property: Id(1)] byte[] Section) : IMessage;

/// <summary>Replaces a part's state by the one before a tick.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.LoadRequest.v1")]
internal sealed record LoadRequest(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] int Tick,
    [property: Id(2)] byte[] Section) : IMessage;

/// <summary>Makes a part take over the state of the same part of another run.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.ForkRequest.v1")]
internal sealed record ForkRequest(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] string FromRunId,
    [property: Id(2)] Stamp FromStamp,
    [property: Id(3)] int Tick) : IMessage;

/// <summary>Where another run may start from: what its clock knew between two ticks.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.ForkPoint.v1")]
internal sealed record ForkPoint(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] int Tick,
    [property: Id(2)] string World,
    [property: Id(3)] int UsersPerBlock,
    [property: Id(4)] byte[] Conductor) : IMessage;

/// <summary>The run is over.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.CloseRequest.v1")]
internal sealed record CloseRequest([property: Id(0)] Stamp Stamp) : IMessage;
