using InfluenceSim.Experiments;
using InfluenceSim.Grains;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Cli.Planning;

/// <summary>Looks at the clock while the runs of a trial go on.</summary>
/// <param name="time">The clock.</param>
internal sealed class TrialClock(TimeProvider time) : IRunObserver
{
    private readonly Lock _lock = new();
    private readonly List<Track> _tracks = [];
    private long _began;

    /// <summary>Forgets all runs: the experiment begins now.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _tracks.Clear();
            _began = time.GetTimestamp();
        }
    }

    /// <inheritdoc/>
    public void OnOpened(RunIdentity run, RunSpec spec)
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            _tracks.Add(new Track(run, now) { Begun = now });
        }
    }

    /// <inheritdoc/>
    public void OnCheckpoint(RunIdentity run, CheckpointCost checkpoint) => Note(run, (track, now) => track.Begun = now);

    /// <inheritdoc/>
    public void OnTick(RunIdentity run, TickSummary summary)
    {
        if (summary.Tick.EndsDay)
        {
            Note(run, (track, now) => track.DayEnds.Add(now));
        }
    }

    /// <summary>A run's result is on the disk.</summary>
    public void OnKept(RunResult run)
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            _tracks.Last(track => track.Run.Arm == run.Arm && track.Run.Replicate == run.Replicate).Kept = now;
        }
    }

    /// <summary>What the runs took since <see cref="Begin"/>, all of which are over.</summary>
    public TrialTimes Read()
    {
        lock (_lock)
        {
            Track[] warmUps = [.. _tracks.Where(track => track.Kept is null)];
            Track[] arms = [.. _tracks.Where(track => track.Kept is not null)];
            return new TrialTimes
            {
                World = warmUps.Average(track => Seconds(_began, track.Opened)),
                Copy = arms.Where(track => track.Begun > track.Opened)
                    .Select(track => Seconds(track.Opened, track.Begun))
                    .DefaultIfEmpty()
                    .Average(),
                WarmUpDays = Days(warmUps),
                ArmDays = Days(arms),
                End = arms.Average(track => Seconds(track.DayEnds[^1], track.Kept!.Value)),
            };
        }
    }

    private void Note(RunIdentity run, Action<Track, long> note)
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            note(_tracks.First(track => track.Run.RunId == run.RunId), now);
        }
    }

    /// <summary>Seconds of each day, the mean over runs.</summary>
    private double[] Days(Track[] tracks) =>
    [
        .. Enumerable.Range(0, tracks.Min(track => track.DayEnds.Count))
            .Select(day => tracks.Average(track =>
                Seconds(day == 0 ? track.Begun : track.DayEnds[day - 1], track.DayEnds[day]))),
    ];

    private double Seconds(long from, long to) => time.GetElapsedTime(from, to).TotalSeconds;

    /// <summary>When what happened to a run.</summary>
    private sealed class Track(RunIdentity run, long opened)
    {
        public RunIdentity Run { get; } = run;

        public long Opened { get; } = opened;

        /// <summary>Its first hour can come: it has its world and its state.</summary>
        public long Begun { get; set; }

        public List<long> DayEnds { get; } = [];

        /// <summary>Never for a warm-up, which has no result.</summary>
        public long? Kept { get; set; }
    }
}
