using System.Reflection;
using System.Text.Json;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Experiments.Presets;

/// <summary>Presets as a scenario file spells them.</summary>
internal static class PresetSpelling
{
    public static string Of<T>(T preset)
        where T : struct, Enum
    {
        string name = preset.ToString();
        return typeof(T).GetField(name)?.GetCustomAttribute<SpellingAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
    }
}
