using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfluenceSim.Grains.Encoding;

/// <summary>A number of the model that has a type of its own travels as the plain number.</summary>
internal sealed class NumberConverter<T>(Func<int, T> of, Func<T, int> number) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => of(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
}
