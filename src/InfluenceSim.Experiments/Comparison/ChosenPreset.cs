using System.Globalization;
using System.Reflection;
using System.Text;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>A contested assumption that the answer rests on.</summary>
/// <param name="Name">Key of the parameter, as a scenario file spells it.</param>
/// <param name="Value">What was assumed.</param>
public sealed record ChosenPreset(string Name, string Value)
{
    /// <summary>The presets of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The presets, in the order in which they are named.</returns>
    public static IReadOnlyList<ChosenPreset> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        EffectParameters effects = scenario.Parameters.Effects;
        return
        [
            new ChosenPreset("effects.label", Spell(effects.Label)),
            new ChosenPreset("effects.shock", Spell(effects.Shock)),
            new ChosenPreset("effects.evasion", Spell(effects.Evasion)),
            new ChosenPreset("feed.claimAffinity", scenario.Parameters.Feed.ClaimAffinity.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static string Spell<T>(T preset)
        where T : struct, Enum
    {
        string name = preset.ToString();
        return typeof(T).GetField(name)?.GetCustomAttribute<SpellingAttribute>()?.Name ?? Hyphenated(name);
    }

    private static string Hyphenated(string name)
    {
        StringBuilder text = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
