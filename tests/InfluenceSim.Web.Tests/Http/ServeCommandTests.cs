using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InfluenceSim.Cli;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>The command that serves, from its first line to Ctrl-C.</summary>
public sealed partial class ServeCommandTests
{
    private const string Scenario = """
        warmUp: 1d
        horizon: 2d
        population: { users: 200 }
        network: { userFollows: 8 }
        creators: { influencers: 6, fakefluencers: 4, operators: 3 }
        arms:
          none: none
          feed:
            - chronologicalFeed
          labels:
            - mandatoryLabelling

        """;

    [Fact]
    public async Task It_says_where_it_is_and_serves_until_it_is_stopped()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var output = new FirstLine();
        var error = new StringWriter();
        string[] line = ["serve", folder.Write("class.yaml", Scenario), "--port", "0", "--arms", "labels,none", "--seed", "3"];
        Task<int> serving = CommandLine.InvokeAsync(line, output, error, stop.Token);
        Assert.Same(output.Line, await Task.WhenAny(output.Line, serving));
        string address = (await output.Line).Split(' ').Single(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = new Uri(address.TrimEnd(';')) };

        JsonNode state = (await client.GetFromJsonAsync<JsonNode>("/api/state"))!;
        Assert.Equal("3", (string)state["seed"]!);
        Assert.Equal(["labels", "none"], state["worlds"]!.AsArray().Select(world => (string)world!["name"]!));

        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        Assert.Equal("", error.ToString());
    }

    [Fact]
    [Trait("Promise", "viewer-is-read-only")]
    public async Task With_listen_the_teachers_code_is_printed_once_and_whoever_has_it_controls()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var output = new FirstLine(lines: 3);
        string[] line =
        [
            "serve", folder.Write("class.yaml", Scenario), "--port", "0", "--listen", "127.0.0.1", "--lessons", folder["own"],
        ];
        Task<int> serving = CommandLine.InvokeAsync(line, output, TextWriter.Null, stop.Token);
        Assert.Same(output.Line, await Task.WhenAny(output.Line, serving));
        string told = await output.Line;
        string code = Code().Match(told).Value;
        Assert.Equal(4, code.Split('-').Length);
        var address = new Uri(told.Split(' ').First(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)).TrimEnd(';'));
        using var stranger = new Visitor(address);
        using var teacher = new Visitor(address);

        await stranger.RefusedAsync(HttpStatusCode.Forbidden, "the teacher's", "/api/step");
        await teacher.DoAsync("/api/room/teacher", $$"""{ "text": "{{code}}" }""");
        await teacher.DoAsync("/api/step");
        Assert.Equal(1, (int)(await stranger.GetAsync("/api/state"))!["day"]!);

        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        Assert.Equal(1, Code().Count(output.Text));
    }

    [Theory]
    [InlineData("--listen nowhere", "--listen: found 'nowhere'; allowed: an IP address of this machine")]
    [InlineData("--port 0 --listen 192.0.2.1", "--listen: found 192.0.2.1, which is not this machine's")]
    [InlineData("--port 70000", "--port: found '70000'; allowed: a whole number from 0 to 65535")]
    [InlineData("--replicates 9", "--replicates")]
    [InlineData("--arms none", "allowed: two of the arms none, feed, labels")]
    [InlineData("--arms none,label", "there is no arm 'label'")]
    public async Task What_it_cannot_serve_is_refused(string options, string expected)
    {
        using var folder = new TemporaryFolder();
        var error = new StringWriter();

        int code = await CommandLine.InvokeAsync(
            ["serve", folder.Write("class.yaml", Scenario), .. options.Split(' ')], TextWriter.Null, error);

        Assert.Equal(2, code);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("\\b[A-Z2-9]{7}(-[A-Z2-9]{7}){3}\\b")]
    private static partial Regex Code();

    /// <summary>Takes what is printed, and tells of the first lines.</summary>
    private sealed class FirstLine(int lines = 1) : TextWriter
    {
        private int _left = lines;

        private readonly StringBuilder _text = new();
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public string Text => _text.ToString();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value == '\n' && --_left == 0)
            {
                _line.TrySetResult(_text.ToString());
            }

            _text.Append(value);
        }
    }
}
