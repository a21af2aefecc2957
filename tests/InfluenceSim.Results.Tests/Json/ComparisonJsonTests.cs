using System.Text.Json;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Results.Json;
using Xunit;

namespace InfluenceSim.Results.Tests.Json;

public sealed class ComparisonJsonTests
{
    [Fact]
    public void Its_numbers_read_back_equal_and_each_verdict_stands_before_its_words()
    {
        PairedComparison comparison = PictureSample.Comparison();
        string json = ComparisonJson.Render(comparison);

        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement row = document.RootElement.GetProperty("differences")[0];
        Assert.Equal("Lowered", row.GetProperty("verdict").GetString());
        string[] names = [.. row.EnumerateObject().Select(property => property.Name)];
        Assert.Equal(Array.IndexOf(names, "verdict") + 1, Array.IndexOf(names, "words"));
        Assert.StartsWith("lowered by ", row.GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.True(row.GetProperty("interval").GetProperty("low").GetDouble() < row.GetProperty("difference").GetDouble());
        Assert.Equal(comparison.Differences, JsonSerializer.Deserialize<PairedComparison>(json, JsonSerializerOptions.Web)!.Differences);
    }

    [Fact]
    public void The_levels_of_an_only_arm_are_there_and_no_differences()
    {
        PairedComparison comparison = MadeUpRuns.OneArm(2, ("prevalence", [0.10, 0.12]));
        string json = ComparisonJson.Render(comparison);

        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(0, document.RootElement.GetProperty("differences").GetArrayLength());
        JsonElement level = Assert.Single(document.RootElement.GetProperty("levels").EnumerateArray());
        Assert.Equal(("prevalence", "all"), (level.GetProperty("measure").GetString(), level.GetProperty("arm").GetString()));
        Assert.Equal(comparison.Levels, JsonSerializer.Deserialize<PairedComparison>(json, JsonSerializerOptions.Web)!.Levels);
    }

    [Fact]
    public void A_conclusion_over_presets_ends_with_its_sentence()
    {
        var outcome = new Outcome(MadeUpRuns.Measure(), "all");
        PairedComparison own = PairedComparison.Of(MadeUpRuns.Pairs((100, 90), (100, 91), (100, 90.5)), [outcome]);
        PairedComparison other = PairedComparison.Of(MadeUpRuns.Pairs((100, 110), (100, 111), (100, 110.5)), [outcome]);
        var variant = new RobustnessVariant([new("effects.label", "none")], MadeUpRuns.Pairs((1, 1)).Scenario);

        var robustness = RobustnessResult.Of(own, [(variant, other)], planned: 1);

        using JsonDocument document = JsonDocument.Parse(ComparisonJson.Render(robustness));
        JsonElement conclusion = document.RootElement.GetProperty("conclusions")[0];
        Assert.Equal(["own", "others", "flips", "sentence"], conclusion.EnumerateObject().Select(property => property.Name));
        Assert.True(conclusion.GetProperty("flips").GetBoolean());
        Assert.Equal(
            "Claim impressions, mandatory: lowered by 9.5 % under the scenario's own presets; "
            + "FLIPS under effects.label = none (raised by 10.5 %).",
            conclusion.GetProperty("sentence").GetString());
    }
}
