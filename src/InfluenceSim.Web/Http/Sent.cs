using System.Text;
using System.Text.Json;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Http;

/// <summary>An update as it goes over the wire, the same bytes for every viewer.</summary>
/// <param name="Version">Number of the state that it tells.</param>
/// <param name="Json">The update.</param>
/// <param name="Event">The same as a server-sent event.</param>
internal sealed record Sent(int Version, ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Event)
{
    private static readonly byte[] End = "\n\n"u8.ToArray();

    public static Sent Of((int Version, SessionState State) now)
    {
        byte[] head = Encoding.ASCII.GetBytes($"id: {now.Version}\ndata: ");
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(Update.Of(now), WebJson.Options);
        byte[] whole = [.. head, .. json, .. End];
        return new Sent(now.Version, whole.AsMemory(head.Length, json.Length), whole);
    }
}
