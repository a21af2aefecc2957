using System.Diagnostics.Metrics;
using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies;
using Instrument = InfluenceSim.Model.Measures.Instrument;

namespace InfluenceSim.Telemetry.Instruments;

/// <summary>
/// One run as its instruments show it. The run alone writes here; readers take what they find.
/// </summary>
/// <param name="run">Which run.</param>
internal sealed class ShownRun(RunIdentity run)
{
    private static readonly Dictionary<Type, string> LeverNames = PolicyRegistry.Levers.ToDictionary(lever => lever.Value, lever => lever.Key);

    private static readonly HashSet<string> Counters =
        [.. DataDictionary.All.Where(measure => Instrument.Of(measure).IsCounter).Select(measure => measure.Name)];

    private readonly Dictionary<string, KeyValuePair<string, object?>[]> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Measure, string Group), double> _totals = [];
    private IReadOnlyList<MeasureValue> _day = [];
    private int _counted = -1;
    private volatile RunReading _reading = RunReading.None;

    /// <summary>Attributes of the run itself.</summary>
    public KeyValuePair<string, object?>[] Attributes { get; } = [.. AttributesOfArm(run), new("replicate", run.Replicate)];

    /// <summary>Attributes of all runs of its arm together.</summary>
    public KeyValuePair<string, object?>[] ArmAttributes { get; } = AttributesOfArm(run);

    public RunReading Reading => _reading;

    /// <summary>Human users; 0 where nobody said how many.</summary>
    public int Users { get; init; }

    /// <summary>Users who had a session in the last finished hour.</summary>
    public long UsersActive { get; set; }

    public IReadOnlyList<(string Name, Policy Policy)> Levers { get; set; } = [];

    /// <summary>When the run was forgotten; null while it runs.</summary>
    public long? ForgottenAt { get; set; }

    public static KeyValuePair<string, object?>[] AttributesOfArm(RunIdentity run) => [new("scenario", run.Scenario ?? "unnamed"), new("arm", run.Arm)];

    public static IReadOnlyList<(string Name, Policy Policy)> Named(IReadOnlyList<Policy> policies) =>
        [.. policies.Select(policy => (LeverNames[policy.GetType()], policy))];

    /// <summary>A day is finished. The warm-up's days have no values: they are of no arm.</summary>
    public void Finish(int day, IReadOnlyList<MeasureValue> values)
    {
        _day = [.. values.Where(value => value.Day >= 0)];

        // A run that was set back comes by the same days again, with the same values.
        if (day > _counted)
        {
            _counted = day;
            foreach (MeasureValue value in _day.Where(value => Counters.Contains(value.Measure)))
            {
                _totals[(value.Measure, value.Group)] = _totals.GetValueOrDefault((value.Measure, value.Group)) + value.Value;
            }
        }

        _reading = Read(day, []);
    }

    /// <summary>What is known at the end only.</summary>
    public void End(IReadOnlyList<MeasureValue> values) => _reading = Read(_reading.Day, values);

    private RunReading Read(int? day, IReadOnlyList<MeasureValue> end)
    {
        IEnumerable<MeasureValue> last = _day.Concat(end).Where(value => !Counters.Contains(value.Measure));
        IEnumerable<MeasureValue> sums = _totals.Select(total => new MeasureValue(day ?? 0, total.Key.Measure, total.Key.Group, total.Value));
        return new RunReading(
            day, last.Concat(sums).ToLookup(value => value.Measure, value => new Measurement<double>(value.Value, AttributesOf(value.Group)), StringComparer.Ordinal));
    }

    private KeyValuePair<string, object?>[] AttributesOf(string group)
    {
        if (!_attributes.TryGetValue(group, out KeyValuePair<string, object?>[]? attributes))
        {
            attributes = Instrument.AttributeOf(group) is { } own ? [.. Attributes, new(own.Key, own.Value)] : Attributes;
            _attributes[group] = attributes;
        }

        return attributes;
    }
}
