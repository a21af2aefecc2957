using CsCheck;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>The order of a file's lines means nothing: people stand in the order of their ids.</summary>
[Trait("Promise", "graphs-people-have")]
public sealed class GraphOrderTests
{
    // Without it, names above numbers only would themselves be a header.
    private const string Header = "follower\tfollowed\n";

    [Fact]
    public void Lines_in_any_order_give_the_same_graph() =>
        Gen.Select(Gen.Select(Id, Id).Array[1, 60], Gen.Int).Sample((ties, seed) =>
        {
            string[] lines = [.. ties.Select(tie => $"{tie.Item1}\t{tie.Item2}\n")];
            EdgeList straight = GraphOf.Text(Header + string.Concat(lines));

            new Random(seed).Shuffle(lines);
            EdgeList shuffled = GraphOf.Text(Header + string.Concat(lines));

            Assert.Equal(straight.Users, shuffled.Users);
            Assert.Equal(GraphOf.Ties(straight), GraphOf.Ties(shuffled));
        });

    [Fact]
    public void Numbers_come_by_value_and_other_ids_by_their_characters()
    {
        string[] order =
        [
            "-2", "-1.5", "0", "01", "1", "1.0", "2", "9.25", "10", "18446744073709551616", "18446744073709551617", "1e3", "B", "a", "b10",
            "b2", "é", "😀",
        ];

        EdgeList graph = GraphOf.Text(string.Concat(order.Reverse().Select(id => $"{id},hub\n")), people: "zz");

        // The hub stands between "b2" and "é", and everybody follows it.
        int hub = Array.IndexOf(order, "b2") + 1;
        Assert.Equal(order.Length + 2, graph.Users);
        Assert.All(graph.Followed, person => Assert.Equal(hub, person));
        for (int i = 1; i < order.Length; i++)
        {
            EdgeList pair = GraphOf.Text($"{order[i]},{order[i - 1]}\n");
            Assert.Equal([(1, 0)], GraphOf.Ties(pair));
        }
    }

    private static Gen<string> Id => Gen.OneOf(
        Gen.Int[0, 30].Select(number => $"{number}"),
        Gen.Int[0, 9].Select(number => $"{number}.0"),
        Gen.Int[0, 20].Select(number => $"p{number}"));
}
