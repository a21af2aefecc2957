using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using InfluenceSim.Model.Parts;
using InfluenceSim.Telemetry;

namespace InfluenceSim.Cli.Commands;

/// <summary>The options of a command whose runs can be watched.</summary>
internal sealed class TelemetryArguments
{
    private readonly Option<Uri?> _otlp = new("--otlp")
    {
        Description = "Exports metrics, traces and logs to an OpenTelemetry collector: an endpoint, e.g. http://localhost:4317.",
        HelpName = "ENDPOINT",
        CustomParser = Endpoint,
    };

    private readonly Option<IPEndPoint?> _prometheus = new("--prometheus")
    {
        Description = "Serves /metrics to Prometheus while it runs, e.g. :9464; on loopback unless an address stands before the port.",
        HelpName = "[ADDRESS]:PORT",
        CustomParser = Place,
    };

    private readonly Option<bool> _console = new("--telemetry-console")
    {
        Description = "Writes metrics, spans and logs to the output as they are exported.",
    };

    public void AddTo(Command command)
    {
        command.Add(_otlp);
        command.Add(_prometheus);
        command.Add(_console);
    }

    public bool WritesToOutput(SymbolResult parsed) => parsed.GetValue(_console);

    public TelemetryOptions Read(ParseResult parsed, ModelParts parts) => new()
    {
        OtlpEndpoint = parsed.GetValue(_otlp),
        Prometheus = parsed.GetValue(_prometheus),
        Console = parsed.GetValue(_console),
        Measures = parts.Measures,
        Parts = parts,
    };

    private static Uri? Endpoint(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (OtlpEndpoint.TryRead(text, out Uri? endpoint))
        {
            return endpoint;
        }

        result.AddError($"--otlp: found '{text}'; allowed: {OtlpEndpoint.Allowed}");
        return null;
    }

    private static IPEndPoint? Place(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        int colon = text.LastIndexOf(':');
        string host = colon < 0 ? "" : text[..colon];
        IPAddress? address = host is "" or "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out IPAddress? own) ? own : null;
        if (address is not null
            && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
        {
            return new IPEndPoint(address, port);
        }

        result.AddError(
            $"--prometheus: found '{text}'; allowed: a port from 0 (any free one) to 65535, as in :9464, or an address before it, "
                + $"as in 127.0.0.1:9464");
        return null;
    }
}
