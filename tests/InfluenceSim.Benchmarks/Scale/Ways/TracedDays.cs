using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>
/// Days of the kernel on one thread with the floor beside it, tick by tick. What the floor must touch is noted by a second run of the
/// same ticks, so that nobody looks over the shoulder of the first.
/// </summary>
internal sealed class TracedDays
{
    private readonly BareLoop _kernel;
    private readonly BareLoop _noted;
    private readonly OpenedSessions[] _witnesses;

    /// <summary>Begins where both runs stand, which is the same tick.</summary>
    /// <param name="kernel">The run that is timed; one block.</param>
    /// <param name="noted">The run that is looked at.</param>
    /// <param name="inbox">Cards an inbox holds.</param>
    public TracedDays(BareLoop kernel, BareLoop noted, int inbox)
    {
        _kernel = kernel;
        _noted = noted;
        _witnesses = [.. noted.Blocks.Select(block => new OpenedSessions(block))];
        Floor = new Floor(kernel.Blocks[0].UserCount, inbox);
    }

    /// <summary>The floor.</summary>
    public Floor Floor { get; }

    /// <summary>What the last tick touched.</summary>
    public TickTrace Trace { get; } = new();

    /// <summary>Runs a day.</summary>
    /// <param name="finished">Is called after each tick.</param>
    public FlooredDay Run(Action<Tick> finished)
    {
        Floor.Copy(_kernel);
        Look(_witnesses);
        var day = new FlooredDay();
        long pushes = Floor.Pushed;
        for (int hour = 0; hour < SimulationParameters.HoursPerDay; hour++)
        {
            Tick tick = _kernel.Tick;
            _noted.Step();
            Trace.TakeSessions(_noted.Blocks, _witnesses);
            _kernel.Pushed = input => Trace.TakePushes(input, _kernel.Blocks[0]);
            day.Kernel.Add(_kernel.Step());
            day.Pushing += Floor.Push(Trace);
            day.Reading += Floor.Read(Trace);
            finished(tick);
        }

        day.Pushes = Floor.Pushed - pushes;
        _kernel.Pushed = null;
        Look([]);
        return day;
    }

    private void Look(OpenedSessions[] witnesses)
    {
        for (int block = 0; block < _noted.Blocks.Count; block++)
        {
            _noted.Blocks[block].Witness = witnesses.ElementAtOrDefault(block);
        }
    }
}

/// <summary>A day of the kernel and of its floor; times in seconds.</summary>
internal sealed class FlooredDay
{
    /// <summary>The kernel's day.</summary>
    public TickTimes Kernel { get; } = new();

    /// <summary>The floor's pushes.</summary>
    public double Pushing { get; set; }

    /// <summary>The floor's sessions.</summary>
    public double Reading { get; set; }

    /// <summary>Cards pushed.</summary>
    public long Pushes { get; set; }
}
