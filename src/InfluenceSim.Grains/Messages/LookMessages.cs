using InfluenceSim.Model.Creators;
using InfluenceSim.Model.People.Inspection;

namespace InfluenceSim.Grains.Messages;

/// <summary>Asks a creator for what it has learned, or a block for where its users stand.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.LookRequest.v1")]
internal sealed record LookRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] int Tick) : IMessage;

/// <summary>Asks for where one user stands.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.PersonRequest.v1")]
internal sealed record PersonRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] int Tick, [property: Id(2)] int User) : IMessage;

/// <summary>Where a user stands.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.PersonAnswer.v1")]
internal sealed record PersonAnswer([property: Id(0)] Stamp Stamp, [property: Id(1)] PersonState Person) : IMessage;

/// <summary>What a creator has learned.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.MindAnswer.v1")]
internal sealed record MindAnswer([property: Id(0)] Stamp Stamp, [property: Id(1)] CreatorMind Mind) : IMessage;

/// <summary>Where the users of a block stand.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.CensusAnswer.v1")]
internal sealed record CensusAnswer([property: Id(0)] Stamp Stamp, [property: Id(1)] Census Census) : IMessage;

/// <summary>Has a block keep what some users are shown and do.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.WatchRequest.v1")]
internal sealed record WatchRequest(
    [property: Id(0)] Stamp Stamp,
    [property: Id(1)] int Tick,
    [property: Id(2)] int[] Users) : IMessage;

/// <summary>What a block kept.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.WatchedAnswer.v1")]
internal sealed record WatchedAnswer([property: Id(0)] Stamp Stamp, [property: Id(1)] FeedLog Feed) : IMessage;
