using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfluenceSim.Benchmarks.Promises.Live;

/// <summary>Bytes of an answer, and until where they had come when.</summary>
internal sealed record ReceivedBytes(ReadOnlyMemory<byte> Bytes, IReadOnlyList<(int End, long At)> Parts);

/// <summary>An update that a viewer had.</summary>
/// <param name="Version">Which.</param>
/// <param name="At">When its last byte came.</param>
/// <param name="Bytes">Its size.</param>
internal readonly record struct SeenUpdate(int Version, long At, int Bytes);

/// <summary>
/// Reads what viewers were sent: chunks of an answer (RFC 9112), of these events, and of these updates, each of which all viewers must
/// have had to the byte.
/// </summary>
internal static class UpdatesRead
{
    private const string Begin = "HTTP/1.1 200 ";

    private static readonly string[] Members = ["seed", "day", "horizon", "rewinds", "isRunning", "changes", "newest"];

    /// <summary>All updates but each viewer's first, which was there before it came.</summary>
    /// <exception cref="InvalidOperationException">Something that came is no update, or not what the others had.</exception>
    public static IEnumerable<SeenUpdate> Of(IEnumerable<ReceivedBytes> viewers)
    {
        var known = new Dictionary<int, byte[]>();
        foreach (ReceivedBytes viewer in viewers)
        {
            bool isFirst = true;
            foreach ((byte[] text, int end) in Events(viewer.Bytes.ToArray()))
            {
                (int version, byte[] data) = Read(text);
                if (!known.TryGetValue(version, out byte[]? same))
                {
                    Require(data, version);
                    known[version] = data;
                }
                else if (!same.AsSpan().SequenceEqual(data))
                {
                    throw new InvalidOperationException($"two viewers had different updates of version {version}");
                }

                if (!isFirst)
                {
                    yield return new SeenUpdate(version, viewer.Parts.First(part => part.End >= end).At, data.Length);
                }

                isFirst = false;
            }
        }
    }

    // Each with the place behind its last byte.
    private static IEnumerable<(byte[] Text, int End)> Events(byte[] answer)
    {
        int at = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        string head = at < 0 ? "" : Encoding.ASCII.GetString(answer, 0, at);
        if (!head.StartsWith(Begin, StringComparison.Ordinal) || !head.Contains("text/event-stream", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"a viewer was answered: {head}");
        }

        var text = new List<byte>();
        at += 4;
        while (at < answer.Length)
        {
            int line = answer.AsSpan(at).IndexOf("\r\n"u8);
            int size = line < 0 ? 0 : int.Parse(Encoding.ASCII.GetString(answer, at, line), NumberStyles.HexNumber, null);
            int begin = at + line + 2;
            if (line < 0 || begin + size + 2 > answer.Length)
            {
                // The viewer left while it came.
                yield break;
            }

            at = begin + size + 2;
            text.AddRange(answer.AsSpan(begin, size));
            if (text is [.., (byte)'\n', (byte)'\n'])
            {
                yield return ([.. text], begin + size);
                text.Clear();
            }
        }
    }

    private static (int Version, byte[] Data) Read(byte[] text)
    {
        string[] lines = Encoding.UTF8.GetString(text).TrimEnd('\n').Split('\n');
        return (FieldOf(lines, "id: "), FieldOf(lines, "data: ")) is ({ } id, { } data) && lines.Length == 2
            ? (int.Parse(id, CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(data))
            : throw new InvalidOperationException($"no event: {Encoding.UTF8.GetString(text)}");
    }

    private static string? FieldOf(string[] lines, string name) =>
        Array.Find(lines, line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static void Require(byte[] data, int version)
    {
        using var read = JsonDocument.Parse(data);
        string[] missing = [.. Members.Where(member => !read.RootElement.TryGetProperty(member, out _))];
        if (missing.Length > 0 || read.RootElement.GetProperty("version").GetInt32() != version)
        {
            throw new InvalidOperationException($"no update: {Encoding.UTF8.GetString(data)}");
        }
    }
}
