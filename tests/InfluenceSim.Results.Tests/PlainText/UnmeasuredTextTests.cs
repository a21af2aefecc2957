using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.PlainText;
using Xunit;

namespace InfluenceSim.Results.Tests.PlainText;

/// <summary>How a text names the outcomes of which no run has a value.</summary>
public sealed class UnmeasuredTextTests
{
    private static readonly MeasureValue Present = new(new PolicyDay(9), "prevalence", "all", 0.1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void They_stand_below_the_table_once_by_reason(bool alone)
    {
        ExperimentResult result = alone
            ? MadeUpRuns.Experiment(["none"], 1, Run("none"))
            : MadeUpRuns.Experiment(["none", "a", "b"], 1, Run("none"), Run("a"), Run("b"));
        string[] names = ["prevalence", "incomeGini", "humanMistaken", "income/human"];
        PairedComparison comparison = PairedComparison.Of(result, Outcome.Choose(names, DataDictionary.All, result.Runs)) with
        {
            Unmeasured = UnmeasuredOutcome.Among(names, result),
        };

        string text = ComparisonText.Render(comparison);

        string note = "\nNo value in any run:\n- incomeGini, income/human: there is no economy\n"
            + "- humanMistaken: there were no such impressions\n";
        Assert.Equal(2, text.Split(note).Length);
        Assert.True(text.IndexOf(note, StringComparison.Ordinal) > text.IndexOf("prevalence of false claims", StringComparison.Ordinal));
    }

    [Fact]
    public void They_are_said_even_where_nothing_is_left_to_compare()
    {
        ExperimentResult result = MadeUpRuns.Pairs((1, 2));
        PairedComparison comparison = PairedComparison.Of(result, []) with { Unmeasured = UnmeasuredOutcome.Among(["incomeGini"], result) };

        Assert.Contains("- incomeGini: there is no economy\n", ComparisonText.Render(comparison), StringComparison.Ordinal);
    }

    private static RunResult Run(string arm) => MadeUpRuns.Run(arm, 0, Present);
}
