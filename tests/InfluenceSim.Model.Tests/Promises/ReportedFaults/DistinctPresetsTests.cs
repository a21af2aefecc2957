using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>No two presets are the same: a table that shows both would show one finding twice.</summary>
[Trait("Promise", "reported-faults")]
public sealed class DistinctPresetsTests
{
    private static readonly Dictionary<string, object[]> Effects = new()
    {
        ["label"] = Of<LabelPreset>(preset => LabelEffect.Of(new EffectParameters { Label = preset })),
        ["factCheck"] = Of<FactCheckPreset>(preset => FactCheckEffect.Of(new EffectParameters { FactCheck = preset })),
        ["shock"] = Of<ShockPreset>(preset => ShockEffect.Of(new EffectParameters { Shock = preset })),
        ["implied"] = Of<ImpliedPreset>(preset => ScalarEffects.Implied(new EffectParameters { Implied = preset })),
        ["persuasion"] = Of<PersuasionPreset>(preset => ScalarEffects.Persuasion(new EffectParameters { Persuasion = preset })),
        ["aiAppeal"] = Of<AiAppealPreset>(preset =>
            ScalarEffects.AiAppeal(new EffectParameters { AiAppeal = preset }, CreatorClass.Farm, 0.5, new RunDay(3))),
        ["makers"] = Of<ClaimMakers>(preset => MakersEffect.Of(new ClaimParameters { Makers = preset })),
        ["evasion"] = Of<EvasionPreset>(preset => EvadingShares.Of(new EffectParameters { Evasion = preset })),
    };

    public static TheoryData<string> Names => [.. Effects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_presets_do_the_same(string effect)
    {
        Assert.True(Effects[effect].Length > 1);
        Assert.Equal(Effects[effect].Distinct(), Effects[effect]);
    }

    // What a scenario states itself may be what a study found.
    private static object[] Of<T>(Func<T, object> effect)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(preset => preset.ToString() != "Custom").Select(effect)];
}
