using System.Text;
using InfluenceSim.Benchmarks.Promises.Live;

namespace InfluenceSim.Benchmarks.Tests.Live;

/// <summary>What measured viewers were sent is read to the last byte, and what is none is not counted.</summary>
public sealed class UpdatesReadTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    [Fact]
    public void Each_update_but_the_first_is_told_with_its_size_and_when_its_last_byte_came()
    {
        string first = Chunk(Event(4));
        string second = Event(5);

        // The second comes in two chunks, and what came last was cut.
        string text = Head + first + Chunk(second[..20]) + Chunk(second[20..]) + Chunk(Event(6))[..30];
        int whole = text.Length - 30 - 2;

        SeenUpdate[] seen = [.. UpdatesRead.Of([Received(text, (Head.Length + first.Length, 70), (whole - 1, 80), (text.Length, 90))])];

        Assert.Equal([new SeenUpdate(5, 90, Json(5).Length)], seen);
    }

    [Theory]
    [InlineData("HTTP/1.1 429 Too Many Requests\r\n\r\n", "429")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "text/html")]
    public void What_is_no_stream_of_events_is_refused(string answer, string named) =>
        Refused(named, Received(answer));

    [Fact]
    public void What_is_no_update_or_not_what_the_others_had_is_refused()
    {
        Refused("no event", Received(Head + Chunk("data: {}\n\n")));
        Refused("no update", Received(Head + Chunk($"id: 4\ndata: {Json(5)}\n\n")));
        Refused("no update", Received(Head + Chunk($"id: 4\ndata: {Json(4).Replace("seed", "sed", StringComparison.Ordinal)}\n\n")));
        string other = Json(4).Replace("\"day\":4", "\"day\":3", StringComparison.Ordinal);
        Refused("different updates", Received(Head + Chunk(Event(4))), Received(Head + Chunk($"id: 4\ndata: {other}\n\n")));
    }

    private static void Refused(string named, params ReceivedBytes[] viewers) => Assert.Contains(
        named,
        Assert.Throws<InvalidOperationException>(() => UpdatesRead.Of(viewers).ToArray()).Message,
        StringComparison.Ordinal);

    private static ReceivedBytes Received(string text, params (int End, long At)[] parts) => new(Encoding.ASCII.GetBytes(text), parts);

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";

    private static string Event(int version) => $"id: {version}\ndata: {Json(version)}\n\n";

    private static string Json(int version) =>
        $$$"""{"version":{{{version}}},"seed":"1","day":{{{version}}},"horizon":9,"rewinds":0,"isRunning":true,"changes":0,"newest":{}}""";
}
