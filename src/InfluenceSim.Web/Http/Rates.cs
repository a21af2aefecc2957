using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace InfluenceSim.Web.Http;

/// <summary>Refuses whoever asks too often. What is kept of an address goes when it has been quiet.</summary>
internal static class Rates
{
    /// <summary>Of addresses at which the class's code is tried.</summary>
    public const string Codes = "codes";

    /// <summary>Of the address at which the teacher's code is tried.</summary>
    public const string TeacherCodes = "teacher codes";

    /// <summary>Of addresses that answer when there is something new.</summary>
    public const string Watching = "watching";

    private const int NetworkBytes = 8;

    public static void Configure(RateLimiterOptions options, Limits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Bucket(AddressOf(context), limits.PerAddress)),
            PartitionedRateLimiter.Create<HttpContext, IPAddress>(_ => Bucket(IPAddress.Any, limits.InAll)));
        options.AddPolicy(Codes, context => Bucket(AddressOf(context), limits.Codes));
        options.AddPolicy(TeacherCodes, context => Bucket(AddressOf(context), limits.TeacherCodes));
        options.AddPolicy(Watching, context => RateLimitPartition.GetConcurrencyLimiter(
            AddressOf(context), _ => new ConcurrencyLimiterOptions { PermitLimit = limits.WatchersPerAddress }));
    }

    private static RateLimitPartition<IPAddress> Bucket(IPAddress address, Rate rate) =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = rate.AtOnce,
            TokensPerPeriod = Math.Max(1, (int)rate.PerSecond),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 1 / rate.PerSecond)),
        });

    // Whoever has an address of version 6 has the whole network of it.
    private static IPAddress AddressOf(HttpContext context)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
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
}
