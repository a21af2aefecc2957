using System.Reflection;
using System.Text.Json.Nodes;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>What a lever's class says of itself.</summary>
internal sealed record LeverNotes(string Meaning, string Ramps, string Composes, string Example, LeverGroup Group, bool NeedsEconomy)
{
    public static LeverNotes Of(Type lever)
    {
        LeverAttribute stated = lever.GetCustomAttribute<LeverAttribute>()
            ?? throw new InvalidOperationException($"The lever {lever.Name} says nothing of its ramp and gives no example.");
        return new LeverNotes(
            lever.GetCustomAttribute<MeaningAttribute>()?.Text ?? "",
            stated.Ramps,
            stated.Composes,
            stated.Example,
            stated.Group,
            stated.NeedsEconomy);
    }

    /// <summary>The settings of the example, which stands behind the lever's name.</summary>
    public JsonNode? Settings() => NodeJson.Of(((MappingNode)SourceTree.Read(Example)).Entries[0].Value);
}
