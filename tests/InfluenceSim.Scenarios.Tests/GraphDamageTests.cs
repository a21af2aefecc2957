using System.IO.Compression;
using System.Text;
using InfluenceSim.Scenarios.Graphs;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>Damaged and hostile files end in a graph or in a few clear lines, and in memory that has a bound.</summary>
[Trait("Promise", "graphs-people-have")]
public sealed class GraphDamageTests
{
    private const int Mutants = 200;
    private const int MostErrorLines = 21;
    private const long MostBytes = 500L << 20;

    [Fact]
    public void Two_hundred_damaged_files_are_read_or_refused_in_clear_lines()
    {
        string[] files =
            [.. Directory.EnumerateDirectories(GraphOf.Folder).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal)];
        int refused = 0;
        for (int seed = 0; seed < Mutants; seed++)
        {
            byte[] mutant = Mutant(File.ReadAllBytes(files[seed % files.Length]), new Random(seed));
            refused += IsRefused(mutant, $"{Path.GetFileName(files[seed % files.Length])}, seed {seed}") ? 1 : 0;
        }

        // Neither are all of them damaged beyond reading, nor is damage passed over.
        Assert.InRange(refused, Mutants / 10, Mutants * 9 / 10);
    }

    [Fact]
    public void A_line_without_an_end_is_refused() =>
        AssertRefused(Repeated("a,b\n", "x", 3_000_000), "a line of more than 65,536 characters");

    [Fact]
    public void A_quote_without_an_end_is_refused() => AssertRefused(Repeated("a,b\n\"", "x\n", 3_000_000), "a quote that is not closed");

    [Theory]
    [InlineData("<graphml a='", "x", "more than 1,048,576 characters without a tag")]
    [InlineData("<graphml>", "<a>", "elements more than 64 deep")]
    [InlineData("<gexf>", "xxxxxxxxxxxx", "more than 1,048,576 characters without a tag")]
    [InlineData("<gexf><graph><node id='1'/>", "<edge/>", "a tie without a source or a target")]
    [InlineData("graph [ comment \"", "x", "a text of more than 65,536 characters")]
    [InlineData("graph [ ", "a [ ", "lists more than 64 deep")]
    [InlineData("*Vertices 4000000000\n", "1 a\n", "no number of vertices")]
    [InlineData("*Vertices 2000000000\n*Arcs\n", "1 2\n", "2,000,000,000 vertices without a line of their own")]
    [InlineData("a,b\n", "c\n", "one field only")]
    public void Endless_files_are_refused_while_they_stream(string head, string piece, string found) =>
        AssertRefused(Repeated(head, piece, 3_000_000), found);

    [Fact]
    public void Ever_new_names_are_refused()
    {
        string names = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<n{i}/>"));

        AssertRefused(
            new MemoryStream(Encoding.UTF8.GetBytes($"<graphml>{names}</graphml>")), "too many different names of elements and attributes");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var zip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            using Stream ties = Repeated("", "1,2\n", 2 * Unzipped.HarmlessBytes);
            ties.CopyTo(zip);
        }

        bomb.Position = 0;
        AssertRefused(bomb, "unzips to more than 100 times its length");
    }

    [Fact]
    public void Repeats_do_not_fill_the_memory()
    {
        using Stream ties = Repeated("", "1,2\n2,1\n", 24_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        EdgeList graph = GraphReader.Read(ties, "x");

        Assert.Equal((2, 2, 5_999_998L), (graph.Users, graph.Followers.Count, graph.Reading.Repeats));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60L << 20);
    }

    [Fact]
    public void A_file_of_several_gzip_members_is_whole_only_with_all_of_them()
    {
        byte[] first = Zipped("a,b\nb,c\nc,");
        byte[] second = Zipped("d\nd,a\n");

        Assert.Equal(4, GraphReader.Read(new MemoryStream([.. first, .. second]), "x").Followers.Count);
        for (int cut = 1; cut < second.Length; cut++)
        {
            byte[] whole = [.. first, .. second[..^cut]];
            AssertRefused(new MemoryStream(whole), "damaged or cut gzip data");
        }

        AssertRefused(new MemoryStream([.. first, .. second, 1, 2, 3]), "damaged or cut gzip data");
    }

    private static void AssertRefused(Stream stream, string found)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        ScenarioException refusal = Assert.Throws<ScenarioException>(() => GraphReader.Read(stream, "x"));

        Assert.StartsWith(found, refusal.Errors[0].Found, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
        stream.Dispose();
    }

    private static bool IsRefused(byte[] bytes, string which)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isRefused = false;
        try
        {
            EdgeList graph = GraphReader.Read(new MemoryStream(bytes), "mutant");
            Assert.All(graph.Followers.Concat(graph.Followed), person => Assert.InRange(person, 0, graph.Users - 1));
        }
        catch (ScenarioException refusal)
        {
            isRefused = true;
            string[] lines = refusal.Message.Split('\n');
            Assert.InRange(lines.Length, 1, MostErrorLines);
            Assert.All(lines, line => Assert.Matches("^mutant:[1-9][0-9]*:[1-9][0-9]*: [^\\p{Cc}]+$", line));
            Assert.DoesNotContain("Exception", refusal.Message, StringComparison.Ordinal);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, which);
        return isRefused;
    }

    private static byte[] Mutant(byte[] bytes, Random random)
    {
        bool isZipped = random.Next(5) == 0;
        List<byte> mutant = [.. isZipped ? Zipped(Encoding.UTF8.GetString(bytes)) : bytes];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(mutant.Count);
            int length = Math.Min(random.Next(1, 40), mutant.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    mutant[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    mutant.RemoveRange(at, length);
                    break;
                case 2:
                    mutant.InsertRange(at, mutant.GetRange(at, length));
                    break;
                case 3:
                    mutant.RemoveRange(at, mutant.Count - at);
                    mutant.Add((byte)'\n');
                    break;
                case 4:
                    mutant.InsertRange(at, Enumerable.Repeat((byte)"9\"<[*,\n\0"[random.Next(8)], random.Next(1, 9)));
                    break;
                case 5:
                    mutant.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), 70_000));
                    break;
                default:
                    byte[] other = new byte[length];
                    random.NextBytes(other);
                    mutant.InsertRange(at, other);
                    break;
            }
        }

        return [.. mutant];
    }

    private static byte[] Zipped(string text)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    private static RepeatedStream Repeated(string head, string piece, long bytes) =>
        new(Encoding.UTF8.GetBytes(head), Encoding.UTF8.GetBytes(piece), bytes);
}
