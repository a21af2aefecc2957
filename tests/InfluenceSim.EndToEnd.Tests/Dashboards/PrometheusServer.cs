using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>The real Prometheus on loopback, with the flags that dashboards/README.md gives.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int Attempts = 5;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;
    private readonly HttpClient _http;

    private PrometheusServer(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    private string Said => string.Join('\n', _said);

    /// <summary>
    /// Starts it on a free port. Prometheus does not tell a port that the system chose, and one found free may be taken meanwhile: then
    /// on another.
    /// </summary>
    public static async Task<PrometheusServer> StartAsync(string configuration, string data)
    {
        for (int attempt = 1; ; attempt++)
        {
            PrometheusServer server = Launch(configuration, data);
            if (await server.IsReadyAsync())
            {
                return server;
            }

            string said = server.Said;
            await server.DisposeAsync();
            bool isTaken = said.Contains("address already in use", StringComparison.Ordinal);
            Assert.True(isTaken && attempt < Attempts, $"Prometheus ended at once: {said}");
        }
    }

    /// <summary>Series of a query at one moment or over a range, each with its values; an error throws with Prometheus' words.</summary>
    public async Task<IReadOnlyList<double[]>> QueryAsync(string query, DateTimeOffset from, DateTimeOffset to, TimeSpan? step)
    {
        Dictionary<string, string> form = new() { ["query"] = query };
        if (step is { } between)
        {
            form["start"] = Stamp(from);
            form["end"] = Stamp(to);
            form["step"] = Number(between.TotalSeconds);
        }
        else
        {
            form["time"] = Stamp(to);
        }

        JsonNode data = await AskAsync(step is null ? "query" : "query_range", form);
        return [.. data["result"]!.AsArray().Select(series => Values(series!))];
    }

    /// <summary>Values of a label over the series that a selector finds.</summary>
    public async Task<IReadOnlyList<string>> LabelValuesAsync(string label, string selector, DateTimeOffset from, DateTimeOffset to)
    {
        JsonNode data = await ReadAsync(await _http.GetAsync(new Uri(
            $"/api/v1/label/{label}/values?match[]={Uri.EscapeDataString(selector)}&start={Stamp(from)}&end={Stamp(to)}",
            UriKind.Relative)));
        return [.. data.AsArray().Select(value => (string)value!)];
    }

    /// <summary>The rules that it evaluates.</summary>
    public async Task<IReadOnlyList<Rule>> RulesAsync()
    {
        JsonNode data = await ReadAsync(await _http.GetAsync(new Uri("/api/v1/rules", UriKind.Relative)));
        return
        [
            .. data["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray())
                .Select(rule =>
                    new Rule(
                        (string)rule!["name"]!, (string)rule["type"]! == "recording", (string)rule["query"]!,
                        (string?)rule["lastError"] ?? "")),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            try
            {
                // In good order, so that what was scraped is there when it starts again.
                using HttpResponseMessage answer = await _http.PostAsync(new Uri("/-/quit", UriKind.Relative), null);
                await _process.WaitForExitAsync().WaitAsync(Patience);
            }
            catch (Exception problem) when (problem is HttpRequestException or TimeoutException or TaskCanceledException)
            {
                _process.Kill();
            }
        }

        _process.Dispose();
        _http.Dispose();
    }

    private static PrometheusServer Launch(string configuration, string data)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var start = new ProcessStartInfo(
            "prometheus",
            [
                $"--config.file={configuration}",
                $"--storage.tsdb.path={data}",
                "--storage.tsdb.retention.time=100y",
                "--query.lookback-delta=25h",
                $"--web.listen-address=127.0.0.1:{port}",
                "--web.enable-lifecycle",
                "--log.level=warn",
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        var server = new PrometheusServer(process, new Uri($"http://127.0.0.1:{port}"));
        process.ErrorDataReceived += (_, line) => server._said.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return server;
    }

    /// <summary>Waits until it answers; false where it ended instead.</summary>
    private async Task<bool> IsReadyAsync()
    {
        var clock = Stopwatch.StartNew();
        while (!_process.HasExited)
        {
            Assert.True(clock.Elapsed < Patience, "Prometheus does not get ready.");
            try
            {
                using HttpResponseMessage answer = await _http.GetAsync(new Uri("/-/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }

        // What it said last comes after its end.
        await _process.WaitForExitAsync();
        return false;
    }

    private async Task<JsonNode> AskAsync(string what, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await ReadAsync(await _http.PostAsync(new Uri($"/api/v1/{what}", UriKind.Relative), content));
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            JsonNode body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            return (string)body["status"]! == "success" ? body["data"]! : throw new QueryException((string)body["error"]!);
        }
    }

    private static double[] Values(JsonNode series) => series["values"] is JsonArray values
        ? [.. values.Select(pair => Number(pair![1]!))]
        : [Number(series["value"]![1]!)];

    private static double Number(JsonNode text) => (string)text! switch
    {
        "NaN" => double.NaN,
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        { } number => double.Parse(number, CultureInfo.InvariantCulture),
    };

    private static string Stamp(DateTimeOffset time) => Number(time.ToUnixTimeMilliseconds() / 1000.0);

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    internal sealed record Rule(string Name, bool IsRecording, string Query, string Error);
}
