using System.Text.Json;
using System.Text.Json.Nodes;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Http;

/// <summary>A moment as a link carries it: short, and the same again when it is read.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Mark">Which scenario it is, whatever its name.</param>
/// <param name="Seed">Seed of both worlds.</param>
/// <param name="Day">Days that are over.</param>
/// <param name="Changes">What was changed while they ran, in the order of changing.</param>
internal sealed record MomentView(string Scenario, string Mark, ulong Seed, int Day, IReadOnlyList<MomentChange> Changes)
{
    private static readonly Sentence NoChanges = new(
        "momentWithoutChanges", "'changes' is missing or has an empty item; allowed: a moment as GET /api/moment gives it");

    public static MomentView Of(Moment moment, IReadOnlyList<string> worlds, ModelParts parts) => new(
        moment.Scenario,
        moment.Mark,
        moment.Seed,
        moment.Day,
        [.. moment.Changes.Select(change => MomentChange.Of(change, worlds, parts))]);

    public Moment Read(IReadOnlyList<string> worlds, ModelParts parts) => Changes is null || Changes.Contains(null!)
        ? throw new MalformedException(NoChanges.With())
        : new Moment(Scenario, Mark, Seed, Day, [.. Changes.Select(change => change.Read(worlds, parts))]);
}

/// <summary>One change: a lever as it is from a day on, or one that ends.</summary>
internal sealed record MomentChange(int Day, string World, JsonElement? Begin, string? End)
{
    private const string From = "from";

    private static readonly Sentence NoChange = new(
        "noChangeOfLever", "found a change that neither begins nor ends a lever; allowed: begin with a lever, or end with a lever's name");

    public static MomentChange Of(RuleChange change, IReadOnlyList<string> worlds, ModelParts parts)
    {
        string lever = parts.LeverName(change.Lever);
        return change.Begins is { } begins
            ? new MomentChange(change.Day, worlds[change.Arm], JsonSerializer.SerializeToElement(Short(begins, lever, parts)), null)
            : new MomentChange(change.Day, worlds[change.Arm], null, lever);
    }

    public RuleChange Read(IReadOnlyList<string> worlds, ModelParts parts)
    {
        int arm = worlds.ToList().IndexOf(World);
        if (arm < 0)
        {
            throw Worlds.None(World, worlds);
        }

        var day = new PolicyDay(Day);
        return (Begin, End) switch
        {
            ({ } lever, null) when LeverText.Read(lever.GetRawText(), "begin", parts) is var begins =>
                new RuleChange(day, arm, begins.GetType(), begins),
            (null, { } name) when parts.Of(PartKind.Lever).FirstOrDefault(part => part.Name == name) is { } known =>
                new RuleChange(day, arm, known.Type, null),
            _ => throw new MalformedException(NoChange.With()),
        };
    }

    // What is as by default is left out, so that a link fits into a code that phones read.
    private static JsonObject Short(Policy begins, string lever, ModelParts parts)
    {
        JsonObject Fields(Policy policy) => LeverText.Json(policy, parts)[lever]!.AsObject();
        JsonObject usual = Fields((Policy)Activator.CreateInstance(begins.GetType())!);
        IEnumerable<KeyValuePair<string, JsonNode?>> stated = Fields(begins)
            .Where(field => field.Key != From && !JsonNode.DeepEquals(field.Value, usual[field.Key]))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()));
        return new JsonObject { [lever] = new JsonObject(stated) };
    }
}
