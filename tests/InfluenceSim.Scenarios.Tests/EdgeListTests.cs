using System.IO.Compression;
using System.Text;
using CsCheck;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

[Trait("Promise", "graphs-people-have")]
public sealed class EdgeListTests
{
    [Theory]
    [InlineData("ann\tbob\nbob\tann\ncid\tann\n")]
    [InlineData("ann,bob\r\nbob,ann\r\ncid,ann")]
    [InlineData("ann   bob\n  bob ann  \ncid\tann")]
    [InlineData("# comment\n% comment\n\n   \n\"ann\",\"bob\"\n\"bob\" , ann\ncid,ann\n")]
    [InlineData("\ufeffann\tbob\nbob\tann\nann\tann\nann\tbob\ncid\tann\ncid\tann\n")]
    public void Ids_become_indices_in_their_order(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        EdgeList graph = GraphReader.Read(stream, "x");

        Assert.Equal(3, graph.Users);
        Assert.Equal([(0, 1), (1, 0), (2, 0)], graph.Followers.Zip(graph.Followed));
    }

    [Fact]
    public void Ids_with_blanks_are_whole_where_tabs_or_commas_part_them()
    {
        EdgeList graph = GraphOf.Text("Ann Lee\tBob Ray\nBob Ray\tAnn Lee");

        Assert.Equal(2, graph.Users);
    }

    [Fact]
    public void Self_loops_and_repeats_are_left_out_and_counted()
    {
        EdgeList graph = GraphOf.Text("a b\na a\na b\nb a\na b");

        Assert.Equal((2, 2, 1L, 2L), (graph.Users, graph.Followers.Count, graph.Reading.SelfLoops, graph.Reading.Repeats));
    }

    [Theory]
    [InlineData("a\tb\nc\n", 2, "one field only")]
    [InlineData("a,b\na,b,3\n", 2, "more than two fields")]
    [InlineData("a b\na b c\n", 2, "more than two fields")]
    [InlineData("# x\na\tb\n\na\t\n", 4, "an empty id")]
    [InlineData("a,b\na\tb\n", 2, "one field only")]
    [InlineData("a\tb\n\u0002\t\u0001\n", 2, "an id with a control character")]
    [InlineData("a\tb\nc\t\ufffd\n", 2, "an id that is not UTF-8")]
    [InlineData("a,b\n\"a\"x,b\n", 2, "text behind a closing quote")]
    [InlineData("a,b\na,\"b\nc,d\n", 2, "a quote that is not closed")]
    [InlineData("a,b,c\na,b\n", 2, "2 fields")]
    [InlineData("source,target\n", 1, "holds no tie")]
    [InlineData("a\tb\nc\t\0\n", 1, "is no text")]
    [InlineData("<?xml version='1.0'?><svg/>", 1, "XML that is neither GraphML nor GEXF")]
    [InlineData("", 1, "holds no tie")]
    [InlineData("# nothing\n", 1, "holds no tie")]
    public void A_bad_line_is_reported_by_its_number(string text, int line, string found)
    {
        ScenarioException errors = Assert.Throws<ScenarioException>(() => GraphOf.Text(text, "graph.tsv"));

        ScenarioError error = Assert.Single(errors.Errors);
        Assert.Equal((line, found), (error.Line, error.Found));
        Assert.StartsWith($"graph.tsv:{line}:1: {found}", errors.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_errors_are_one_with_a_count_and_many_kinds_end_the_reading()
    {
        string equal = "a,b\n" + string.Concat(Enumerable.Repeat("c\n", 1_000));
        string kinds = "a,b,c\n" + string.Concat(Enumerable.Range(4, 100).Select(fields => new string(',', fields) + "\n"));

        ScenarioError error = Assert.Single(Assert.Throws<ScenarioException>(() => GraphOf.Text(equal)).Errors);
        Assert.Equal((2, 999), (error.Line, error.More));
        Assert.EndsWith("(read as an edge list) (and 999 more)", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(20, Assert.Throws<ScenarioException>(() => GraphOf.Text(kinds)).Errors.Count);
    }

    [Fact]
    public void Gzip_is_told_by_its_bytes_and_damage_to_it_is_an_error()
    {
        var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{i}\t{(i * 7919L) % 2_003}\n"))));
        }

        byte[] bytes = zipped.ToArray();
        byte[] flipped = [.. bytes];
        flipped[bytes.Length / 2] ^= 0x55;

        EdgeList whole = GraphReader.Read(new MemoryStream(bytes), "x");
        Assert.Equal(2_000, whole.Followers.Count + whole.Reading.SelfLoops);
        Assert.Throws<ScenarioException>(() => GraphReader.Read(new MemoryStream(flipped), "x"));
        Assert.Throws<ScenarioException>(() => GraphReader.Read(new MemoryStream(bytes[..(bytes.Length / 2)]), "x"));
    }

    [Fact]
    public void Any_graph_comes_back_from_any_way_of_writing_it() =>
        Gen.Select(Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Array[1, 60], Gen.Int[0, 2].Select(i => "\t, "[i]), Gen.Bool)
            .Sample((edges, separator, zip) =>
        {
            string text = string.Concat(edges.Select(edge => $"n{edge.Item1}{separator}n{edge.Item2}\n"));
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            if (zip)
            {
                using var target = new MemoryStream();
                using (var zipper = new GZipStream(target, CompressionLevel.Fastest))
                {
                    zipper.Write(bytes);
                }

                bytes = target.ToArray();
            }

            EdgeList graph = GraphReader.Read(new MemoryStream(bytes), "x");

            int[] people = [.. edges
                .SelectMany(edge => new[] { edge.Item1, edge.Item2 })
                .Distinct()
                .OrderBy(person => $"n{person}", StringComparer.Ordinal)];
            Assert.Equal(people.Length, graph.Users);
            Assert.Equal(
                edges.Where(edge => edge.Item1 != edge.Item2).Distinct().Order(),
                graph.Followers.Zip(graph.Followed, (from, to) => (people[from], people[to])).Order());
            Assert.Equal(edges.Length, graph.Followers.Count + graph.Reading.SelfLoops + graph.Reading.Repeats);
        });

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        Assert.Throws<ScenarioException>(() => GraphReader.Read(AppContext.BaseDirectory, new NetworkParameters { File = "nowhere.tsv" }));
        Assert.Throws<ScenarioException>(() => GraphReader.Read(AppContext.BaseDirectory, new NetworkParameters { File = "." }));
    }
}
