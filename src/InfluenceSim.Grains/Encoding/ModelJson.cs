using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Grains.Encoding;

/// <summary>
/// What is small and rarely sent travels as JSON, so that a new parameter or rule needs no change here; a lever, and a part that is
/// not ours, bears the name that a scenario file gives it. Who reads must know the part by that name, of the same build.
/// </summary>
internal sealed class ModelJson
{
    // What travels without a registry at hand holds no part that is not ours, or is written and never read.
    private static readonly ModelJson WithOurs = new(ModelParts.Ours);

    private readonly JsonSerializerOptions _options;

    public ModelJson(ModelParts parts)
    {
        _options = new JsonSerializerOptions
        {
            IgnoreReadOnlyProperties = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => NameLevers(type, parts) } },
            Converters =
            {
                new OwnPartsConverter(parts),
                new OwnNumbersConverter(),
                new NumberConverter<Tick>(number => new Tick(number), tick => tick),
                new NumberConverter<RunDay>(number => new RunDay(number), day => day),
                new NumberConverter<PolicyDay>(number => new PolicyDay(number), day => day),
                new NumberConverter<Account>(number => new Account(number), account => account),
                new NumberConverter<CreatorId>(number => new CreatorId(number), creator => creator),
            },
        };
    }

    public static byte[] ToBytes<T>(T value) => WithOurs.Write(value);

    public static T From<T>(ReadOnlySpan<byte> bytes) => WithOurs.Read<T>(bytes);

    public byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _options);

    public T Read<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, _options) ?? throw new JsonException($"{typeof(T).Name} is null");

    private static void NameLevers(JsonTypeInfo type, ModelParts parts)
    {
        if (type.Type != typeof(Policy))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "lever" };
        foreach (Part lever in parts.Of(PartKind.Lever))
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(lever.Type, NameOf(lever)));
        }
    }

    private static string NameOf(Part lever) => lever.IsOwn ? $"{lever.Name} {OwnPartsConverter.BuildOf(lever.Type)}" : lever.Name;
}
