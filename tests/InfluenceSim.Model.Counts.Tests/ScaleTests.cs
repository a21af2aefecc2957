namespace InfluenceSim.Model.Counts.Tests;

/// <summary>What kind of number a measure is says where it can lie, how it is printed, and whether its zero is nothing.</summary>
[Trait("Promise", "measure-in-one-place")]
public sealed class ScaleTests(CountedWorlds worlds)
{
    public static TheoryData<ScaleKind> Kinds => [.. Enum.GetValues<ScaleKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_shares_and_their_differences_are_printed_in_per_cent(ScaleKind kind) =>
        Assert.Equal(kind is ScaleKind.Share or ScaleKind.ShareShift, new Scale(kind, "1").IsPercent);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_comparison_or_a_convention_has_no_true_zero(ScaleKind kind)
    {
        ScaleKind[] conventions =
        [
            ScaleKind.ShareShift, ScaleKind.Shift, ScaleKind.Balance, ScaleKind.LogOdds, ScaleKind.Deviations, ScaleKind.Exponent,
        ];
        Assert.Equal(!conventions.Contains(kind), new Scale(kind, "1").HasTrueZero);
    }

    [Fact]
    public void A_scale_says_where_its_numbers_end()
    {
        Assert.Equal((0, 1), Ends(Scale.Share));
        Assert.Equal((-1, 1), Ends(Scale.ShareShift));
        Assert.Equal((0, 1), Ends(Scale.Index()));
        Assert.Equal((0, null), Ends(Scale.Index(high: null)));
        Assert.Equal((-2, 3), Ends(Scale.Shift(-2, 3)));
        Assert.All([Scale.Money, Scale.Count("{post}"), Scale.Time("d")], scale => Assert.Equal((0, null), Ends(scale)));
        Assert.All(
            [Scale.Balance, Scale.LogOdds, Scale.Deviations, Scale.Exponent], scale => Assert.Equal((null, null), Ends(scale)));
    }

    [Fact]
    public void No_value_of_a_run_lies_beyond_the_ends_of_its_scale()
    {
        foreach (((_, string measure, string group), double value) in worlds.All.SelectMany(run => run.Values))
        {
            (double? low, double? high) = Ends(DataDictionary.Get(measure).Scale);
            Assert.True(!(value < low) && !(value > high), $"{measure} of {group} is {value}: not from {low} to {high}");
        }
    }

    private static (double? Low, double? High) Ends(Scale scale) => (scale.Low, scale.High);
}
