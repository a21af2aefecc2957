using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Tests.Support;

/// <summary>A session that is served, and hand-made requests to it.</summary>
internal sealed class Page : IAsyncDisposable
{
    private readonly LiveServer _server;
    private readonly HttpClient _client;

    private Page(LiveSession session, LiveServer server)
    {
        Session = session;
        _server = server;
        _client = new HttpClient { BaseAddress = server.Address };
    }

    public LiveSession Session { get; }

    public LiveServer Server => _server;

    public Uri Address => _server.Address;

    /// <summary>A browser of its own; with the teacher's code, if it is to control.</summary>
    public async Task<Visitor> TeacherAsync()
    {
        var teacher = new Visitor(Address);
        await teacher.DoAsync("/api/room/teacher", $$"""{ "text": "{{_server.TeacherCode}}" }""");
        return teacher;
    }

    /// <summary>A browser of one of the class.</summary>
    public async Task<Visitor> PupilAsync()
    {
        var pupil = new Visitor(Address);
        await pupil.DoAsync("/api/room/join", $$"""{ "text": "{{_server.ClassCode}}" }""");
        return pupil;
    }

    public static async Task<Page> OpenAsync(
        SmallClass small, SessionOptions? options = null, Scenario? scenario = null, ServeOptions? serve = null)
    {
        LiveSession session = await small.OpenAsync(scenario, options);
        return new Page(session, await LiveServer.StartAsync(session, serve ?? new ServeOptions()));
    }

    public async Task<JsonNode> GetAsync(string path) => (await _client.GetFromJsonAsync<JsonNode>(path))!;

    public Task<string> TextAsync(string path) => _client.GetStringAsync(path);

    public Task<byte[]> BytesAsync(string path) => _client.GetByteArrayAsync(path);

    /// <summary>Asks for something and sees it done.</summary>
    public async Task DoAsync(string path, string? json = null)
    {
        (HttpStatusCode code, string text) = await PostAsync(path, json);
        Assert.True(code == HttpStatusCode.OK, $"{path}: {code} {text}");
    }

    /// <summary>Asks for something.</summary>
    public async Task<(HttpStatusCode Code, string Text)> PostAsync(
        string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        change?.Invoke(request);
        using HttpResponseMessage answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpStatusCode> GetAsync(string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change(request);
        using HttpResponseMessage answer = await _client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The events as they come.</summary>
    public async IAsyncEnumerable<(string Id, JsonNode Update)> EventsAsync()
    {
        await using Stream stream = await _client.GetStreamAsync("/api/events");
        await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync())
        {
            yield return (item.EventId!, JsonNode.Parse(item.Data)!);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await Session.DisposeAsync();
    }
}
