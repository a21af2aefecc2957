using System.Diagnostics.CodeAnalysis;

namespace InfluenceSim.Telemetry;

/// <summary>The address of a collector as users write it, in an option or in a variable.</summary>
public static class OtlpEndpoint
{
    /// <summary>What may be written, for the message of a refusal.</summary>
    public const string Allowed = "an http or https address, e.g. http://localhost:4317";

    /// <summary>Reads an address.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="endpoint">The address; null where the text is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? endpoint)
    {
        endpoint = Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https") ? address : null;
        return endpoint is not null;
    }
}
