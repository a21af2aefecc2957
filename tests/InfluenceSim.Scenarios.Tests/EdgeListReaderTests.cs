using System.IO.Compression;
using System.Text;
using CsCheck;

namespace InfluenceSim.Scenarios.Tests;

public sealed class EdgeListReaderTests
{
    [Theory]
    [InlineData("ann\tbob\nbob\tann\ncid\tann\n")]
    [InlineData("ann,bob\r\nbob,ann\r\ncid,ann")]
    [InlineData("ann   bob\n  bob ann  \ncid\tann")]
    [InlineData("# comment\n% comment\n\n   \n\"ann\",\"bob\"\n\"bob\" , ann\ncid,ann\n")]
    [InlineData("\ufeffann\tbob\nbob\tann\nann\tann\nann\tbob\ncid\tann\ncid\tann\n")]
    public void Ids_become_indices_in_order_of_first_appearance(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        EdgeList graph = EdgeListReader.Read(stream, "x");

        Assert.Equal(3, graph.Users);
        Assert.Equal([(0, 1), (1, 0), (2, 0)], graph.Followers.Zip(graph.Followed));
    }

    [Fact]
    public void Ids_with_blanks_are_whole_where_tabs_or_commas_part_them()
    {
        EdgeList graph = EdgeListReader.Read(new StringReader("Ann Lee\tBob Ray\nBob Ray\tAnn Lee"), "x");

        Assert.Equal(2, graph.Users);
    }

    [Fact]
    public void Self_loops_and_repeats_are_left_out_and_counted()
    {
        EdgeList graph = EdgeListReader.Read(new StringReader("a b\na a\na b\nb a\na b"), "x");

        Assert.Equal((2, 2, 1, 2), (graph.Users, graph.Followers.Count, graph.SelfLoops, graph.Duplicates));
    }

    [Theory]
    [InlineData("a\tb\nc\n", 2, "one field only")]
    [InlineData("a,b\na,b,3\n", 2, "more than two fields")]
    [InlineData("a b\na b c\n", 2, "more than two fields")]
    [InlineData("# x\na\tb\n\na\t\n", 4, "an empty field")]
    [InlineData("a,b\na\tb\n", 2, "one field only")]
    [InlineData("a\tb\n\0\t\u0001\n", 2, "a control character")]
    [InlineData("source,target\na,b\n", 1, "a header")]
    [InlineData("", 1, "holds no edge")]
    [InlineData("# nothing\n", 1, "holds no edge")]
    public void A_bad_line_is_reported_by_its_number(string text, int line, string found)
    {
        ScenarioException errors = Assert.Throws<ScenarioException>(() => EdgeListReader.Read(new StringReader(text), "graph.tsv"));

        ScenarioError error = Assert.Single(errors.Errors);
        Assert.Equal((line, found), (error.Line, error.Found));
        Assert.StartsWith($"graph.tsv:{line}:1: {found}", errors.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_bad_lines_are_reported_together_up_to_a_limit()
    {
        string text = "a b\n" + string.Concat(Enumerable.Repeat("c\n", 1_000));

        Assert.Equal(20, Assert.Throws<ScenarioException>(() => EdgeListReader.Read(new StringReader(text), "x")).Errors.Count);
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

        Assert.Equal(
            2_000,
            EdgeListReader.Read(
                new MemoryStream(bytes), "x").Followers.Count + EdgeListReader.Read(new MemoryStream(bytes), "x").SelfLoops);
        Assert.Throws<ScenarioException>(() => EdgeListReader.Read(new MemoryStream(flipped), "x"));
        Assert.Throws<ScenarioException>(() => EdgeListReader.Read(new MemoryStream(bytes[..(bytes.Length / 2)]), "x"));
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

            EdgeList graph = EdgeListReader.Read(new MemoryStream(bytes), "x");

            int[] order = [.. edges.SelectMany(edge => new[] { edge.Item1, edge.Item2 }).Distinct()];
            Assert.Equal(order.Length, graph.Users);
            Assert.Equal(
                edges.Where(edge => edge.Item1 != edge.Item2).Distinct(),
                graph.Followers.Zip(graph.Followed, (from, to) => (order[from], order[to])));
            Assert.Equal(edges.Length, graph.Followers.Count + graph.SelfLoops + graph.Duplicates);
        });

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        Assert.Throws<ScenarioException>(() => EdgeListReader.Read(Path.Combine(AppContext.BaseDirectory, "nowhere.tsv")));
        Assert.Throws<ScenarioException>(() => EdgeListReader.Read(AppContext.BaseDirectory));
    }
}
