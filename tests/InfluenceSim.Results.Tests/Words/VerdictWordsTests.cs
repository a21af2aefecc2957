using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.Words;
using Xunit;

namespace InfluenceSim.Results.Tests.Words;

public sealed class VerdictWordsTests
{
    [Fact]
    public void A_change_is_said_with_its_share_and_without_where_the_reference_has_no_size()
    {
        Assert.Equal("lowered by 8.3 %", Words((100, 90), (120, 108), (140, 132)));
        Assert.Equal("raised by 20.0 %", Words((-10, -8), (-10, -8.1), (-10, -7.9)));
        Assert.Equal("raised", Words((0, 1), (0, 1.1), (0, 0.9)));
    }

    [Fact]
    public void What_shows_no_change_states_no_size()
    {
        Assert.Equal("no difference shown", Words((100, 150), (100, 60), (100, 140)));
        Assert.Equal("exactly no difference", Words((0.1, 0.1), (0.7, 0.7)));
        Assert.Equal("exactly no difference", Words((0.2, 0.2)));
    }

    [Fact]
    public void One_replicate_tells_a_direction_and_that_it_shows_nothing()
    {
        Assert.Equal("lower by 10.0 %, but one replicate shows nothing", Words((100, 90)));
        Assert.Equal("higher by 0.30 pp, but one replicate shows nothing", Words(Shift, (0.01, 0.013)));
    }

    [Fact]
    public void Two_replicates_and_equal_differences_of_a_few_are_too_few()
    {
        Assert.Equal("higher by 10.0 %, but two replicates are too few", Words((100, 109), (100, 111)));
        Assert.Equal("higher by 10.0 %, but 5 equal differences are too few", Words([.. Enumerable.Repeat((10.0, 11.0), 5)]));
        Assert.Equal("raised by 10.0 %", Words([.. Enumerable.Repeat((10.0, 11.0), 6)]));
    }

    [Fact]
    public void What_was_not_seen_has_a_bound()
    {
        Assert.Equal("equal, but two replicates are too few", Unlike(Scale.Share, (0.2, 0.2), (0, 0)));
        Assert.Equal("no difference seen; at most 45.1 % of replicates differ", Unlike(Scale.Share, Five(0)));
        Assert.Equal("no difference seen; at most 45.1 % of replicates differ", Unlike(Scale.ShareShift, Five(0.1)));
        Assert.Equal("no difference seen; at most 0.74 either way", Unlike(Scale.Count("{ban}"), Five(0)));
        Assert.Equal("no difference seen; at most 45.1 % of replicates differ", Unlike(Scale.Count("{ban}"), Five(3)));
    }

    [Fact]
    public void What_has_no_zero_of_its_own_changes_by_its_own_unit()
    {
        Assert.Equal("lowered by 0.920 pp", Words(Shift, (0.012, 0.003), (0.014, 0.0045), (0.011, 0.0019)));
        Assert.Equal("raised by 0.503", Words(DataDictionary.Get("utility"), (2, 2.5), (2.1, 2.6), (2.2, 2.71)));

        string opinion = Words(DataDictionary.Get("opinionShift"), (0.014, 0.029), (0.015, 0.0301), (0.013, 0.0279));
        Assert.StartsWith("raised by 0.015", opinion, StringComparison.Ordinal);
        Assert.DoesNotContain("pp", opinion, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_that_are_not_there_were_not_measured()
    {
        Assert.Equal("not measured", Words());
        Assert.Equal("not measured", Words(Shift));
    }

    private static MeasureDefinition Shift { get; } = MadeUpRuns.Measure(scale: Scale.ShareShift, title: "Shift");

    private static string Words(params (double Reference, double Arm)[] pairs) => Words(MadeUpRuns.Measure(), pairs);

    private static (double Reference, double Arm)[] Five(double value) => [.. Enumerable.Repeat((value, value), 5)];

    private static string Unlike(Scale scale, params (double Reference, double Arm)[] pairs) =>
        Words(MadeUpRuns.Measure(scale: scale), MadeUpRuns.Unlike(MadeUpRuns.Pairs(pairs)));

    private static string Words(MeasureDefinition measure, params (double Reference, double Arm)[] pairs) =>
        Words(measure, MadeUpRuns.Pairs(pairs));

    private static string Words(MeasureDefinition measure, ExperimentResult result)
    {
        string name = MadeUpRuns.Measure().Name;
        return VerdictWords.Of(Assert.Single(PairedComparison.Of(result, [new Outcome(measure with { Name = name }, "all")]).Differences));
    }
}
