using System.Diagnostics;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>
/// A run without grains on so many threads, one block of users for each. It times the parts of every tick. On one thread it is
/// <see cref="LocalSimulation"/> with a clock.
/// </summary>
internal sealed class BareLoop
{
    private readonly Conductor _conductor;
    private readonly LocalParts _parts;
    private readonly ParallelOptions _threads;
    private TickTimes _times = new();

    public BareLoop(World world, int threads)
    {
        _threads = new ParallelOptions { MaxDegreeOfParallelism = threads };
        DoPieces? work = threads > 1 ? (pieces, piece) => Parallel.For(0, pieces, _threads, piece) : null;
        _conductor = new Conductor(world, []) { Work = work };
        _parts = new LocalParts(world, UsersPerBlock(world.Users, threads), work);
    }

    /// <summary>Blocks in the order of their users.</summary>
    public IReadOnlyList<HumanUsers> Blocks => _parts.Blocks;

    /// <summary>Next tick to run.</summary>
    public Tick Tick => _conductor.Tick;

    /// <summary>Digest of all ticks so far.</summary>
    public Hash128 Digest => _conductor.Digest;

    /// <summary>Is called between the pushes and the sessions of a run on one thread, off the clock.</summary>
    public Action<TickInput>? Pushed { get; set; }

    /// <summary>Users in each block where each thread has one.</summary>
    public static int UsersPerBlock(int users, int threads) => (users + threads - 1) / threads;

    /// <summary>Runs a tick.</summary>
    public TickTimes Step()
    {
        _times = new TickTimes();
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        TimeSpan paused = GC.GetTotalPauseDuration();
        long started = Stopwatch.GetTimestamp();
        TickSummary? finished = null;
        while (finished is null)
        {
            finished = _conductor.Take(Answer(_conductor.Next()));
        }

        _times.Whole = Seconds(started) - _times.OffTheClock;
        _times.Processor = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        _times.Allocated = GC.GetTotalAllocatedBytes() - allocated;
        _times.Paused = (GC.GetTotalPauseDuration() - paused).TotalSeconds;
        _times.Impressions = finished.Tally.Impressions;
        return _times;
    }

    /// <summary>Runs to a tick.</summary>
    /// <param name="until">First tick not to run.</param>
    public void Run(int until)
    {
        while (Tick < until)
        {
            Step();
        }
    }

    private TickAnswer Answer(TickAsk ask)
    {
        switch (ask)
        {
            case AskBlocks blocks:
                long started = Stopwatch.GetTimestamp();
                TickOutput[] outputs = Blocks.Count == 1 ? [StepAlone(blocks.Input)] : StepTogether(blocks.Input);
                _times.Blocks = Seconds(started) - _times.OffTheClock;
                return new BlocksStepped(outputs);
            case AskCreators creators when _threads.MaxDegreeOfParallelism > 1:
                long planned = Stopwatch.GetTimestamp();
                var plans = new CreatorPlan[creators.Briefs.Count];
                Parallel.For(0, plans.Length, _threads, creator => plans[creator] = Plan(creators.Briefs[creator]));
                _times.Planning = Seconds(planned);
                return new CreatorsPlanned(plans);
            default:
                return _parts.Answer(ask);
        }
    }

    private CreatorPlan Plan(CreatorBrief brief) => _parts.Creators[brief.Creator].Plan(brief);

    private TickOutput[] StepTogether(TickInput input)
    {
        var outputs = new TickOutput[Blocks.Count];
        Parallel.For(0, outputs.Length, _threads, block => outputs[block] = Blocks[block].Step(input));
        return outputs;
    }

    private TickOutput StepAlone(TickInput input)
    {
        HumanUsers block = Blocks[0];
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        block.Begin(input);
        Advance(block, TickStage.Noticing);
        long started = Stopwatch.GetTimestamp();
        Advance(block, TickStage.Pushing);
        _times.Pushing = Seconds(started);
        long pushed = Stopwatch.GetTimestamp();
        Pushed?.Invoke(input);
        _times.OffTheClock = Seconds(pushed);
        long reading = Stopwatch.GetTimestamp();
        Advance(block, TickStage.Reading);
        _times.Reading = Seconds(reading);
        _times.BlocksAllocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Advance(block, TickStage.Asking);
        return block.Finish();
    }

    private static void Advance(HumanUsers block, TickStage through)
    {
        while (block.Stage <= through)
        {
            block.Advance();
        }
    }

    private static double Seconds(long since) => Stopwatch.GetElapsedTime(since).TotalSeconds;
}
