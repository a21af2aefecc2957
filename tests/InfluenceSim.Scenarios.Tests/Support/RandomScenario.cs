using System.Globalization;
using InfluenceSim.Scenarios.Forms;

namespace InfluenceSim.Scenarios.Tests.Support;

/// <summary>Random valid scenario texts: any subset of keys, any values in range, in any of the ways to write them.</summary>
internal sealed class RandomScenario(Random random)
{
    // Values that rules between keys tie together are drawn where every combination is allowed.
    private static readonly Dictionary<string, (double Min, double Max)> Tied = new()
    {
        ["claims.false"] = (0, 32),
        ["claims.true"] = (0, 32),
        ["claims.plausibilityMin"] = (0, 0.5),
        ["claims.plausibilityMax"] = (0.5, 1),
        ["delayMin"] = (0, 40),
        ["delayMax"] = (48, 10_000),
        ["horizon"] = (90, 2_000),
        ["from"] = (0, 89),
        ["until"] = (90, 2_000),
        ["population.users"] = (10_000, 1e9),
        ["creators.operators"] = (3, 100_000),
        ["creators.extraPersonas.niche"] = (0, 2),
        ["network.userFollows"] = (0, 30),
        ["network.maxFollowers"] = (200, 9_999),
        ["creators.influencers"] = (0, 5_000),
        ["creators.fakefluencers"] = (1, 5_000),
        ["givenPlan.personaNumber"] = (0, 0),
        ["givenPlan.topic"] = (0, 2),
    };

    private readonly List<string> _lines = [];

    public static string Text(int seed)
    {
        var scenario = new RandomScenario(new Random(seed));
        scenario.Section(ScenarioForm.Of(null).Root, "", 0);
        scenario._lines.Add("replicates: 2");
        return string.Join('\n', scenario._lines) + "\n";
    }

    private void Section(SectionForm section, string path, int indent)
    {
        foreach (Field field in section.Fields)
        {
            string inner = path.Length == 0 ? field.Key : path + "." + field.Key;
            // Levers that act on money need an economy: whether there is one is the one thing that is not random.
            if (inner is "economy" or "economy.enabled")
            {
                Value(field, inner, indent);
            }
            else if (random.Next(3) == 0 && !IsOfFile(inner) && inner is not ("replicates" or "network.kind" or "creators.mix"))
            {
                Value(field, inner, indent);
            }
        }
    }

    private static bool IsOfFile(string path) => path is "network.file" or "network.follower" or "network.followed"
        or "network.delimiter" or "network.directed" or "network.weight" or "network.nodes";

    private void Value(Field field, string path, int indent)
    {
        string key = new string(' ', indent) + field.Key + ":";
        switch (field.Form)
        {
            case SectionForm section:
                _lines.Add(key);
                int before = _lines.Count;
                Section(section, path, indent + 2);
                if (_lines.Count == before)
                {
                    _lines[^1] += " {}";
                }

                break;
            case ArmsForm arms:
                _lines.Add(key);
                Arms(arms, indent + 2);
                break;
            case ListForm { Item: SectionForm item }:
                _lines.Add(key);
                for (int i = random.Next(1, 4); i > 0; i--)
                {
                    _lines.Add(new string(' ', indent) + "- kind: " + Pick("commercial", "farm", "manipulative"));
                    Section(new SectionForm(item.Create, [.. item.Fields.Where(other => other.Key != "kind")], []), path, indent + 2);
                }

                break;
            case OutcomesForm:
                _lines.Add(key + " " + Pick(
                    "[engagementShift]", "[\"trust in AI\", misinformationReach]", "{ from: 3d, measures: [\"trust in AI\"] }",
                    "{ from: 48h }", "{}"));
                break;
            case FlagForm when path == "economy.enabled":
                _lines.Add(key + " true");
                break;
            case ChoiceForm choice when path.StartsWith("effects.", StringComparison.Ordinal):
                // The word "custom" asks for values beside it.
                _lines.Add(key + " " + Pick([.. choice.Words.Where(word => word != "custom")]));
                break;
            default:
                _lines.Add(
                    key + " " + Scalar(
                        field.Form,
                        Tied.GetValueOrDefault(
                            path, Tied.GetValueOrDefault(field.Key, (double.NegativeInfinity, double.PositiveInfinity)))));
                break;
        }
    }

    private void Arms(ArmsForm form, int indent)
    {
        string space = new(' ', indent);
        for (int arm = random.Next(1, 4); arm > 0; arm--)
        {
            string name = space + Pick(
                "none", "überall", "2024", "mandatory-labelling", "null", "true") + "-" + arm.ToString(CultureInfo.InvariantCulture);
            if (random.Next(4) == 0)
            {
                _lines.Add(name + ": " + Pick("none", "null", "[]", "~", ""));
                continue;
            }

            _lines.Add(name + ":");
            for (int lever = random.Next(1, 4); lever > 0; lever--)
            {
                (string word, SectionForm settings) = form.Levers.ElementAt(random.Next(form.Levers.Count));
                if (word == "operatorLiability")
                {
                    // Nobody is liable where nobody looks.
                    _lines.Add(space + "  - strikesAndBans");
                }

                _lines.Add(space + "  - " + word);
                if (random.Next(3) > 0)
                {
                    _lines[^1] += ":";
                    Section(settings, word, indent + 6);
                }
            }
        }
    }

    private string Scalar(Form form, (double Min, double Max) tied) => form switch
    {
        NumberForm number => Number(number, tied),
        FlagForm => Pick("true", "false"),
        ChoiceForm choice => Pick([.. choice.Words]),
        SeedForm => Pick("0", "4294967296", random.Next().ToString(CultureInfo.InvariantCulture)),
        GrainSizeForm => Pick("auto", "all", "7", "1000"),
        TextForm => Pick("a plain text", "\"quoted: \\\"text\\\" # \\\\ yes\"", "'it''s'", "Größe 😀", "\"true\"", "\"12\""),
        _ => throw new InvalidOperationException("a form without a generator"),
    };

    private string Number(NumberForm form, (double Min, double Max) tied)
    {
        if (form.Nullable && random.Next(4) == 0)
        {
            return Pick("null", "~");
        }

        double min = Math.Max(form.Min, tied.Min);
        double max = Math.Min(form.Max, tied.Max);
        double value = random.Next(6) switch
        {
            0 => min,
            1 => max,
            _ => min + (random.NextDouble() * (max - min)),
        };
        value = form.Whole ? Math.Round(value) : value;
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        bool plain = !digits.Contains('E', StringComparison.Ordinal);
        return (form.Unit, random.Next(3)) switch
        {
            ("d", 1) when plain => digits + "d",
            ("d", 2) when form.Whole => (value * 24).ToString(CultureInfo.InvariantCulture) + "h",
            ("h", 1) when plain => digits + "h",
            ("share" or "probability", 1) when Math.Floor(value * 100) / 100 >= min =>
                Math.Floor(value * 100).ToString(CultureInfo.InvariantCulture) + "%",
            _ => digits,
        };
    }

    private string Pick(params string[] words) => words[random.Next(words.Length)];
}
