using System.Text.Json;
using System.Text.Json.Serialization;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Results.Writing;

/// <summary>A finished run as one line of JSON, which gives back the same bits.</summary>
/// <param name="Arm">Arm.</param>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Digest">Digest.</param>
/// <param name="Impressions">Impressions after the warm-up.</param>
/// <param name="Series">Measure and group of each series.</param>
/// <param name="SeriesOf">Number of the series of each value.</param>
/// <param name="Days">Day of each value.</param>
/// <param name="Values">The values, in the run's order.</param>
/// <param name="Ticks">Hash of every tick.</param>
/// <param name="States">Hash of the state at every day's end.</param>
/// <param name="Cascades">Cascades.</param>
internal sealed record StoredRun(
    string Arm,
    int Replicate,
    string Digest,
    long Impressions,
    IReadOnlyList<string[]> Series,
    int[] SeriesOf,
    int[] Days,
    double[] Values,
    string[] Ticks,
    string[] States,
    IReadOnlyList<CascadeRecord> Cascades)
{
    /// <summary>The presets that differ from the scenario's own, in words; none under its own.</summary>
    public string? Presets { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The line, with its end.</summary>
    public static byte[] Line(RunResult run, string? presets = null)
    {
        MeasureValue[] values = [.. run.Measures];
        Dictionary<(string Measure, string Group), int> series = [];
        int[] seriesOf = Array.ConvertAll(values, value =>
        {
            (string, string) name = (value.Measure, value.Group);
            if (!series.TryGetValue(name, out int number))
            {
                number = series[name] = series.Count;
            }

            return number;
        });
        var stored = new StoredRun(
            run.Arm,
            run.Replicate,
            run.Digest.ToString(),
            run.Impressions,
            [.. series.OrderBy(entry => entry.Value).Select(entry => new[] { entry.Key.Measure, entry.Key.Group })],
            seriesOf,
            Array.ConvertAll(values, value => value.Day.Number),
            Array.ConvertAll(values, value => value.Value),
            [.. run.TickHashes.Select(hash => hash.ToString())],
            [.. run.StateHashes.Select(hash => hash.ToString())],
            run.Cascades)
        {
            Presets = presets,
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(stored, Options), (byte)'\n'];
    }

    /// <summary>What a line tells of.</summary>
    /// <exception cref="JsonException">It is no run.</exception>
    public static StoredRun Read(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize<StoredRun>(line, Options) ?? throw new JsonException("a run is an object");

    /// <summary>The run.</summary>
    /// <exception cref="JsonException">Its parts do not fit together.</exception>
    public RunResult Run()
    {
        try
        {
            return new RunResult(
                Arm,
                Replicate,
                [.. Values.Select((value, at) => new MeasureValue(
                    new PolicyDay(Days[at]), Series[SeriesOf[at]][0], Series[SeriesOf[at]][1], value))],
                [.. Ticks.Select(Hash128.Parse)],
                [.. States.Select(Hash128.Parse)],
                Hash128.Parse(Digest),
                Impressions)
            {
                Cascades = Cascades,
            };
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new JsonException("a run whose parts do not fit together", fault);
        }
    }
}
