using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>Outcomes: a list of measures, or a mapping that also says from which day on they count.</summary>
internal sealed class OutcomesForm : Form
{
    /// <summary>Its key.</summary>
    public const string Path = "outcomes";

    /// <summary>Where the day stands.</summary>
    public const string FromPath = Path + ".from";

    /// <summary>Where the list stands in a mapping.</summary>
    public const string MeasuresPath = Path + ".measures";

    private static readonly ListForm List = new(
        typeof(string),
        new TextForm("the name of a measure", nullable: false, mayBeEmpty: false, 100),
        "a list of at least one measure; without the key the default ones are shown",
        mayBeEmpty: false);

    private static readonly SectionForm Section = new(
        () => new ScenarioDraft.OutcomesDraft(),
        [
            new Field(
                "from",
                "First day that counts, from the end of the warm-up; values of the last day are what they are.",
                new NumberForm("d", 0, 2_000, "scenario", whole: true, nullable: false),
                draft => ((ScenarioDraft.OutcomesDraft)draft).From,
                (draft, value) => ((ScenarioDraft.OutcomesDraft)draft).From = (int)value!),
            new Field(
                "measures",
                "Measures that the comparison shows; the default ones where the key is left out.",
                List,
                draft => ((ScenarioDraft.OutcomesDraft)draft).Measures,
                (draft, value) => ((ScenarioDraft.OutcomesDraft)draft).Measures = (IReadOnlyList<string>)value!),
        ],
        []);

    public override string Allowed => $"{List.Allowed}; or {Section.Allowed}";

    public override string Unit => List.Unit;

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        if (node is MappingNode)
        {
            return Section.TryRead(node, current, path, log, out value);
        }

        value = null;
        if (node is not SequenceNode)
        {
            return Refuse(node, path, log);
        }

        bool whole = List.TryRead(node, null, path, log, out object? measures);
        value = new ScenarioDraft.OutcomesDraft { Measures = (IReadOnlyList<string>?)measures ?? [] };
        return whole;
    }

    public override JsonObject Schema(object? standard) => new()
    {
        ["anyOf"] = new JsonArray(List.Schema(null), Section.Schema(new ScenarioDraft.OutcomesDraft())),
    };

    public override bool IsUnwritten(object? value) => value is ScenarioDraft.OutcomesDraft { From: 0, Measures.Count: 0 };

    public override void Write(YamlText text, object? value)
    {
        var outcomes = (ScenarioDraft.OutcomesDraft)value!;
        if (outcomes.From == 0)
        {
            List.Write(text, outcomes.Measures);
        }
        else
        {
            Section.Write(text, outcomes);
        }
    }
}
