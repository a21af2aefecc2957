using System.Globalization;
using System.Text;
using InfluenceSim.Scenarios.Errors;

namespace InfluenceSim.Scenarios.Text;

/// <summary>Gets the text of a scenario and refuses what cannot be one before any parser sees it.</summary>
internal static class SourceText
{
    public const int MostBytes = 1 << 20;

    public static string? Load(string path, ErrorLog log)
    {
        var place = new Place(path, 1, 1);
        if (Directory.Exists(path))
        {
            log.Add(place, "", "is a folder", "a scenario file");
            return null;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Load(stream, path, log);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            log.Add(place, "", "no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            log.Add(place, "", "cannot be read");
        }

        return null;
    }

    /// <summary>Gets the text of a stream that is read to its end.</summary>
    public static string? Load(Stream stream, string name, ErrorLog log)
    {
        var place = new Place(name, 1, 1);
        try
        {
            if (stream.CanSeek && stream.Length > MostBytes)
            {
                log.Add(place, "", string.Create(CultureInfo.InvariantCulture, $"is {stream.Length:#,0} bytes long"), "at most 1 MiB");
                return null;
            }

            byte[] bytes = new byte[MostBytes + 1];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MostBytes ? TooLong(place, log) : Decode(bytes.AsSpan(0, length), place, log);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(place, "", "cannot be read");
            return null;
        }
    }

    /// <summary>Whether a text may be given to the parser; says why where it may not.</summary>
    public static bool IsSound(string text, Place start, ErrorLog log)
    {
        if (text.Length > MostBytes)
        {
            TooLong(start, log);
            return false;
        }

        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
            else if (text[i] < ' ' && text[i] is not ('\t' or '\r'))
            {
                log.Add(
                    start with { Line = line, Column = i - lineStart + 1 },
                    "",
                    string.Create(CultureInfo.InvariantCulture, $"is not a text file: it holds the control character U+{(int)text[i]:X4}"),
                    "YAML in UTF-8");
                return false;
            }
        }

        return true;
    }

    private static string? TooLong(Place place, ErrorLog log)
    {
        log.Add(place, "", "is longer than 1 MiB", "at most 1 MiB");
        return null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, Place place, ErrorLog log)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (bytes.StartsWith(mark))
        {
            bytes = bytes[mark.Length..];
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            ReadOnlySpan<byte> before = bytes[..Math.Clamp(e.Index, 0, bytes.Length)];
            log.Add(
                place with { Line = before.Count((byte)'\n') + 1, Column = before.Length - before.LastIndexOf((byte)'\n') },
                "",
                "is not a text file",
                "YAML in UTF-8");
            return null;
        }
    }
}
