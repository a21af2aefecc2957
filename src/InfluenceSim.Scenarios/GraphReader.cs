using System.Text;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Graphs;

namespace InfluenceSim.Scenarios;

/// <summary>
/// Reads follow graphs in one pass and in memory that follows the graph and not the file: edge lists, GraphML, GEXF, GML
/// and Pajek, plain or gzip, as their content tells. What the columns mean, the network's parameters may say.
/// </summary>
public static class GraphReader
{
    // The last one takes whatever is left.
    private static readonly IGraphFormat[] Formats =
        [new GraphMlFormat(), new GexfFormat(), new GmlFormat(), new PajekFormat(), new EdgeListFormat()];

    /// <summary>Reads the files that a network names.</summary>
    /// <param name="folder">Folder in which they are looked for.</param>
    /// <param name="network">The network; it names a file.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ScenarioException">
    /// A file cannot be read, or something in it is wrong. An error with a key is about that key of the scenario.
    /// </exception>
    public static EdgeList Read(string folder, NetworkParameters network)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(network.File);
        string path = Path.Combine(folder, network.File);
        using Stream file = Open(path);
        if (network.Nodes is null)
        {
            return Read(file, path, network);
        }

        string peoplePath = Path.Combine(folder, network.Nodes);
        using Stream people = Open(peoplePath);
        return Read(file, path, network, people, peoplePath);
    }

    /// <summary>Reads a graph, and a list of people where there is one.</summary>
    /// <param name="graph">The bytes; they stay open.</param>
    /// <param name="fileName">How errors name them.</param>
    /// <param name="network">What the columns mean; null leaves it to the file.</param>
    /// <param name="people">The bytes of the list of people.</param>
    /// <param name="peopleName">How errors name that list.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ScenarioException">Something is wrong.</exception>
    public static EdgeList Read(
        Stream graph, string fileName, NetworkParameters? network = null, Stream? people = null, string peopleName = "")
    {
        ArgumentNullException.ThrowIfNull(graph);
        network ??= new NetworkParameters();
        var errors = new GraphErrors(fileName);
        var gatherer = new GraphGatherer(errors);
        var reading = new GraphReading();
        List<GraphFile> files = [Through(graph, network.File ?? fileName, errors, text =>
        {
            IGraphFormat format = FormatOf(text.Head);
            errors.Format = format.Name;
            reading = format.Read(text, network, gatherer, errors);
        })];
        if (people is not null)
        {
            var ofPeople = new GraphErrors(peopleName) { Format = "a list of people" };
            files.Add(Through(people, network.Nodes ?? peopleName, ofPeople, text =>
                reading = reading with { Warnings = [.. reading.Warnings, .. PeopleFile.Read(text, network, gatherer, ofPeople)] }));
        }

        if (gatherer.People == 0)
        {
            errors.Add(1, "holds no tie", "a graph");
            errors.ThrowIfAny();
        }

        return gatherer.ToEdgeList(reading) with { Files = files };
    }

    private static IGraphFormat FormatOf(ReadOnlySpan<char> head)
    {
        if (head.Contains('\0'))
        {
            throw new UnreadableGraphException(1, "is no text", "an edge list, GraphML, GEXF, GML or Pajek, plain or gzip");
        }

        foreach (IGraphFormat format in Formats)
        {
            if (format.Recognises(head))
            {
                bool isXml = format is EdgeListFormat && head.TrimStart() is ['<', '?' or '!', ..];
                return isXml ? throw new UnreadableGraphException(1, "XML that is neither GraphML nor GEXF", "GraphML or GEXF") : format;
            }
        }

        throw new InvalidOperationException("The last format takes whatever is left.");
    }

    private static GraphFile Through(Stream stream, string name, GraphErrors errors, Action<GraphText> read)
    {
        using var measured = new MeasuredStream(stream);
        GraphText? text = null;
        try
        {
            text = new GraphText(new StreamReader(Plain(measured), Encoding.UTF8));
            read(text);
        }
        catch (UnreadableGraphException fault)
        {
            errors.Add(fault.Line ?? Math.Max(1, text?.Line ?? 1), fault.Found, fault.Allowed);
        }
        catch (InvalidDataException)
        {
            errors.Add(Math.Max(1, text?.Line ?? 1), "damaged or cut gzip data", "whole gzip data");
        }
        catch (IOException)
        {
            errors.Add(Math.Max(1, text?.Line ?? 1), "cannot be read", "a file");
        }

        errors.ThrowIfAny();
        return measured.Finish(name);
    }

    private static Stream Plain(MeasuredStream measured)
    {
        byte[] head = new byte[2];
        int count = measured.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        measured.Unread(head.AsSpan(0, count));
        return Unzipped.IsZipped(head.AsSpan(0, count)) ? new Unzipped(measured) : measured;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            bool isMissing = e is FileNotFoundException or DirectoryNotFoundException;
            string found = isMissing ? "no such file" : Directory.Exists(path) ? "is a folder" : "cannot be read";
            throw new ScenarioException([new ScenarioError(path, 1, 1, "", found, "", null)]);
        }
    }
}
