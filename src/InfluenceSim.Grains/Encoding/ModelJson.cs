using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Grains.Encoding;

/// <summary>
/// What is small and rarely sent travels as JSON, so that a new parameter or rule needs no change here; a lever bears the
/// name that a scenario file gives it.
/// </summary>
internal static class ModelJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameLevers } },
    };

    public static byte[] ToBytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T From<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new JsonException($"{typeof(T).Name} is null");

    private static void NameLevers(JsonTypeInfo type)
    {
        if (type.Type != typeof(Policy))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "lever" };
        foreach ((string name, Type lever) in PolicyRegistry.Levers)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(lever, name));
        }
    }
}
