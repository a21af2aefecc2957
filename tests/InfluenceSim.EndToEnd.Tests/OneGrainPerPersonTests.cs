namespace InfluenceSim.EndToEnd.Tests;

/// <summary>The shipped scenario in which every person is a grain gives what one grain for all gives.</summary>
[Trait("Promise", "same-digest")]
public sealed class OneGrainPerPersonTests
{
    [Fact]
    public async Task Everyone_as_a_grain_of_their_own_changes_no_digest()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(Repository.Scenarios, "one-grain-per-person.yaml");
        string each = Path.Combine(folder.Root, "each");
        string all = Path.Combine(folder.Root, "all");

        (await Command.RunAsync("run", file, "--out", each, "--quiet")).Succeeded();
        (await Command.RunAsync("run", file, "--out", all, "--quiet", "--set", "execution.usersPerGrain=all")).Succeeded();

        Assert.Contains("usersPerGrain: 1\n", RunFolders.Whole(each).Scenario, StringComparison.Ordinal);
        Assert.DoesNotContain("usersPerGrain: 1\n", RunFolders.Whole(all).Scenario, StringComparison.Ordinal);
        Assert.Equal(RunFolders.Digests(each), RunFolders.Digests(all));
    }
}
