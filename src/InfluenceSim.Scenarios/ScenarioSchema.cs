using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios.Forms;

namespace InfluenceSim.Scenarios;

/// <summary>The JSON schema of scenario files, made from the forms by which they are read.</summary>
public static class ScenarioSchema
{
    // The relaxed encoder writes quotes and signs as themselves; the schema is read by editors, never inside a page.
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, draft 2020-12, ending in a line break.</summary>
    /// <param name="parts">The parts that a scenario may name; ours unless told otherwise.</param>
    /// <returns>JSON text.</returns>
    public static string Json(ModelParts? parts = null)
    {
        JsonObject schema = ScenarioForm.Of(parts).Root.Schema(null);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "InfluenceSim scenario");
        schema.Insert(2, "description", "One world, several arms, several replicates. Every key may be left out.");
        return schema.ToJsonString(Indented) + "\n";
    }
}
