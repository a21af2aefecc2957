using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Page.Tests.Support;

/// <summary>A proxy as schools have them: it hands on what browsers ask, but for what it does to answers that stream or last.</summary>
internal sealed class HostileProxy : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Proxy-Connection", "Keep-Alive", "Transfer-Encoding", "Host"];

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private readonly WebApplication _server;
    private readonly ProxyHabit _habit;
    private readonly TimeSpan _cut;
    private int _streams;

    private HostileProxy(ProxyHabit habit, TimeSpan cut)
    {
        (_habit, _cut) = (habit, cut);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(HandOnAsync);
    }

    /// <summary>Where it is.</summary>
    public Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Event streams that were asked for through it.</summary>
    public int Streams => Volatile.Read(ref _streams);

    /// <param name="habit">What it does.</param>
    /// <param name="cut">After how long it cuts, if that is its habit.</param>
    public static async Task<HostileProxy> StartAsync(ProxyHabit habit, TimeSpan cut = default)
    {
        var proxy = new HostileProxy(habit, cut);
        await proxy._server.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await _server.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
        }

        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task HandOnAsync(HttpContext context)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        if (_habit == ProxyHabit.Cuts)
        {
            over.CancelAfter(_cut);
        }

        try
        {
            using HttpRequestMessage request = await RequestOfAsync(context.Request);
            using HttpResponseMessage answer = await _client.SendAsync(request, over.Token);
            await AnswerAsync(context.Response, answer, over.Token);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException or HttpRequestException)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpResponse response, HttpResponseMessage answer, CancellationToken over)
    {
        bool isStream = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
        if (isStream)
        {
            Interlocked.Increment(ref _streams);
        }

        response.StatusCode = (int)answer.StatusCode;
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!OfTheConnection.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                response.Headers[name] = values.ToArray();
            }
        }

        if (isStream && _habit == ProxyHabit.Closes)
        {
            await response.StartAsync(over);
            return;
        }

        await using Stream body = await answer.Content.ReadAsStreamAsync(over);
        if (_habit == ProxyHabit.Buffers)
        {
            using var whole = new MemoryStream();
            await body.CopyToAsync(whole, over);
            await response.Body.WriteAsync(whole.ToArray(), over);
            return;
        }

        byte[] piece = new byte[4_096];
        for (int read; (read = await body.ReadAsync(piece, over)) > 0;)
        {
            await response.Body.WriteAsync(piece.AsMemory(0, read), over);
            await response.Body.FlushAsync(over);
        }
    }

    private static async Task<HttpRequestMessage> RequestOfAsync(HttpRequest request)
    {
        // A browser names the whole address to its proxy.
        string target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Uri asked = target.StartsWith('/') ? new Uri($"http://{request.Host}{target}") : new Uri(target);
        var handedOn = new HttpRequestMessage(new HttpMethod(request.Method), asked);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (body.Length > 0)
        {
            handedOn.Content = new ByteArrayContent(body.ToArray());
        }

        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Headers)
        {
            if (!OfTheConnection.Contains(name, StringComparer.OrdinalIgnoreCase)
                && !handedOn.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                handedOn.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return handedOn;
    }
}

/// <summary>What a proxy does.</summary>
internal enum ProxyHabit
{
    /// <summary>It accepts an event stream and closes it.</summary>
    Closes,

    /// <summary>It hands an answer on when it is over.</summary>
    Buffers,

    /// <summary>It cuts whatever lasts.</summary>
    Cuts,
}
