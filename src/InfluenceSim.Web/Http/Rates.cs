using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace InfluenceSim.Web.Http;

/// <summary>Refuses whoever asks too often. What is kept of an address goes when it has been quiet.</summary>
internal static class Rates
{
    private const int NetworkBytes = 8;

    // An address is refused by its own limits before it can use up what there is for all.
    public static void Configure(RateLimiterOptions options, Limits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Each((_, who) => Often(Asked.Anything, who, limits.PerAddress)),
            Each((what, who) => what switch
            {
                Asked.ClassCode => Often(what, who, limits.Codes),
                Asked.TeacherCode => Often(what, who, limits.TeacherCodes),
                Asked.Look => Often(what, who, limits.Looks),
                _ => Free,
            }),
            Each((what, who) => what switch
            {
                Asked.Look => AtOnce(what, who, limits.LooksAtOncePerAddress),
                Asked.News => AtOnce(what, who, limits.WatchersPerAddress),
                _ => Free,
            }),
            Each((_, _) => Often(Asked.Anything, IPAddress.Any, limits.InAll)),
            Each((what, _) => what switch
            {
                Asked.ClassCode => Often(what, IPAddress.Any, limits.CodesInAll),
                Asked.TeacherCode => Often(what, IPAddress.Any, limits.TeacherCodesInAll),
                Asked.Look => Often(what, IPAddress.Any, limits.LooksInAll),
                _ => Free,
            }));
    }

    /// <summary>Says what is asked for at an address.</summary>
    public static TBuilder LimitedAs<TBuilder>(this TBuilder address, Asked what)
        where TBuilder : IEndpointConventionBuilder => address.WithMetadata(new LimitedAsked(what));

    /// <summary>Who an address is: whoever has one of version 6 has the whole network of it.</summary>
    public static IPAddress AddressOf(IPAddress? remote)
    {
        IPAddress address = remote ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }

    private static RateLimitPartition<Limited> Free =>
        RateLimitPartition.GetNoLimiter(new Limited(Asked.Anything, IPAddress.None));

    private static PartitionedRateLimiter<HttpContext> Each(Func<Asked, IPAddress, RateLimitPartition<Limited>> limit) =>
        PartitionedRateLimiter.Create<HttpContext, Limited>(context => limit(
            context.GetEndpoint()?.Metadata.GetMetadata<LimitedAsked>()?.What ?? Asked.Anything,
            AddressOf(context.Connection.RemoteIpAddress)));

    private static RateLimitPartition<Limited> Often(Asked what, IPAddress who, Rate rate) =>
        RateLimitPartition.GetTokenBucketLimiter(new Limited(what, who), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = rate.AtOnce,
            TokensPerPeriod = Math.Max(1, (int)rate.PerSecond),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 1 / rate.PerSecond)),
        });

    private static RateLimitPartition<Limited> AtOnce(Asked what, IPAddress who, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(
            new Limited(what, who), _ => new ConcurrencyLimiterOptions { PermitLimit = most });

    private readonly record struct Limited(Asked What, IPAddress Who);
}
