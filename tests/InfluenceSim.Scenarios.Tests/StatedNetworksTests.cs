namespace InfluenceSim.Scenarios.Tests;

/// <summary>A network that cannot be as stated is refused where it is stated, with what can be.</summary>
[Trait("Promise", "small-worlds")]
public sealed class StatedNetworksTests
{
    [Theory]
    [InlineData("users: 600", "kind: configuration, userFollows: 100", "network.userFollows", "at most 45.44")]
    [InlineData("users: 60", "kind: configuration", "population.users", "network.userFollows of at most 13.4")]
    [InlineData("users: 600", "maxFollowers: 600", "network.maxFollowers", "at most 599")]
    [InlineData("users: 600", "kind: erdos-renyi, userFollows: 700", "network.userFollows", "at most 599")]
    [InlineData("users: 600", "kind: barabasi-albert, userFollows: 7.5", "network.userFollows", "the nearest is 8")]
    [InlineData("users: 600", "kind: watts-strogatz, userFollows: 7.9", "network.userFollows", "the nearest is 8")]
    [InlineData("users: 600", "kind: stochastic-block, blocks: 10000", "network.blocks", "at most 600")]
    [InlineData("topics: 8", "kind: watts-strogatz, userFollows: 27", "network.userFollows", "the nearest is 28")]
    public void What_a_network_cannot_give_is_an_error_with_its_place(string population, string network, string key, string allowed)
    {
        string text = $"population: {{ {population} }}\nnetwork: {{ {network} }}\ncreators: {{ influencers: 6, fakefluencers: 4 }}\n";
        ScenarioException refusal = Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "small.yaml"));
        ScenarioError error = Assert.Single(refusal.Errors);
        Assert.Equal((key, key.StartsWith("network", StringComparison.Ordinal) ? 2 : 1), (error.Key, error.Line));
        Assert.Contains(allowed, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_wrong_by_itself_gives_one_error()
    {
        const string text = "population: { users: 5 }\nnetwork: { userFollows: -1 }\n";
        ScenarioException refusal = Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "small.yaml"));
        Assert.Equal(["population.users", "network.userFollows"], refusal.Errors.Select(error => error.Key));
    }
}
