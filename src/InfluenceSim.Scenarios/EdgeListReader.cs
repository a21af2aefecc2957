using System.Globalization;
using System.Text;
using InfluenceSim.Scenarios.Graphs;

namespace InfluenceSim.Scenarios;

/// <summary>
/// Reads follow graphs: one edge a line, follower then followed, ids of any kind, parted by tab, comma or blanks
/// (the first edge decides), plain or gzip. Blank lines and lines that begin with # or % are passed over; there is no header.
/// </summary>
public static class EdgeListReader
{
    private const int MostErrors = 20;
    private const int MostPeople = 5_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ScenarioException">The file cannot be read or has bad lines.</exception>
    public static EdgeList Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Failure(path, 1, "no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Failure(path, 1, Directory.Exists(path) ? "is a folder" : "cannot be read");
        }
    }

    /// <summary>Reads a stream, plain or gzip as its first bytes tell.</summary>
    /// <param name="stream">The bytes; it stays open.</param>
    /// <param name="fileName">How errors name it.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ScenarioException">There are bad lines.</exception>
    public static EdgeList Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            return Read(copy, fileName);
        }

        long start = stream.Position;
        bool zipped = stream.ReadByte() == 0x1f && stream.ReadByte() == 0x8b;
        stream.Position = start;
        if (!zipped)
        {
            using var plain = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            return Read(plain, fileName);
        }

        using var unzipped = new Unzipped(stream);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        return Read(reader, fileName);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="fileName">How errors name it.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ScenarioException">There are bad lines.</exception>
    public static EdgeList Read(TextReader reader, string fileName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fileName);
        var edges = new EdgeGatherer();
        var errors = new List<ScenarioError>();
        char? separator = null;
        int number = 0;
        try
        {
            while (reader.ReadLine() is { } line && errors.Count < MostErrors)
            {
                number++;
                ReadOnlySpan<char> data = line.AsSpan().Trim(' ').TrimEnd('\r');
                if (data.IsWhiteSpace() || data[0] is '#' or '%')
                {
                    continue;
                }

                bool isFirst = separator is null;
                separator ??= EdgeLine.SeparatorOf(data);
                string? wrong = EdgeLine.Split(data, separator.Value, out EdgeLine edge);
                if (wrong is not null)
                {
                    errors.Add(Error(fileName, number, wrong, $"two ids parted by {Name(separator.Value)}"));
                }
                else if (isFirst && edge.IsHeader())
                {
                    errors.Add(Error(fileName, number, "a header", "edges only; begin the line with '#' to make it a comment"));
                }
                else
                {
                    edges.Add(edge.Follower, edge.Followed);
                }

                if (edges.Users > MostPeople)
                {
                    errors.Add(
                        Error(fileName, number, "too many people", string.Create(CultureInfo.InvariantCulture, $"at most {MostPeople}")));
                    break;
                }
            }
        }
        catch (InvalidDataException)
        {
            errors.Add(Error(fileName, number + 1, "damaged or cut gzip data", "one whole gzip file"));
        }

        if (errors.Count == 0 && edges.Users == 0)
        {
            errors.Add(Error(fileName, 1, "holds no edge", "one edge a line, follower then followed"));
        }

        return errors.Count == 0 ? edges.ToEdgeList() : throw new ScenarioException(errors);
    }

    private static string Name(char separator) => separator switch
    {
        '\t' => "a tab",
        ',' => "a comma",
        _ => "blanks",
    };

    private static ScenarioException Failure(string file, int line, string found) => new([Error(file, line, found, "")]);

    private static ScenarioError Error(string file, int line, string found, string allowed) => new(file, line, 1, "", found, allowed, null);
}
