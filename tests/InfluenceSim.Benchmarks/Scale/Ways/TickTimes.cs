namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>Where the time of one tick of a bare loop went, or of several together; times in seconds.</summary>
internal sealed class TickTimes
{
    /// <summary>The whole tick.</summary>
    public double Whole { get; set; }

    /// <summary>All that the blocks of users do.</summary>
    public double Blocks { get; set; }

    /// <summary>What creators plan, where threads share it.</summary>
    public double Planning { get; set; }

    /// <summary>Cards into inboxes; of a run on one thread only.</summary>
    public double Pushing { get; set; }

    /// <summary>Sessions; of a run on one thread only.</summary>
    public double Reading { get; set; }

    /// <summary>What the measurement itself took within the tick; no part of any other time.</summary>
    public double OffTheClock { get; set; }

    /// <summary>Time for which the garbage collector stopped all threads.</summary>
    public double Paused { get; set; }

    /// <summary>Processor time of the whole process, all threads together.</summary>
    public double Processor { get; set; }

    /// <summary>Bytes allocated.</summary>
    public long Allocated { get; set; }

    /// <summary>Bytes of them that pushing and reading allocated; of a run on one thread only.</summary>
    public long BlocksAllocated { get; set; }

    /// <summary>Items that were read.</summary>
    public long Impressions { get; set; }

    /// <summary>Adds another tick.</summary>
    public void Add(TickTimes other)
    {
        Whole += other.Whole;
        Blocks += other.Blocks;
        Planning += other.Planning;
        Pushing += other.Pushing;
        Reading += other.Reading;
        OffTheClock += other.OffTheClock;
        Paused += other.Paused;
        Processor += other.Processor;
        Allocated += other.Allocated;
        BlocksAllocated += other.BlocksAllocated;
        Impressions += other.Impressions;
    }
}
