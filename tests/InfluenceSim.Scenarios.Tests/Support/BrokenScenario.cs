using System.Globalization;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Forms;

namespace InfluenceSim.Scenarios.Tests.Support;

/// <summary>A text that is known to be broken, and where; no key where the fault is one of YAML itself.</summary>
internal sealed record BrokenScenario(string Fault, string Text, int Line, string? Key)
{
    public const string Measure = "misinformationReach";

    public static MeasureRegistry Known { get; } = MeasureRegistry.Of(MeasureRegistry.Ours.Get(Measure));

    /// <summary>The valid scenario that all of them are made from.</summary>
    public const string Sound = """
        name: base
        question: Does it hold?
        seed: 7
        replicates: 3
        horizon: 30d
        warmUp: 10
        population:
          users: 2000
          attentionMean: 60%
        network:
          kind: configuration
          homophily: 0.5
        creators:
          influencers: 40
          fakefluencers: 10
          farm:
            postsPerDay: 6
            sleeperDays: 2d
          extraPersonas:
            - kind: farm
              audience: 10%
        feed:
          algorithm: interest
          cardMaxAge: 2d
        claims:
          false: 20
          true: 20
          plausibilityMin: 0.2
          plausibilityMax: 0.8
        reactions:
          followsChange: false
        effects:
          shock: mild
        arms:
          none: none
          early:
            - mandatoryLabelling:
                compliance: 0.5
                from: 10d
                until: 25d
            - downrank:
                target: claims
          late:
            - factCheckLabels:
                delayMin: 1d
                delayMax: 2d
        outcomes:
          - misinformationReach
        execution:
          usersPerGrain: 100
        """;

    private static readonly SourceLine[] Lines = Parse(Sound.ReplaceLineEndings("\n").Split('\n'));
    private static readonly SourceLine[] Keys = [.. Lines.Where(line => line.Key is not null)];
    private static readonly SourceLine[] Values = [.. Keys.Where(line => line.Value.Length > 0 && line.Path != "arms.none")];
    private static readonly SourceLine[] Numbers = [.. Values.Where(line => char.IsDigit(line.Value[0]))];
    private static readonly HashSet<string> KnownWords =
        [.. Keys.Select(line => line.Key!), .. AllKeys(ScenarioForm.Of(null).Root), .. PolicyRegistry.Levers.Keys, "from", "until", "ramp"];

    public static BrokenScenario Random(int seed)
    {
        var random = new Random(seed);
        return random.Next(17) switch
        {
            0 or 1 => Misspelt(random),
            2 => Replaced("wrong type", Any(random, Values), Any(random, "[1, 2]", "{ a: 1 }", "[]", "{}")),
            3 =>
                Replaced(
                    "text for a number",
                    Any(random, [.. Numbers.Where(line => line.Key != "until")]),
                    Any(random, "many", "\"12\"", "true", "1_000", "0x10", "1,5", "null", "")),
            4 => Replaced("out of range", Any(random, Numbers), Any(random, "-1e12", "1e30", "99999999999999999999", "-1")),
            5 => Unit(random),
            6 => Replaced("not finite", Any(random, Numbers), Any(random, ".inf", "-.inf", ".nan", "NaN", "Infinity", "1e999")),
            7 => DuplicateKey(random),
            8 => DuplicateArm(random),
            9 => Enumeration(random),
            10 => NotYaml(random),
            11 =>
                Inserted(
                    "reserved",
                    random,
                    Any(random, "extends", "sweep", "expect", "market", "operators"),
                    Any(random, "x", "[]", "{ a: 1 }")),
            12 => Inserted("unknown section", random, Any(random, "economy", "users", "compliance", "x"), "3"),
            13 => BetweenKeys(random),
            14 => Replaced("anchor, alias or tag", Any(random, Values), Any(random, "&a 3", "*a", "!!int 3", "!x {}")),
            15 => Dangling(random),
            _ => Arms(random),
        };
    }

    private static BrokenScenario Misspelt(Random random)
    {
        SourceLine line = Any(
            random, [.. Keys.Where(key => !key.Path.StartsWith("arms.", StringComparison.Ordinal) || key.Path.Count(c => c == '.') > 2)]);
        string key = line.Key!;
        string wrong;
        do
        {
            int at = random.Next(key.Length);
            wrong = random.Next(4) switch
            {
                0 => key.Remove(at, 1),
                1 => key.Insert(at, "x"),
                2 => at + 1 < key.Length ? key[..at] + key[at + 1] + key[at] + key[(at + 2)..] : key + key[at],
                _ => key.ToUpperInvariant(),
            };
        }
        while (wrong.Length == 0 || KnownWords.Contains(wrong));

        string path = line.Path[..^key.Length] + wrong;
        return Changed("misspelt key", line, line.Text.Replace(key + ":", wrong + ":", StringComparison.Ordinal), path);
    }

    private static BrokenScenario Unit(Random random)
    {
        SourceLine line = Any(random, Numbers);
        bool isTime = line.Value.EndsWith('d') || line.Key is "from" or "warmUp";
        return Replaced(
            "bad unit",
            line,
            isTime ? Any(random, "30%", "30 days", "30min", "-3d", "3D", "2w") : Any(random, "3d", "12h", "5x", "4  %", "3e1%"));
    }

    private static BrokenScenario DuplicateKey(Random random)
    {
        SourceLine line = Any(random, [.. Values.Where(value => !value.Text.Contains("- ", StringComparison.Ordinal))]);
        return Build(
            "duplicate key",
            Lines.Select(other => other == line ? other.Text + "\n" + other.Text : other.Text),
            line.Number + 1,
            line.Path);
    }

    private static BrokenScenario DuplicateArm(Random random)
    {
        string name = Any(random, "early", "late", "none");
        int last = Array.FindIndex(Lines, line => line.Path == "outcomes");
        string[] text = [
            .. Lines[..last].Select(line => line.Text),
            $"  {name}:",
            "    - chronologicalFeed",
            .. Lines[last..].Select(line => line.Text)];
        return Build("duplicate arm", text, last + 1, "arms." + name);
    }

    private static BrokenScenario Enumeration(Random random)
    {
        SourceLine line = Any(
            random, [.. Values.Where(value => value.Key is "kind" or "algorithm" or "shock" or "target" or "followsChange")]);
        return Replaced(
            "unknown word", line, Any(random, line.Value + "s", line.Value.ToUpperInvariant() + "_", "\"\"", "3", "person", "yes"));
    }

    private static BrokenScenario NotYaml(Random random)
    {
        SourceLine line = Any(random, Values);
        string text = random.Next(6) switch
        {
            0 => line.Text + ": : x",
            1 => line.Text.Replace(": ", ": \"", StringComparison.Ordinal),
            2 => line.Text.Replace(": ", ": [", StringComparison.Ordinal),
            3 => "\t" + line.Text.TrimStart(),
            4 => line.Text + "\n}{",
            _ => line.Text.Replace(": ", ": @", StringComparison.Ordinal),
        };
        return Changed("no YAML", line, text, null);
    }

    private static BrokenScenario Inserted(string fault, Random random, string key, string value)
    {
        SourceLine line = Any(random, [.. Lines.Where(other => other.Indent == 0)]);
        return Build(fault, Lines.Select(other => other == line ? $"{key}: {value}\n{other.Text}" : other.Text), line.Number, key);
    }

    private static BrokenScenario BetweenKeys(Random random)
    {
        (string path, string value) = Any(
            random,
            ("arms.early.0.mandatoryLabelling.until", "10d"),
            ("arms.late.0.factCheckLabels.delayMin", "3d"),
            ("claims.plausibilityMin", "0.9"),
            ("claims.false", "45"));
        return Replaced("keys that contradict", Lines.Single(line => line.Path == path), value);
    }

    private static BrokenScenario Dangling(Random random)
    {
        if (random.Next(2) == 0)
        {
            SourceLine outcome = Lines.Single(line => line.Text.Contains(Measure, StringComparison.Ordinal));
            return Changed("unknown measure", outcome, "  - misinformationReech", "outcomes.0");
        }

        SourceLine kind = Lines.Single(line => line.Path == "network.kind");
        return Build(
            "missing edge list",
            Lines.Select(line => line == kind ? "  kind: file\n  file: nowhere.tsv" : line.Text),
            kind.Number + 1,
            "network.file");
    }

    private static BrokenScenario Arms(Random random)
    {
        int first = Array.FindIndex(Lines, line => line.Path == "arms");
        (string text, string key) = Any(
            random,
            ("arms: {}", "arms"),
            ("arms: []", "arms"),
            ("arms:", "arms"),
            ("arms: none", "arms"),
            ("arms: { \"a b\": none }", "arms.a b"),
            ("arms: { a: mandatoryLabelling }", "arms.a"),
            ("arms: { a: [mandatoryLabeling] }", "arms.a.0"),
            ("arms: { a: [{ downrank: {}, chronologicalFeed: {} }] }", "arms.a.0"),
            ("arms: { a: [{ downrank: 3 }] }", "arms.a.0.downrank"),
            ("arms: { a: [[downrank]] }", "arms.a.0"),
            ("arms: { a: [~] }", "arms.a.0"),
            ("---", ""));
        return Build("bad arms", [.. Lines[..first].Select(line => line.Text), text], first + 1, key);
    }

    private static BrokenScenario Replaced(string fault, SourceLine line, string value) =>
        Changed(fault, line, line.Text[..(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)] + " " + value, line.Path);

    private static BrokenScenario Changed(string fault, SourceLine line, string text, string? path) =>
        Build(fault, Lines.Select(other => other == line ? text : other.Text), line.Number, path);

    private static BrokenScenario Build(string fault, IEnumerable<string> lines, int number, string? path) =>
        new(fault, string.Join('\n', lines), number, path);

    private static T Any<T>(Random random, params T[] items) => items[random.Next(items.Length)];

    private static IEnumerable<string> AllKeys(SectionForm section) =>
        section.Fields.SelectMany(field => field.Form is SectionForm inner ? AllKeys(inner).Prepend(field.Key) : [field.Key]);

    // Paths told from the indentation alone, so that they do not come from the code under test.
    private static SourceLine[] Parse(string[] texts)
    {
        var open = new List<(int Indent, string Path)>();
        var items = new Dictionary<string, int>();
        var lines = new List<SourceLine>();
        foreach (string text in texts)
        {
            int indent = text.Length - text.TrimStart().Length;
            open.RemoveAll(section => section.Indent >= indent);
            string body = text.TrimStart();
            string parent = open.Count == 0 ? "" : open[^1].Path + ".";
            if (body.StartsWith("- ", StringComparison.Ordinal))
            {
                items[parent] = items.GetValueOrDefault(parent, -1) + 1;
                parent += items[parent].ToString(CultureInfo.InvariantCulture);
                open.Add((indent, parent));
                parent += ".";
                body = body[2..];
                indent += 2;
            }

            string[] parts = body.Split(": ", 2);
            string key = parts[0].TrimEnd(':');
            bool isKey = body.Contains(':', StringComparison.Ordinal);
            lines.Add(
                new SourceLine(
                    lines.Count + 1, indent, text, isKey ? key : null, parts.Length > 1 ? parts[1] : "",
                    isKey ? parent + key : parent.TrimEnd('.')));
            open.Add((indent, parent + key));
        }

        return [.. lines];
    }

    private sealed record SourceLine(int Number, int Indent, string Text, string? Key, string Value, string Path);
}
