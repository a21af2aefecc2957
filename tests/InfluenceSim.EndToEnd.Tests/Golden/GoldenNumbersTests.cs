using System.Reflection;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;

namespace InfluenceSim.EndToEnd.Tests.Golden;

/// <summary>
/// Small scenarios that between them use all that a scenario may choose give the numbers that were kept. Whoever means to move
/// numbers runs tests/golden/refresh, which renews them and tells of it in CHANGELOG.md.
/// </summary>
[Trait("Promise", "golden-numbers")]
public sealed class GoldenNumbersTests
{
    /// <summary>Set by tests/golden/refresh only.</summary>
    private const string Renew = "INFLUENCESIM_RENEW_GOLDEN";

    public static TheoryData<string> Scenarios() => [.. GoldenRecord.Names];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_run_gives_the_numbers_that_were_kept(string name)
    {
        string record = await GoldenRecord.RunAsync(name);
        if (Environment.GetEnvironmentVariable(Renew) is not null)
        {
            GoldenRecord.Keep(name, record);
        }

        Assert.Equal(GoldenRecord.Kept(name), record);
    }

    [Fact]
    public void The_changelog_tells_of_the_numbers_that_were_kept()
    {
        string fingerprint = GoldenRecord.Fingerprint(GoldenRecord.Names.Select(GoldenRecord.Kept));

        Assert.True(
            Changelog.TellsOf(Changelog.Text, fingerprint),
            $"No entry of CHANGELOG.md tells why the golden numbers are {fingerprint} now; tests/golden/refresh REASON writes it.");
    }

    [Fact]
    public void Every_entry_of_the_changelog_says_whether_it_changes_numbers()
    {
        IReadOnlyList<string> entries = Changelog.Entries(Changelog.Text);

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.True(Changelog.SaysWhetherNumbersChange(entry), entry));
    }

    [Fact]
    public void A_renewal_that_the_changelog_does_not_tell_of_is_found()
    {
        string[] renewed = [.. GoldenRecord.Names.Select(GoldenRecord.Kept)];
        renewed[^1] = renewed[^1].Replace(renewed[^1][^2], renewed[^1][^2] == '0' ? '1' : '0');
        string fingerprint = GoldenRecord.Fingerprint(renewed);
        string told = $"# Changelog\n\n- Sharing falls. Changes numbers: yes, because labels\n  act (golden numbers {fingerprint}).\n";

        Assert.False(Changelog.TellsOf(Changelog.Text, fingerprint));
        Assert.True(Changelog.TellsOf(told, fingerprint));
        Assert.False(Changelog.TellsOf(told + "- Older (golden numbers 0123456789ab).\n", "0123456789ab"));
        Assert.False(Changelog.SaysWhetherNumbersChange("- Sharing falls. Changes numbers: yes."));
    }

    /// <summary>The smallest change of any term of utility shows in some scenario: the numbers hang on what people do.</summary>
    [Theory]
    [InlineData("utility.interest=0.501")]
    [InlineData("utility.quality=0.601")]
    [InlineData("utility.social=0.081")]
    [InlineData("utility.trust=0.601")]
    [InlineData("utility.claim=0.401")]
    [InlineData("utility.tieFriend=0.501")]
    public async Task A_change_of_one_term_of_utility_moves_the_numbers(string change) =>
        Assert.NotEqual(GoldenRecord.Kept("labels"), await GoldenRecord.RunAsync("labels", "--set", change));

    [Fact]
    public void Every_lever_is_in_some_scenario()
    {
        var used = Read()
            .SelectMany(scenario => scenario.Arms)
            .SelectMany(arm => arm.Policies)
            .Select(policy => policy.GetType())
            .ToHashSet();

        Assert.Empty(PolicyRegistry.Levers.Where(lever => !used.Contains(lever.Value)).Select(lever => lever.Key));
    }

    [Fact]
    public void Every_ranking_and_every_network_is_in_some_scenario()
    {
        IEnumerable<string> used = Read().Select(scenario => scenario.Parameters)
            .SelectMany(parameters => new[] { parameters.Feed.Algorithm, parameters.Network.Kind });
        IEnumerable<Part> known = ModelParts.Ours.All.Where(part => part.Kind is PartKind.Ranking or PartKind.Network);

        Assert.Empty(known.Select(part => part.Name).Except(used));
    }

    [Fact]
    public void Every_word_that_a_parameter_may_be_is_in_some_scenario()
    {
        // How the lines of a file are parted decides nothing: the spellings of one graph are tried by tests of their own.
        var used = Read().SelectMany(scenario => Words(scenario.Parameters)).Where(word => word is not GraphDelimiter).ToHashSet();

        Assert.Empty(used.Select(word => word.GetType()).Distinct().SelectMany(kind => Enum.GetValues(kind).Cast<Enum>()).Except(used));
        Assert.Equal([false, true], Read().Select(scenario => scenario.Parameters.Economy.Enabled).Distinct().Order());
    }

    private static IEnumerable<Scenario> Read() => GoldenRecord.Names.Select(name => ScenarioReader.Read(GoldenRecord.ScenarioFile(name)));

    /// <summary>Every value of a parameter that is one of several words, however deep it stands.</summary>
    private static IEnumerable<Enum> Words(object section)
    {
        foreach (PropertyInfo property in section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            object? value = property.GetIndexParameters().Length > 0 ? null : property.GetValue(section);
            IEnumerable<Enum> words = value switch
            {
                Enum word => [word],
                not null when property.PropertyType.Namespace == section.GetType().Namespace => Words(value),
                _ => [],
            };
            foreach (Enum word in words)
            {
                yield return word;
            }
        }
    }
}
