namespace InfluenceSim.Benchmarks.Scale.Naive;

/// <summary>One account, as Orleans' samples of social networks have it. The key is the account.</summary>
[Alias("InfluenceSim.Benchmarks.IAccountGrain")]
internal interface IAccountGrain : IGrainWithIntegerKey
{
    /// <summary>Forgets all posts, and takes these for its followers.</summary>
    [Alias("Reset")]
    Task Reset(int[] followers);

    /// <summary>Passes a post on to each follower but its author, one call for each.</summary>
    [Alias("Publish")]
    Task Publish(NaivePost post);

    /// <summary>Takes a post of somebody whom it follows.</summary>
    [Alias("Deliver")]
    Task Deliver(NaivePost post);

    /// <summary>How many posts it was sent, and the sum of their words.</summary>
    [Alias("Received")]
    Task<ReceivedPosts> Received();

    /// <summary>Leaves memory.</summary>
    [Alias("Leave")]
    Task Leave();
}

/// <summary>What an account was sent.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.Benchmarks.ReceivedPosts")]
internal readonly record struct ReceivedPosts([property: Id(0)] int Posts, [property: Id(1)] ulong Sum);

/// <summary>A post as it travels: the two words of a card. A class that never changes: inside a silo nobody copies it.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.Benchmarks.NaivePost")]
internal sealed record NaivePost([property: Id(0)] ulong A, [property: Id(1)] ulong B, [property: Id(2)] int Author);
