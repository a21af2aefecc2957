using System.Text.Json;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class SingleArmTests
{
    [Fact]
    public void Its_levels_are_given_with_their_interval_over_replicates()
    {
        PairedComparison comparison = OneArm(3, ("prevalence", [0.10, 0.12, 0.14]), ("claimImpressions", [1_000, 1_010, 1_020]));
        string text = ComparisonText.Render(comparison);

        // Student's t for two degrees of freedom: 4.3027 standard errors of 0.02 / sqrt(3) and 10 / sqrt(3).
        Assert.Matches(@"\nOutcome +all +\[95 % interval\] +n\n", text);
        Assert.Matches(@"\nprevalence of false claims +12\.0 % +\[7\.0, 17\.0\] +3\n", text);
        Assert.Matches(@"\nimpressions of false claims +1,010 +\[985, 1,035\] +3\n", text);
        Assert.Contains("Nothing to compare: 'all' is the only arm.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Each arm against", text, StringComparison.Ordinal);
        Assert.DoesNotContain("paired", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Replicates_without_a_value_are_left_out_of_the_level()
    {
        OutcomeLevel level = Assert.Single(OneArm(3, ("prevalence", [0.10, double.NaN, 0.14])).Levels);

        Assert.Equal((2, 0.12), (level.Replicates, Math.Round(level.Mean!.Value, 12)));
    }

    [Fact]
    public void One_replicate_has_a_level_and_no_interval()
    {
        string text = ComparisonText.Render(OneArm(1, ("prevalence", [0.10])));

        Assert.Matches(@"\nprevalence of false claims +10\.0 % +\[no interval\] +1\n", text);
        Assert.Contains("run at least 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_levels_and_no_differences_and_can_be_read_back()
    {
        PairedComparison comparison = OneArm(2, ("prevalence", [0.10, 0.12]));
        string json = JsonSerializer.Serialize(comparison, JsonSerializerOptions.Web);

        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(0, document.RootElement.GetProperty("differences").GetArrayLength());
        JsonElement level = Assert.Single(document.RootElement.GetProperty("levels").EnumerateArray());
        Assert.Equal(("prevalence", "all"), (level.GetProperty("measure").GetString(), level.GetProperty("arm").GetString()));
        Assert.Equal(comparison.Levels, JsonSerializer.Deserialize<PairedComparison>(json, JsonSerializerOptions.Web)!.Levels);
    }

    [Fact]
    public void Arms_that_are_compared_have_their_levels_beside_the_differences_already() =>
        Assert.Empty(PairedComparison.Of(MadeUp.Pairs((1, 2), (2, 3)), [new Outcome(MadeUp.Measure(), "all")]).Levels);

    private static PairedComparison OneArm(int replicates, params (string Measure, double[] Values)[] outcomes) => PairedComparison.Of(
        MadeUp.Experiment(
            ["all"],
            replicates,
            [.. Enumerable.Range(0, replicates).Select(replicate => MadeUp.Run(
                "all",
                replicate,
                [.. outcomes.Where(outcome => !double.IsNaN(outcome.Values[replicate]))
                    .Select(outcome => new MeasureValue(0, outcome.Measure, Outcome.Everyone, outcome.Values[replicate]))]))]),
        [.. outcomes.Select(outcome => new Outcome(DataDictionary.Get(outcome.Measure), Outcome.Everyone))]);
}
