using System.Globalization;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Forms;

namespace InfluenceSim.Scenarios.Tests.EveryKey;

/// <summary>The keys of a setting, each with values to try.</summary>
internal static class Keys
{
    public static IEnumerable<(string Path, string[] Values)> OfWorld(Scenario scenario) =>
        Below(ScenarioForm.Of(null).Root, ScenarioDraft.Of(scenario), "")
        .Where(key => key.Path != "replicates" && !IsOnlyWeight(scenario, key.Path));

    public static IEnumerable<(string Path, string[] Values)> OfFirstLever(Scenario scenario)
    {
        object lever = scenario.Arms[0].Policies[0];
        string name = scenario.Parts.LeverName(scenario.Arms[0].Policies[0]);
        return Below(ScenarioForm.Of(null).Arms.Levers[name], lever, $"arms.{scenario.Arms[0].Name}.0.{name}");
    }

    // One kind alone has all personas, as its weight says at any value.
    private static bool IsOnlyWeight(Scenario scenario, string path)
    {
        KindMix mix = scenario.Parameters.Creators.Mix;
        return path == "creators.mix.farm" && mix.Commercial == 0 && mix.Manipulative == 0;
    }

    private static IEnumerable<(string Path, string[] Values)> Below(SectionForm section, object values, string path)
    {
        foreach (Field field in section.Fields)
        {
            string inner = path.Length == 0 ? field.Key : path + "." + field.Key;
            object? value = field.Get(values);
            switch (field.Form)
            {
                case SectionForm nested:
                    foreach ((string, string[]) key in Below(nested, value!, inner))
                    {
                        yield return key;
                    }

                    break;
                case ListForm { Item: SectionForm item }:
                    int index = 0;
                    foreach (object entry in (System.Collections.IEnumerable)value!)
                    {
                        foreach ((string, string[]) key in Below(item, entry, $"{inner}.{index++}"))
                        {
                            yield return key;
                        }
                    }

                    break;
                case NumberForm number:
                    double? now = value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);
                    yield return (inner, [.. Numbers(number, now)]);
                    break;
                case FlagForm:
                    yield return (inner, value switch { true => ["false"], false => ["true"], _ => ["true", "false"] });
                    break;
                case ChoiceForm choice:
                    string word = $"{choice.Json(value)}";
                    yield return (inner, [.. choice.Words.Where(other => other != word)]);
                    break;
            }
        }
    }

    // Both ways from where it stands, near and far, but never so far that a run gets long.
    private static IEnumerable<string> Numbers(NumberForm form, double? now)
    {
        double from = now ?? (form.Max <= 1 ? 0.5 : Math.Min(form.Max, 3));
        double[] tried =
        [
            from * 0.5, from * 1.6, from == 0 ? Math.Min(1, form.Max) : from * 4, form.Min <= -1 ? from - 1 : form.Min, from + 1,
            Math.Min(form.Max, 3 + (3 * Math.Abs(from))), from == 0 ? form.Max / 10 : from,
        ];
        return tried.Select(value => Math.Clamp(form.Whole ? Math.Round(value) : value, form.Min, form.Max))
            .Where(value => value != now && Math.Abs(value) <= 1e6).Distinct()
            .Select(value => value.ToString("R", CultureInfo.InvariantCulture));
    }
}
