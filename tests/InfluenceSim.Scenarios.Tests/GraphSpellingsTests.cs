using System.IO.Compression;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>One small graph as people and their tools write it: the same people and ties, or the reason why not.</summary>
[Trait("Promise", "graphs-people-have")]
public sealed class GraphSpellingsTests
{
    private const int FewestSpellings = 12;

    // Who follows whom among ann, bob, cid, dee, eve, fay and gus, whom nobody follows and who follows nobody.
    private static readonly (int, int)[] Ties = [(0, 1), (1, 0), (2, 0), (3, 0), (3, 2), (4, 3), (5, 1)];

    private static readonly Dictionary<string, NetworkParameters> Stated = new()
    {
        ["edge-list/quelle-ziel.csv"] = new() { Follower = "Quelle", Followed = "ziel", Weight = "1" },
        ["edge-list/weights-of-0.csv"] = new() { Weight = "weight" },
        ["edge-list/networkx.weighted.edgelist"] = new() { Delimiter = GraphDelimiter.Semicolon, Weight = "3" },
        ["edge-list/gephi.csv"] = new() { Weight = "Weight" },
        ["graphml/target-follows.graphml"] = new() { Follower = "target", Followed = "source" },
        ["graphml/standard-weight.graphml"] = new() { Weight = "weight" },
        ["graphml/igraph.graphml"] = new() { Weight = "weight" },
        ["gexf/weights-as-values.gexf"] = new() { Weight = "calls" },
        ["gexf/gephi-1.3.gexf"] = new() { Weight = "weight" },
        ["gml/undirected.gml"] = new() { Directed = true },
        ["gml/values-of-0.gml"] = new() { Weight = "value" },
        ["pajek/weights-of-0.net"] = new() { Weight = "weight" },
    };

    private static readonly Dictionary<string, string> Refused = new()
    {
        ["edge-list/unparted.txt"] = ":1:1: one field only; allowed: two ids parted by blanks (read as an edge list) (and 6 more)",
        ["graphml/document-type.graphml"] =
            ":2:1: a document type (DTD), which is never read; allowed: GraphML without <!DOCTYPE> (read as GraphML)",
        ["graphml/hyperedge.graphml"] = ":17:1: a tie of more than two people (hyperedge); allowed: ties of two people (read as GraphML)",
        ["gexf/document-type.gexf"] = ":2:1: a document type (DTD), which is never read; allowed: GEXF without <!DOCTYPE> (read as GEXF)",
        ["gexf/no-target.gexf"] = ":11:1: a tie without a source or a target; allowed: both (read as GEXF)",
        ["gml/directed-too-late.gml"] = ":16:1: 'directed' behind the first edge; allowed: it before all edges (read as GML)",
        ["gml/not-closed.gml"] = ":17:1: a list that is not closed; allowed: a whole GML file (read as GML)",
        ["pajek/matrix.net"] = ":2:1: the section '*Matrix'; allowed: *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist (read as Pajek)",
        ["pajek/outside.net"] = ":17:1: a tie of somebody who is no node; allowed: ties of people whom the file lists (read as Pajek)",
    };

    public static TheoryData<string> Same { get; } = [.. Files().Where(file => !Refused.ContainsKey(file))];

    public static TheoryData<string> Others { get; } = [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Same))]
    public void A_spelling_gives_the_same_people_and_ties(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(GraphOf.Folder, file));
        bool listsAll = !file.StartsWith("edge-list/", StringComparison.Ordinal)
            || file.EndsWith("weights-of-0.csv", StringComparison.Ordinal);
        byte[] inTwo = [.. Zipped(bytes[..(bytes.Length / 2)]), .. Zipped(bytes[(bytes.Length / 2)..])];
        foreach (byte[] form in new[] { bytes, Zipped(bytes), inTwo })
        {
            EdgeList graph = GraphReader.Read(new MemoryStream(form), file, Stated.GetValueOrDefault(file));

            Assert.Equal(Ties, GraphOf.Ties(graph));
            Assert.Equal(listsAll ? (7, 1) : (6, 0), (graph.Users, graph.Reading.Alone));
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_spelling_that_cannot_be_read_is_refused_in_one_sentence(string file)
    {
        using FileStream stream = File.OpenRead(Path.Combine(GraphOf.Folder, file));

        ScenarioException refusal = Assert.Throws<ScenarioException>(() => GraphReader.Read(stream, file));

        Assert.Equal(file + Refused[file], refusal.Message);
    }

    [Fact]
    public void Each_format_has_a_dozen_spellings() =>
        Assert.All(
            Files().GroupBy(file => Path.GetDirectoryName(file)),
            format => Assert.True(format.Count() >= FewestSpellings, $"{format.Key}: {format.Count()}"));

    [Fact]
    public void A_list_of_people_keeps_those_without_ties()
    {
        string ties = File.ReadAllText(Path.Combine(GraphOf.Folder, "edge-list", "tabs.tsv"));
        foreach (string people in new[] { "gus\nann\n", "Label,Id\n\"the \"\"last\"\"\",gus\n,bob\n", "# people\nname\ngus\n" })
        {
            EdgeList graph = GraphOf.Text(ties, people: people);

            Assert.Equal(Ties, GraphOf.Ties(graph));
            Assert.Equal((7, 1), (graph.Users, graph.Reading.Alone));
        }
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateDirectories(GraphOf.Folder).SelectMany(Directory.EnumerateFiles)
            .Select(path => Path.GetRelativePath(GraphOf.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static byte[] Zipped(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return target.ToArray();
    }
}
