using System.Text.Encodings.Web;
using System.Text.Json;

namespace InfluenceSim.Results.Writing;

/// <summary>How a manifest is written and read.</summary>
internal static class ManifestJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,

        // The file is read by people, never put into a page: "compared with 'none'" should not become \u0027.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
