using System.Diagnostics.Metrics;
using InfluenceSim.Grains;

namespace InfluenceSim.Telemetry.Instruments;

/// <summary>What the engine does, under <c>influencesim.engine</c>, and where runs stand.</summary>
internal sealed class EngineInstruments
{
    public const string Day = "influencesim.simulated.day";
    public const string InForce = "influencesim.policy.in_force";
    public const string TickDuration = "influencesim.engine.tick.duration";
    public const string Impressions = "influencesim.engine.impressions";
    public const string UsersActive = "influencesim.engine.users.active";
    public const string GrainCalls = "influencesim.engine.grain.calls";
    public const string CheckpointSize = "influencesim.engine.checkpoint.size";
    public const string CheckpointDuration = "influencesim.engine.checkpoint.duration";
    public const string MemoryPerUser = "influencesim.engine.memory.per_user";

    /// <summary>From a small world's hour to that of millions, about two to a decade: the library's own are for milliseconds.</summary>
    public static readonly IReadOnlyList<double> SecondsBuckets =
        [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

    private readonly Histogram<double> _ticks;
    private readonly Histogram<double> _checkpoints;
    private double _memoryPerUser;

    public EngineInstruments(Meter meter, Func<IEnumerable<ShownRun>> runs, ArmWorks works)
    {
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = SecondsBuckets };
        _ticks = meter.CreateHistogram(
            TickDuration, "s", "wall-clock time of a tick, from its first grain call to its last answer merged", tags: null, advice);
        _checkpoints = meter.CreateHistogram(
            CheckpointDuration, "s", "wall-clock time of saving a run's whole state, or of taking it over from another run", tags: null,
            advice);

        // "{day}", not "d": a simulated day is no span of real time, and back ends would convert it as one.
        meter.CreateObservableGauge(
            Day,
            () =>
                runs()
                    .Where(run => run.Reading.Day is not null)
                    .Select(run => new Measurement<int>(run.Reading.Day!.Value, run.Attributes)),
            "{day}",
            "last finished day, counted from the end of the warm-up; negative during it");
        meter.CreateObservableGauge(
            InForce,
            () => LeversInForce(runs()),
            "{policy}",
            "1 while a lever is in force on the last finished day of a running run; absent otherwise");
        meter.CreateObservableCounter(
            Impressions, () => works.All.Select(work => new Measurement<long>(work.Impressions, work.Attributes)), "{impression}",
            "items read, the warm-up's too");
        meter.CreateObservableGauge(
            UsersActive, () => runs().Select(run => new Measurement<long>(run.UsersActive, run.Attributes)), "{user}",
            "users with a session in the last finished hour");
        meter.CreateObservableCounter(
            GrainCalls, () => works.All.Select(work => new Measurement<long>(work.Calls, work.Attributes)), "{call}",
            "calls that ticks made to parts of runs and to relays of silos");
        meter.CreateObservableGauge(
            CheckpointSize,
            () =>
                works.All.Where(work => work.CheckpointBytes > 0)
                    .Select(work => new Measurement<long>(work.CheckpointBytes, work.Attributes)),
            "By",
            "size of the state that was saved or taken over last");
        meter.CreateObservableGauge(
            MemoryPerUser,
            () => Shown(Volatile.Read(ref _memoryPerUser), runs()),
            "By",
            "managed memory of the process over the human users of all its open runs, at the end of the last finished day");
    }

    /// <summary>
    /// Measures the memory for each user. It is kept until the next time: runs that are shorter than the time between two exports
    /// would otherwise have none.
    /// </summary>
    /// <param name="open">Runs that go on.</param>
    public void MeasureMemory(IEnumerable<ShownRun> open)
    {
        long users = open.Sum(run => (long)run.Users);
        if (users > 0)
        {
            Volatile.Write(ref _memoryPerUser, GC.GetTotalMemory(forceFullCollection: false) / (double)users);
        }
    }

    public void Record(ArmWork work, TickCost cost) => _ticks.Record(cost.Duration.TotalSeconds, work.Attributes);

    public void Record(ArmWork work, CheckpointCost cost) => _checkpoints.Record(cost.Duration.TotalSeconds, work.Attributes);

    // Replicates of an arm have the same levers on the same days: whether one is in force says of the arm.
    private static IEnumerable<Measurement<int>> LeversInForce(IEnumerable<ShownRun> runs)
    {
        var seen = new HashSet<(object?, object?, string)>();
        foreach (ShownRun run in runs)
        {
            if (run.Reading.Day is not { } day)
            {
                continue;
            }

            foreach ((string lever, _) in run.Levers.Where(lever => lever.Policy.StrengthOn(day) > 0))
            {
                if (seen.Add((run.ArmAttributes[0].Value, run.ArmAttributes[1].Value, lever)))
                {
                    yield return new Measurement<int>(1, [.. run.ArmAttributes, new("lever", lever)]);
                }
            }
        }
    }

    private static Measurement<double>[] Shown(double memoryPerUser, IEnumerable<ShownRun> runs) =>
        memoryPerUser > 0 && runs.Any() ? [new(memoryPerUser)] : [];
}
