using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>What was found appears in a message short and in whole words.</summary>
public sealed class ShownTests
{
    [Fact]
    public void A_long_text_is_cut_behind_a_word()
    {
        string[] words = [.. Enumerable.Range(0, 30).Select(word => new string((char)('a' + (word % 26)), 1 + (word % 9)))];
        for (int skipped = 0; skipped < 9; skipped++)
        {
            string text = string.Join(' ', words[skipped..]);

            string shown = Shown.Text(text);

            Assert.EndsWith("...", shown, StringComparison.Ordinal);
            string[] kept = shown[..^3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(words.Skip(skipped).Take(kept.Length), kept);
            Assert.InRange(shown.Length, 50, 63);
        }
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(61, 63)]
    public void One_long_word_is_cut_where_it_must(int letters, int shown) =>
        Assert.Equal(shown, Shown.Text(new string('x', letters)).Length);

    [Fact]
    public void Keys_that_differ_are_named_with_both_values()
    {
        const string first = "seed: 1\npopulation:\n  users: 300\noutcomes:\n  - trust\n  - prevalence\n";
        const string second = "seed: 1\npopulation:\n  users: 500\noutcomes:\n  - trust\nwarmUp: 3d\n";
        Assert.Equal(
            [("population.users", "300", "500"), ("outcomes[1]", "prevalence", null), ("warmUp", null, "3d")],
            ScenarioDifferences.Of(first, second));
        Assert.Empty(ScenarioDifferences.Of(first, first));
    }
}
