using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InfluenceSim.Benchmarks.Promises.Live;

/// <summary>How long a browser takes from opening the page to its first chart, asked over Chromium's debugging protocol.</summary>
internal static partial class FirstPicture
{
    private const string Browser = "chromium";

    // A chart that has drawn something has a size; the page's own clock starts where the page is opened.
    private const string Asked = "document.querySelector('canvas')?.width > 0 ? performance.now() : -1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Seconds; of a browser without a window and with an empty profile.</summary>
    /// <exception cref="OperationCanceledException">No chart came.</exception>
    public static async Task<double> SecondsAsync(Uri page)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("influencesim-picture-");
        using var browser = Process.Start(new ProcessStartInfo(
            Browser,
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}",
                "about:blank",
            ])
        {
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{Browser} did not start");
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using HttpClient client = new() { BaseAddress = await DebuggerAsync(browser, patience.Token) };
            using JsonDocument tabs = JsonDocument.Parse(await client.GetStringAsync("json/list", patience.Token));
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(tabs.RootElement[0].GetProperty("webSocketDebuggerUrl").GetString()!), patience.Token);
            await AskAsync(socket, 1, "Page.navigate", new { url = page }, patience.Token);
            for (int question = 2; ; question++)
            {
                JsonElement answer = await AskAsync(
                    socket, question, "Runtime.evaluate", new { expression = Asked, returnByValue = true }, patience.Token);
                if (answer.GetProperty("result").GetProperty("result").GetProperty("value").GetDouble() is > 0 and var milliseconds)
                {
                    return milliseconds / 1000;
                }

                await Task.Delay(10, patience.Token);
            }
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
            profile.Delete(recursive: true);
        }
    }

    private static async Task<Uri> DebuggerAsync(Process browser, CancellationToken cancellation)
    {
        while (await browser.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (DebuggerAddress().Match(line) is { Success: true } found)
            {
                return new Uri($"http://{found.Groups[1].Value}/");
            }
        }

        throw new InvalidOperationException($"{Browser} ended");
    }

    private static async Task<JsonElement> AskAsync(
        ClientWebSocket socket, int number, string method, object parameters, CancellationToken cancellation)
    {
        byte[] question = JsonSerializer.SerializeToUtf8Bytes(new { id = number, method, @params = parameters });
        await socket.SendAsync(question, WebSocketMessageType.Text, true, cancellation);
        while (true)
        {
            JsonElement said = await ReceiveAsync(socket, cancellation);
            if (said.TryGetProperty("id", out JsonElement id) && id.GetInt32() == number)
            {
                return said;
            }
        }
    }

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancellation);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(Encoding.UTF8.GetString(whole.ToArray())).RootElement;
    }

    [GeneratedRegex("DevTools listening on ws://([^/]+)/")]
    private static partial Regex DebuggerAddress();
}
