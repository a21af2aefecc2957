using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace InfluenceSim.Web.Tests.Support;

/// <summary>A browser with cookies of its own, and hand-made requests of it.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="address">The server.</param>
    /// <param name="proxy">What stands in between.</param>
    /// <param name="from">Number of the machine that it comes from, all of which are this one.</param>
    public Visitor(Uri address, IWebProxy? proxy = null, int from = 1) => _client = new HttpClient(new SocketsHttpHandler
    {
        CookieContainer = Cookies,
        Proxy = proxy,
        UseProxy = proxy is not null,
        ConnectCallback = from == 1 ? null : (context, gone) => ConnectAsync(context.DnsEndPoint, from, gone),
    })
    {
        BaseAddress = address,
    };

    public CookieContainer Cookies { get; } = new();

    /// <summary>Asks for something.</summary>
    public async Task<(HttpStatusCode Code, string Text, HttpResponseMessage Answer)> AskAsync(
        HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        change?.Invoke(request);
        HttpResponseMessage answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }

    /// <summary>Asks for something to be done.</summary>
    public async Task<(HttpStatusCode Code, string Text)> PostAsync(string path, string? json = null)
    {
        (HttpStatusCode code, string text, _) = await AskAsync(HttpMethod.Post, path, json);
        return (code, text);
    }

    /// <summary>Asks for something and sees it done.</summary>
    public async Task DoAsync(string path, string? json = null)
    {
        (HttpStatusCode code, string text) = await PostAsync(path, json);
        Assert.True(code == HttpStatusCode.OK, $"{path}: {code} {text}");
    }

    /// <summary>Is refused with a reason.</summary>
    public async Task RefusedAsync(HttpStatusCode code, string reason, string path, string? json = null)
    {
        (HttpStatusCode came, string text) = await PostAsync(path, json);
        Assert.True(came == code, $"{path}: {came} {text}");
        Assert.Contains(reason, (string)JsonNode.Parse(text)!["error"]!, StringComparison.Ordinal);
    }

    public async Task<JsonNode?> GetAsync(string path)
    {
        (HttpStatusCode code, string text, _) = await AskAsync(HttpMethod.Get, path);
        Assert.True(code == HttpStatusCode.OK, $"{path}: {code} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>Listens to the news; they come until the stream is closed.</summary>
    public Task<Stream> WatchAsync() => _client.GetStreamAsync("/api/events", TestContext.Current.CancellationToken);

    public void Dispose() => _client.Dispose();

    // All of 127.0.0.0/8 is this machine.
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint server, int from, CancellationToken gone)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)from]), 0));
        await socket.ConnectAsync(server, gone);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
