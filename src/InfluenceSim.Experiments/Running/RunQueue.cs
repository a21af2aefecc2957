using System.Threading.Channels;

namespace InfluenceSim.Experiments.Running;

/// <summary>
/// Gives out the runs of an experiment to workers: arms whose warm-up is done before further warm-ups, so that few warmed-up
/// worlds are held at once, and all workers stay busy to the end.
/// </summary>
internal sealed class RunQueue
{
    private readonly Channel<Work> _work = Channel.CreateUnboundedPrioritized(
        new UnboundedPrioritizedChannelOptions<Work> { Comparer = Work.Order });
    private readonly int _arms;
    private int _openWarmUps;

    public RunQueue(int replicates, int arms)
    {
        _arms = arms;
        _openWarmUps = replicates;
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            _work.Writer.TryWrite(new Work(replicate, null));
        }
    }

    /// <summary>The next piece of work; null when nothing more can come.</summary>
    public async Task<Work?> Next(CancellationToken cancellationToken)
    {
        while (await _work.Reader.WaitToReadAsync(cancellationToken))
        {
            if (_work.Reader.TryRead(out Work? work))
            {
                return work;
            }
        }

        return null;
    }

    /// <summary>A warm-up is done: its arms can run.</summary>
    public void WarmedUp(int replicate)
    {
        for (int arm = 0; arm < _arms; arm++)
        {
            _work.Writer.TryWrite(new Work(replicate, arm));
        }

        Dropped();
    }

    /// <summary>A warm-up is over; when it was the last, no more arms can come.</summary>
    public void Dropped()
    {
        if (Interlocked.Decrement(ref _openWarmUps) == 0)
        {
            _work.Writer.TryComplete();
        }
    }
}

/// <summary>A warm-up (no arm) or an arm of a replicate.</summary>
internal sealed record Work(int Replicate, int? Arm)
{
    /// <summary>Arms before warm-ups, then by replicate, then by arm.</summary>
    public static IComparer<Work> Order { get; } = Comparer<Work>.Create(static (left, right) =>
        (left.Arm is null, left.Replicate, left.Arm ?? 0).CompareTo((right.Arm is null, right.Replicate, right.Arm ?? 0)));
}
