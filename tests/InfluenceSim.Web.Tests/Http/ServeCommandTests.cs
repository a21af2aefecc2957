using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using InfluenceSim.Cli;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>The command that serves, from its first line to Ctrl-C.</summary>
public sealed class ServeCommandTests
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

    [Theory]
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

    /// <summary>Takes what is printed, up to the end of the first line.</summary>
    private sealed class FirstLine : TextWriter
    {
        private readonly StringBuilder _text = new();
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value == '\n')
            {
                _line.TrySetResult(_text.ToString());
            }

            _text.Append(value);
        }
    }
}
