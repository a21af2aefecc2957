using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Counts.Tests;

/// <summary>A run with what it shows of itself and what was written down of it.</summary>
/// <param name="Name">A word for messages.</param>
/// <param name="Log">What happened.</param>
/// <param name="Result">What the run shows.</param>
/// <param name="Tallies">What the run counted each day, from the start of the warm-up.</param>
/// <param name="Surveys">What the run asked people at each day's end.</param>
internal sealed record CountedRun(
    string Name, RunLog Log, RunResult Result, IReadOnlyList<Tally> Tallies, IReadOnlyList<Survey> Surveys)
{
    private const ulong Seed = 11;

    // Blocks of unequal size, so that sums over blocks show.
    private const int UsersPerBlock = 70;

    private readonly Dictionary<(string Measure, int Day, string Group), double?> _counted = [];
    private Dictionary<(int, string, string), double>? _values;

    /// <summary>What the run shows, by day, measure and group.</summary>
    public IReadOnlyDictionary<(int Day, string Measure, string Group), double> Values =>
        _values ??= Result.Measures.ToDictionary(value => (value.Day.Number, value.Measure, value.Group), value => value.Value);

    /// <summary>Reported days; the first is the last of the warm-up.</summary>
    public IEnumerable<int> Days => Enumerable.Range(Math.Max(-1, -Log.WarmUp), Log.Days.Count - Log.WarmUp + Math.Min(1, Log.WarmUp));

    public int LastDay => Log.Days.Count - Log.WarmUp - 1;

    /// <summary>Runs it, with what is counted saved and loaded in the middle of a day of a week.</summary>
    public static CountedRun Of(string name, SimulationParameters parameters, params Policy[] policies)
    {
        var run = new RecordedRun(World.Build(parameters, ReplicateKey.Of(Seed, 0)), policies, UsersPerBlock);
        List<TickSummary> summaries = run.Run(saveAt: (parameters.TotalTicks / 2) + 5);
        var warmUp = new RunRecorder.Recording();
        var arm = new RunRecorder.Recording();
        foreach (TickSummary summary in summaries)
        {
            (summary.Day < 0 ? warmUp : arm).Add(summary);
        }

        return new CountedRun(
            name,
            run.Log,
            arm.After(warmUp, parameters, name, 0, default),
            [.. summaries.GroupBy(summary => summary.Tick / 24).Select(day => day.Select(tick => tick.Tally).Aggregate(Tally.Sum))],
            [.. summaries.Select(summary => summary.Survey).OfType<Survey>()]);
    }

    /// <summary>What a twin counts at a reported day's end.</summary>
    public double? Counted(Twin twin, int day, string group)
    {
        (string, int, string) place = (twin.Measure, day, group);
        if (!_counted.TryGetValue(place, out double? value))
        {
            _counted[place] = value = twin.Count(new Moment(Log, day + Log.WarmUp), group);
        }

        return value;
    }
}
