using System.Text.Json;
using System.Text.Json.Serialization;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Grains.Encoding;

/// <summary>
/// Parts that are not ours: name, build and parameters of each. A silo that does not know one, or has another build of it, refuses:
/// what it would do in its place is not what was asked for.
/// </summary>
internal sealed class OwnPartsConverter(ModelParts parts) : JsonConverter<ByName<object>>
{
    /// <summary>Tells builds of an assembly apart.</summary>
    public static Guid BuildOf(Type type) => type.Module.ModuleVersionId;

    public override ByName<object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var own = new ByName<object>();
        foreach (Sent sent in JsonSerializer.Deserialize<Sent[]>(ref reader, options) ?? [])
        {
            Part part = parts.FindOwn(sent.Name) ?? throw new UnknownPartException(
                $"this silo does not know the part '{sent.Name}'; it knows {Known()}: start every silo by the same program");
            if (BuildOf(part.Type) != sent.Build)
            {
                throw new UnknownPartException(
                    $"this silo has another build of the part '{sent.Name}': start every silo by the same program");
            }

            own = own.With(sent.Name, sent.Parameters.Deserialize(part.Type, options)!);
        }

        return own;
    }

    public override void Write(Utf8JsonWriter writer, ByName<object> value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        value.Entries.Select(own => new Sent(
            own.Key, BuildOf(own.Value.GetType()), JsonSerializer.SerializeToElement(own.Value, own.Value.GetType(), options))).ToArray(),
        options);

    private string Known() => parts.Own.Any() ? string.Join(", ", parts.Own.Select(part => part.Name)) : "no part but ours";

    private sealed record Sent(string Name, Guid Build, JsonElement Parameters);
}
