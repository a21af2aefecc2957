using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>What is said of a graph: what was read, what looks odd, and which key does not fit the file.</summary>
[Trait("Promise", "graphs-people-have")]
public sealed class GraphWordsTests
{
    private const string Ring = "1,2\n2,3\n3,4\n4,5\n5,1\n";

    [Theory]
    [InlineData(
        "a b\na a\n# x\na b\nb a\n",
        "edge list: 2 people, 2 ties; left out: 1 self-loop, 1 repeat, 1 comment line; the first column follows the second")]
    [InlineData("followee,follower\na,b\n", "edge list: 2 people, 1 tie; the second column ('follower') follows the first ('followee')")]
    [InlineData("target,source\na,b\n", "edge list: 2 people, 1 tie; the second column ('source') follows the first ('target')")]
    [InlineData("id_1,id_2\n1,2\n", "edge list: 2 people, 1 tie; the first column ('id_1') follows the second ('id_2')")]
    [InlineData(
        "FromNodeId ToNodeId\n1 2\n", "edge list: 2 people, 1 tie; the first column ('FromNodeId') follows the second ('ToNodeId')")]
    [InlineData("Quelle;Ziel\n1;2\n2;3\n", "edge list: 3 people, 2 ties; the first column ('Quelle') follows the second ('Ziel')")]
    [InlineData("user,follower\na,b\n", "edge list: 2 people, 1 tie; the second column ('follower') follows the first ('user')")]
    [InlineData("user1,user2\nuser2,user3\n", "edge list: 3 people, 2 ties; the first column follows the second")]
    [InlineData("user,friend\nfriend,user\n", "edge list: 2 people, 2 ties; the first column follows the second")]
    [InlineData(
        "*Vertices 3\n*Arcs\n1 2\n*Edges\n1 2\n",
        "Pajek: 3 people (1 without a tie), 2 ties; left out: 1 repeat; the source follows the target, undirected ties go both ways")]
    [InlineData("graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]", "GML: 2 people, 2 ties; a tie goes both ways")]
    public void What_was_read_is_said(string text, string said) => Assert.Equal(said, GraphOf.Text(text).Reading.ToString());

    [Fact]
    public void Undirected_ties_go_both_ways()
    {
        EdgeList graph = GraphOf.Text("a,b\nb,a\nb,c\n", network: new NetworkParameters { Directed = false });

        Assert.Equal([(0, 1), (1, 0), (1, 2), (2, 1)], GraphOf.Ties(graph));
        Assert.Equal("edge list: 3 people, 4 ties; left out: 2 repeats; a tie goes both ways", graph.Reading.ToString());
    }

    [Theory]
    [InlineData("6 5\n" + "1 2\n2 3\n3 4\n4 5\n5 1\n", "line 1 ('6 5') looks like a line of counts")]
    [InlineData("a,b\n#c,b\nb,a\n", "1 of the comment lines look like ties")]
    [InlineData("#a,b\n#c,b\nb,a\n", "2 of the comment lines look like ties")]
    [InlineData("a,#b\n", "the id '#b' begins with '#'")]
    [InlineData("a,x\nb,y\n", "nobody both follows and is followed")]
    [InlineData("1,2\n2,1.0\n", "'1' and '1.0' are one number and yet two people")]
    [InlineData("01,2\n2,1\n", "'01' and '1' are one number and yet two people")]
    [InlineData("wer,wen\nann,bob\nbob,ann\ncid,bob\n", "line 1 ('wer', 'wen') may be a header")]
    public void What_is_probably_a_mistake_is_warned_of(string text, string warning) =>
        Assert.StartsWith(warning, Assert.Single(GraphOf.Text(text).Reading.Warnings), StringComparison.Ordinal);

    [Theory]
    [InlineData(Ring)]
    [InlineData("# source,target\nann,bob\nbob,ann\n")]
    [InlineData("#source,target\nann,bob\nbob,ann\n")]
    [InlineData("ann,star\nbob,star\ncid,star\n")]
    [InlineData("\"#ann\",bob\nbob,cid\ncid,bob\n", 1)]
    public void What_is_usual_is_not(string text, int warnings = 0) => Assert.Equal(warnings, GraphOf.Text(text).Reading.Warnings.Count);

    [Fact]
    public void People_with_ties_who_are_not_in_the_list_are_told_of_and_stay()
    {
        EdgeList graph = GraphOf.Text("ann,bob\nbob,ann\n", people: "bob\ncid\n");

        Assert.Equal(3, graph.Users);
        Assert.StartsWith("1 of the people with ties", Assert.Single(graph.Reading.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_in_quotes_may_begin_with_the_mark_of_a_comment() =>
        Assert.Equal((2, 0L), (GraphOf.Text("\"#ann\",bob\nbob,\"#ann\"\n").Users, GraphOf.Text("\"#ann\",bob\n").Reading.Comments));

    [Theory]
    [InlineData("follower: sorce, followed: target", "network.follower", "no column 'sorce'", "source")]
    [InlineData("follower: source, followed: 4", "network.followed", "no column '4'", null)]
    [InlineData("follower: source, followed: 1", "network.followed", "the same column as network.follower", null)]
    [InlineData("follower: source", "network.follower", "one column of two", null)]
    [InlineData("weight: wieght", "network.weight", "no column 'wieght'", "weight")]
    [InlineData("weight: target", "network.weight", "a column of people", null)]
    [InlineData("delimiter: comm", "network.delimiter", "found 'comm'", "comma")]
    [InlineData("directed: maybe", "network.directed", "found 'maybe'", null)]
    [InlineData("nodes: nobody.csv", "network.nodes", "there is no file 'nobody.csv' beside the scenario", null)]
    [InlineData("wieght: weight", "network.wieght", "unknown key 'wieght'", "weight")]
    public void A_key_that_does_not_fit_is_told_at_its_place(string keys, string key, string found, string? nearest)
    {
        string ring = string.Concat(Enumerable.Range(0, 12).Select(i => $"p{i},p{(i + 1) % 12},0.5\n"));

        ScenarioError error = Refusal(keys, "source,target,weight\n" + ring);

        Assert.Equal((key, found, nearest), (error.Key, error.Found, error.Nearest));
        Assert.EndsWith("x.yaml", error.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delimiter: tab", "network.delimiter", "GML has no delimiter", null)]
    [InlineData("follower: sorce, followed: target", "network.follower", "no column 'sorce' in GML", "source")]
    [InlineData("weight: vale", "network.weight", "no tie has the attribute 'vale'", "value")]
    public void A_key_of_edge_lists_does_not_fit_other_formats(string keys, string key, string found, string? nearest)
    {
        ScenarioError error = Refusal(keys, "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 value 1 ] ]");

        Assert.Equal((key, found, nearest), (error.Key, error.Found, error.Nearest));
    }

    [Theory]
    [InlineData("-1", "a negative weight")]
    [InlineData("1,5", "a weight that is no number")]
    [InlineData("NaN", "a weight that is no number")]
    [InlineData("", "a weight that is no number")]
    public void A_weight_that_is_none_is_refused(string weight, string found)
    {
        var network = new NetworkParameters { Weight = "3" };

        ScenarioError error = Assert.Single(
            Assert.Throws<ScenarioException>(() => GraphOf.Text($"a;b;1\nb;a;{weight}\n", network: network)).Errors);

        Assert.Equal((2, found), (error.Line, error.Found));
    }

    [Theory]
    [InlineData("follower: a, followed: b")]
    [InlineData("delimiter: tab")]
    [InlineData("directed: false")]
    [InlineData("weight: w")]
    [InlineData("nodes: x.csv")]
    public void A_key_about_a_file_asks_for_one(string keys)
    {
        ScenarioException refusal = Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText($"network: {{ {keys} }}", "x.yaml"));

        Assert.All(refusal.Errors, error => Assert.Equal("is about a file, but the kind is not 'file'", error.Found));
    }

    [Fact]
    public void The_files_are_named_with_their_length_and_digest()
    {
        EdgeList graph = GraphOf.Text(
            "abc,def\n", network: new NetworkParameters { File = "ties.csv", Nodes = "people.csv" }, people: "abc\n");

        // As `printf 'abc,def\n' | sha256sum` and `printf 'abc\n' | sha256sum` print them.
        Assert.Equal(
            [
                new GraphFile("ties.csv", 8, "cd11e82c305da17533718f39d3b944702d359f838592dafff16ab7b30e7ff4cf"),
                new GraphFile("people.csv", 4, "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb"),
            ],
            graph.Files);
    }

    private static ScenarioError Refusal(string keys, string graph)
    {
        using var folder = new TemporaryFolder();
        folder.Write("graph", graph);
        string path = folder.Write(
            "x.yaml", $"network: {{ kind: file, file: graph, {keys} }}\ncreators: {{ influencers: 0, fakefluencers: 0 }}\n");
        return Assert.Single(Assert.Throws<ScenarioException>(() => ScenarioReader.Read(path)).Errors);
    }
}
