using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using InfluenceSim.Web.Classroom;
using InfluenceSim.Web.Lessons;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Web.Http;

/// <summary>Serves a session to this machine, or to a class.</summary>
public sealed class LiveServer : IAsyncDisposable
{
    private const int LargestHeaders = 16 << 10;

    private readonly WebApplication _server;
    private readonly CancellationTokenSource _closing;
    private readonly IPAddress _at;

    private LiveServer(WebApplication server, CancellationTokenSource closing, IPAddress at, Room? room)
    {
        _server = server;
        _closing = closing;
        _at = at;
        Room = room;
    }

    /// <summary>Where it is, for this machine.</summary>
    public Uri Address => IsAny ? AddressOf(IPAddress.Loopback) : AddressOf(_at);

    /// <summary>Where it is for others; this machine's own address where no other is served.</summary>
    public IReadOnlyList<Uri> Addresses => !IsAny ? [Address] :
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))
            .Select(AddressOf),
    ];

    /// <summary>The code of who may control; null where nobody needs one.</summary>
    public string? TeacherCode => Room?.TeacherCode;

    /// <summary>The code of who may guess; null where nobody needs one.</summary>
    public string? ClassCode => Room?.ClassCode;

    /// <summary>The class; null where no other machine is served.</summary>
    internal Room? Room { get; }

    /// <summary>All addresses that there are.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _server.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    private bool IsAny => _at.Equals(IPAddress.Any) || _at.Equals(IPAddress.IPv6Any);

    /// <summary>Starts to serve.</summary>
    /// <param name="session">The session; it is not ended with the server.</param>
    /// <param name="options">Where, and to whom.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The server.</returns>
    /// <exception cref="IOException">The port or the address cannot be had.</exception>
    public static async Task<LiveServer> StartAsync(
        LiveSession session, ServeOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(options);
        Limits limits = options.Limits;
        IPAddress address = options.Listen ?? IPAddress.Loopback;

        // The empty builder reads neither files nor environment, so that no ASPNETCORE_URLS opens another door, and has no
        // lifetime, so that Ctrl-C stays the command's.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.Body;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            kestrel.Limits.MaxConcurrentConnections = limits.Connections;
            kestrel.Listen(
                new IPEndPoint(address, options.Port), listen => listen.Use(new Connections(limits.ConnectionsPerAddress).Bound));
        });
        builder.Services.AddRouting();
        builder.Services.AddRateLimiter(rates => Rates.Configure(rates, limits));
        builder.Services.ConfigureHttpJsonOptions(json => WebJson.Configure(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        var closing = new CancellationTokenSource();
        Room? room = null;
        var desk = new Desk(session, session.Clock, () => room?.Roll ?? Roll.Empty);
        room = options.Listen is null ? null : new Room(options.Room, session.Clock, async () =>
        {
            await session.PauseAsync();
            await desk.SendHomeAsync();
        });
        WebApplication built = builder.Build();
        var server = new LiveServer(built, closing, address, room);
        built.Use(SafeHeaders.InvokeAsync);
        built.Use(Refusals.InvokeAsync);
        built.UseRateLimiter();
        built.Use(OwnOriginOnly.InvokeAsync);
        built.Use(new Access(room).InvokeAsync);
        PageFiles.Map(built);
        ViewEndpoints.Map(built, session, closing.Token);
        LookEndpoints.Map(built, session);
        ControlEndpoints.Map(built, session, desk);
        RoomEndpoints.Map(built, room, desk, () => server.Addresses);
        LessonEndpoints.Map(
            built, session, desk, new Shelf(new OwnLessons(options.Lessons), session.Parts), limits);
        try
        {
            await built.StartAsync(cancellationToken);
            return server;
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            await server.DisposeAsync();
            Exception reason = problem.GetBaseException();
            if (reason is SocketException { SocketErrorCode: SocketError.AddressNotAvailable })
            {
                throw new IOException($"--listen: found {address}, which is not this machine's; allowed: an address of it", problem);
            }

            bool isTaken = reason is AddressInUseException || problem is IOException { InnerException: AddressInUseException };
            string why = isTaken ? "in use by another process" : reason.Message;
            throw new IOException($"--port: found {options.Port}, {why}; allowed: a free port, or 0 for any", problem);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Who watches would hold the server up.
        await _closing.CancelAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        try
        {
            await _server.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
        }

        await _server.DisposeAsync();
        Room?.Dispose();
        _closing.Dispose();
    }

    private Uri AddressOf(IPAddress address)
    {
        string bound = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new UriBuilder(Uri.UriSchemeHttp, $"{address}", new Uri(bound).Port).Uri;
    }
}
