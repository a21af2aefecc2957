using System.Text.Json;
using System.Text.Json.Serialization;
using InfluenceSim.Model.Foundation.Names;

namespace InfluenceSim.Grains.Encoding;

/// <summary>Numbers by name.</summary>
internal sealed class OwnNumbersConverter : JsonConverter<ByName<double>>
{
    public override ByName<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (JsonSerializer.Deserialize<Dictionary<string, double>>(ref reader, options) ?? [])
            .Aggregate(new ByName<double>(), (numbers, number) => numbers.With(number.Key, number.Value));

    public override void Write(Utf8JsonWriter writer, ByName<double> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Entries.ToDictionary(number => number.Key, number => number.Value), options);
}
