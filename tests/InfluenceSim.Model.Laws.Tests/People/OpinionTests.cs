using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>How far a post with an agenda moves the stance that it is about, and no other.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class OpinionTests
{
    private static readonly EffectParameters NoEffects = Quiet.Effects;

    [Fact]
    public void A_stance_moves_by_its_share_of_the_gap_and_by_trust()
    {
        SimulationParameters Of(double eta) => With(NoEffects with { Persuasion = PersuasionPreset.Custom, CustomPersuasion = eta });
        var run = new LawRun(Of(0.2), Of(0.2 * Off.Factor));
        Read(run);
        run.TellsRivals();
    }

    [Theory]
    [InlineData(PersuasionPreset.Gallegos2025, PersuasionPreset.None)]
    [InlineData(PersuasionPreset.None, PersuasionPreset.Gallegos2025)]
    public void A_preset_says_how_far(PersuasionPreset preset, PersuasionPreset rival)
    {
        var run = new LawRun(With(NoEffects with { Persuasion = preset }), With(NoEffects with { Persuasion = rival }));
        Read(run);
        run.TellsRivals();
    }

    [Fact]
    public void Only_the_stance_that_is_pushed_moves()
    {
        var run = new LawRun(With(NoEffects with { Persuasion = PersuasionPreset.Gallegos2025 }));
        run.Give(_ => run.Any(Manipulative) with { Agenda = 2 });
        run.Pass();
        Assert.All(run.Book, reader => Assert.True(reader.Stance[2] > reader.Profile.StanceAtStart(2) || reader.Stance[2] == 1));
        Assert.All(run.Book, reader => Assert.Equal(reader.Profile.StanceAtStart(1), reader.Stance[1]));
    }

    [Theory]
    [InlineData(LabelPreset.AltayGilardi2024, LabelPreset.None)]
    [InlineData(LabelPreset.Wang2025, LabelPreset.AltayGilardi2024)]
    [InlineData(LabelPreset.None, LabelPreset.AltayGilardi2024)]
    [InlineData(LabelPreset.LinZhang2026, LabelPreset.AltayGilardi2024)]
    public void A_noticed_label_acts_as_its_preset_says(LabelPreset preset, LabelPreset rival)
    {
        SimulationParameters Of(LabelPreset which) =>
            With(NoEffects with { Persuasion = PersuasionPreset.Custom, CustomPersuasion = 0.2, Label = which });
        var run = new LawRun(Of(preset), Of(rival));
        run.SetStatus(Manipulative, CreatorStatus.Labelled);
        Read(run);
        run.TellsRivals();
    }

    [Fact]
    public void A_label_that_angers_moves_a_stance_further_but_not_beyond_the_end()
    {
        SimulationParameters parameters = With(NoEffects with
        {
            Persuasion = PersuasionPreset.Custom,
            CustomPersuasion = 1,
            Label = LabelPreset.Custom,
            CustomLabel = new CustomLabel { Belief = -1 },
        });
        var run = new LawRun(parameters);
        run.SetStatus(Manipulative, CreatorStatus.Labelled);
        Read(run);
        Assert.Contains(run.Book, reader => reader.Stance[0] == 1);
    }

    private static void Read(LawRun run)
    {
        for (int hour = 0; hour < 5; hour++)
        {
            run.Give(user => run.Any(Manipulative) with { Agenda = (hour + user) % 4 });
            run.Pass();
        }
    }

    private static SimulationParameters With(EffectParameters effects) => Quiet with
    {
        Effects = effects,
        Population = Quiet.Population with { StanceSd = 0.6 },
    };
}
