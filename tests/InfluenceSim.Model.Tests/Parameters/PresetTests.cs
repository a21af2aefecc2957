using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;

namespace InfluenceSim.Model.Tests.Parameters;

/// <summary>What each preset says, as its source does.</summary>
public sealed class PresetTests
{
    [Theory]
    [InlineData(LabelPreset.None, 0, 0, 0, 0, 0)]
    [InlineData(LabelPreset.AltayGilardi2024, 1, 1, 1, 1, 0)]
    [InlineData(LabelPreset.Wang2025, 1, 1, 0, 0, 1)]
    [InlineData(LabelPreset.LinZhang2026, -1, 1, 0, 0, 0)]
    [InlineData(LabelPreset.Carney2026, 0, 0, 0, 0, 0)]
    public void A_label_cuts_what_its_study_found(
        LabelPreset preset, int beliefFalse, int beliefTrue, int sharing, int persuasion, int interest)
    {
        LabelEffect effect = LabelEffect.Of(new EffectParameters { Label = preset });
        Assert.Equal(
            (beliefFalse, beliefTrue, sharing, persuasion, interest, false),
            (Math.Sign(effect.BeliefFalse), Math.Sign(effect.BeliefTrue), Math.Sign(effect.Sharing), Math.Sign(effect.Persuasion),
                Math.Sign(effect.Interest), effect.Trust));
    }

    [Fact]
    public void A_label_does_a_third_of_what_a_false_label_does()
    {
        LabelEffect label = LabelEffect.Of(new EffectParameters { Label = LabelPreset.AltayGilardi2024 });
        FactCheckEffect check = FactCheckEffect.Of(new EffectParameters { FactCheck = FactCheckPreset.Slaughter2025 });
        Assert.Equal(check.Belief / 3, label.BeliefFalse, 1e-12);
        Assert.Equal(check.Sharing / 3, label.Sharing, 1e-12);
    }

    [Fact]
    public void Who_bears_no_label_gains_a_fifth_of_what_a_label_takes() => Assert.All(
        Enum.GetValues<LabelPreset>(),
        preset =>
        {
            var effects = new EffectParameters { Label = preset, Implied = ImpliedPreset.FifthOfLabel };
            Assert.Equal(LabelEffect.Of(effects).BeliefTrue, 5 * ScalarEffects.Implied(effects), 1e-12);
        });

    [Fact]
    public void Stated_effects_are_taken_as_they_are()
    {
        var stated = new EffectParameters
        {
            Label = LabelPreset.Custom,
            CustomLabel = new CustomLabel { Belief = -0.2, Sharing = 0.3, Trust = true },
            FactCheck = FactCheckPreset.Custom,
            CustomFactCheck = new CustomFactCheck { Belief = 0.7, Sharing = -0.1 },
            Implied = ImpliedPreset.Custom,
            CustomImplied = 0.25,
            Persuasion = PersuasionPreset.Custom,
            CustomPersuasion = 0.125,
            AiAppeal = AiAppealPreset.Custom,
            CustomAppeal = -2,
        };
        Assert.Equal(new LabelEffect(-0.2, -0.2, 0.3, -0.2, 0, true), LabelEffect.Of(stated));
        Assert.Equal(new FactCheckEffect(0.7, -0.1), FactCheckEffect.Of(stated));
        Assert.Equal(
            (0.25, 0.125, -2.0),
            (
                ScalarEffects.Implied(stated),
                ScalarEffects.Persuasion(stated),
                ScalarEffects.AiAppeal(stated, CreatorClass.Farm, 0.5, new RunDay(3))));

        // And not at all where another preset is in force.
        EffectParameters none = stated with
        {
            Label = LabelPreset.None,
            FactCheck = FactCheckPreset.None,
            Implied = ImpliedPreset.None,
            Persuasion = PersuasionPreset.None,
            AiAppeal = AiAppealPreset.None,
        };
        Assert.Equal((default, default), (LabelEffect.Of(none), FactCheckEffect.Of(none)));
        Assert.Equal(
            (0.0, 0.0, 0.0),
            (
                ScalarEffects.Implied(none),
                ScalarEffects.Persuasion(none),
                ScalarEffects.AiAppeal(none, CreatorClass.Farm, 0.5, new RunDay(3))));
    }

    [Theory]
    [InlineData(FactCheckPreset.MartelRand2024, 0.276, 0.247)]
    [InlineData(FactCheckPreset.Slaughter2025, 0.276, 0.45)]
    [InlineData(FactCheckPreset.Chuai2024, 0.276, 0.62)]
    public void A_fact_check_cuts_by_what_was_measured(FactCheckPreset preset, double belief, double sharing) =>
        Assert.Equal(new FactCheckEffect(belief, sharing), FactCheckEffect.Of(new EffectParameters { FactCheck = preset }));

    [Fact]
    public void A_harder_shock_is_harder_in_all()
    {
        ShockEffect mild = ShockEffect.Of(new EffectParameters { Shock = ShockPreset.Mild });
        ShockEffect moderate = ShockEffect.Of(new EffectParameters { Shock = ShockPreset.Moderate });
        Assert.Equal(new ShockEffect(0, 0, 0), ShockEffect.Of(new EffectParameters { Shock = ShockPreset.None }));
        Assert.True(
            moderate.TrustLoss > mild.TrustLoss && moderate.Spill > mild.Spill && moderate.Unfollow > mild.Unfollow && mild.TrustLoss > 0);
    }

    [Fact]
    public void A_custom_shock_is_as_stated() =>
        Assert.Equal(
            new ShockEffect(0.3, 0.2, 0.1),
            ShockEffect.Of(
                new EffectParameters
                {
                    Shock = ShockPreset.Custom,
                    CustomShock = new CustomShock { TrustLoss = 0.3, Spill = 0.2, Unfollow = 0.1 },
                }));

    [Fact]
    public void Appeal_follows_its_presets()
    {
        double Appeal(AiAppealPreset preset, CreatorClass kind, double realism, int day) =>
            ScalarEffects.AiAppeal(new EffectParameters { AiAppeal = preset }, kind, realism, new RunDay(day));
        Assert.True(Appeal(AiAppealPreset.HumanFavoured, CreatorClass.Farm, 0.58, 0) < 0);
        Assert.True(
            Appeal(AiAppealPreset.HumanFavoured, CreatorClass.Farm, 0.9, 0)
                > Appeal(AiAppealPreset.HumanFavoured, CreatorClass.Farm, 0.4, 0));
        Assert.True(
            Appeal(AiAppealPreset.HumanFavoured, CreatorClass.Commercial, 0.5, 0)
                < Appeal(AiAppealPreset.HumanFavoured, CreatorClass.Farm, 0.5, 0));
        Assert.Equal(
            Appeal(AiAppealPreset.Novelty, CreatorClass.Farm, 0.5, 0) / 2,
            Appeal(AiAppealPreset.Novelty, CreatorClass.Farm, 0.5, 180),
            1e-9);
    }
}
