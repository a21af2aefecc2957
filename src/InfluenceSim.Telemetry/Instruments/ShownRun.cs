using System.Diagnostics.Metrics;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies;
using Instrument = InfluenceSim.Model.Measures.Instrument;

namespace InfluenceSim.Telemetry.Instruments;

/// <summary>
/// One run as its instruments show it. The run alone writes here; readers take what they find.
/// </summary>
/// <param name="run">Which run.</param>
/// <param name="measures">What is measured.</param>
internal sealed class ShownRun(RunIdentity run, MeasureRegistry measures)
{
    private readonly Dictionary<(string? Key, string Group), KeyValuePair<string, object?>[]> _attributes = [];
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

    public static KeyValuePair<string, object?>[] AttributesOfArm(RunIdentity run) =>
        [new("scenario", run.Scenario ?? "unnamed"), new("arm", run.Arm)];

    /// <summary>A day is finished. The warm-up's days have no values: they are of no arm.</summary>
    public void Finish(PolicyDay day, IReadOnlyList<MeasureValue> values)
    {
        _day = [.. values.Where(value => value.Day >= 0)];

        // A run that was set back comes by the same days again, with the same values.
        if (day > _counted)
        {
            _counted = day;
            foreach (MeasureValue value in _day.Where(IsCounted))
            {
                _totals[(value.Measure, value.Group)] = _totals.GetValueOrDefault((value.Measure, value.Group)) + value.Value;
            }
        }

        _reading = Read(day, []);
    }

    /// <summary>What is known at the end only.</summary>
    public void End(IReadOnlyList<MeasureValue> values) => _reading = Read(_reading.Day, values);

    private RunReading Read(PolicyDay? day, IReadOnlyList<MeasureValue> end)
    {
        IEnumerable<MeasureValue> last = _day.Concat(end).Where(value => !IsCounted(value));

        // What never happened in a run, such as posts taken down where no lever does so, makes no series.
        var happened = _totals.Where(total => total.Value != 0).Select(total => total.Key.Measure).ToHashSet(StringComparer.Ordinal);
        IEnumerable<MeasureValue> sums = _totals.Where(total => happened.Contains(total.Key.Measure))
            .Select(total => new MeasureValue(day ?? default, total.Key.Measure, total.Key.Group, total.Value));
        return new RunReading(day, last.Concat(sums).ToLookup(value => value.Measure, Shown, StringComparer.Ordinal));
    }

    private Measurement<double> Shown(MeasureValue value) => new(value.Value, AttributesOf(value));

    private bool IsCounted(MeasureValue value) => Instrument.Of(measures.Get(value.Measure)).IsCounter;

    private KeyValuePair<string, object?>[] AttributesOf(MeasureValue value)
    {
        KeyValuePair<string, string>? own = Instrument.AttributeOf(measures.Get(value.Measure), value.Group);
        if (!_attributes.TryGetValue((own?.Key, value.Group), out KeyValuePair<string, object?>[]? attributes))
        {
            attributes = own is { } attribute ? [.. Attributes, new(attribute.Key, attribute.Value)] : Attributes;
            _attributes[(own?.Key, value.Group)] = attributes;
        }

        return attributes;
    }
}
