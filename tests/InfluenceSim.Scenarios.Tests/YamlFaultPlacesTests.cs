namespace InfluenceSim.Scenarios.Tests;

/// <summary>What is no YAML is told of where the mistake is.</summary>
public sealed class YamlFaultPlacesTests
{
    [Theory]
    [InlineData("seed: 1\npopulation:\n\tusers: 300\nhorizon: 5\n", 3, 1, "a tab")]
    [InlineData("seed: 1\npopulation:\n  users:\t300\n\thorizon: 5\n", 4, 1, "a tab")]
    [InlineData("population:\n  users: 300\n  \ttopics: 4\n", 3, 3, "a tab")]
    [InlineData("seed: 1\nname: \"abc\npopulation:\n  users: 300\n", 2, 7, "the quote that opens here")]
    [InlineData("seed: 1\nquestion: 'what is\npopulation: { users: 300 }\n", 2, 11, "the quote that opens here")]
    [InlineData("seed: 1\nquestion: 'what\nhorizon: 5\nname: \"x\"\n", 2, 11, "the quote that opens here")]
    [InlineData("seed: 1\npopulation: { users: 300\nhorizon: 5\n", 2, 15, "what begins here does not end")]
    public void A_tab_and_an_open_quote_are_placed_where_they_are(string text, int line, int column, string found)
    {
        ScenarioError error = Assert.Single(
            Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "x.yaml")).Errors);

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.StartsWith("not valid YAML: " + found, error.Found, StringComparison.Ordinal);
    }
}
