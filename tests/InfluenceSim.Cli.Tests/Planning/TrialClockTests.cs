using InfluenceSim.Cli.Planning;
using InfluenceSim.Experiments;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Cli.Tests.Planning;

/// <summary>What is read off the clock while runs go on.</summary>
[Trait("Promise", "plan")]
public sealed class TrialClockTests
{
    private static readonly RunIdentity WarmUp = new("x.0.warm-up", "x", "warm-up", 0);
    private static readonly RunIdentity First = new("x.0.0", "x", "none", 0);
    private static readonly RunIdentity Last = new("x.0.1", "x", "mandatory", 0);

    [Fact]
    public void Each_step_of_a_run_is_told_from_the_others()
    {
        var time = new SetTime();
        var clock = new TrialClock(time);
        time.Now = 100;
        clock.Begin();

        At(103, () => clock.OnOpened(WarmUp, null!));
        At(105, () => clock.OnTick(WarmUp, Hour(23)));
        At(109, () => clock.OnTick(WarmUp, Hour(47)));

        // The first arm takes over a copy; the last goes on in the warmed-up run.
        At(110, () => clock.OnOpened(First, null!));
        At(111, () => clock.OnCheckpoint(First, default));
        At(113, () => clock.OnTick(First, Hour(71)));
        At(114, () => clock.OnKept(Result(First)));
        At(120, () => clock.OnOpened(Last, null!));
        At(122, () => clock.OnTick(Last, Hour(60)));
        At(126, () => clock.OnTick(Last, Hour(71)));
        At(129, () => clock.OnKept(Result(Last)));
        TrialTimes read = clock.Read();

        Assert.Equal((3.0, 1.0, 2.0), (read.World, read.Copy, read.End));
        Assert.Equal([2.0, 4.0], read.WarmUpDays);
        Assert.Equal([4.0], read.ArmDays);

        void At(double seconds, Action happens)
        {
            time.Now = seconds;
            happens();
        }
    }

    [Fact]
    public void What_was_before_its_beginning_is_forgotten()
    {
        var time = new SetTime();
        var clock = new TrialClock(time);
        foreach (double seconds in (double[])[1, 50])
        {
            time.Now = seconds;
            clock.Begin();
            time.Now += seconds;
            clock.OnOpened(WarmUp, null!);
            clock.OnOpened(Last, null!);
            time.Now += 2;
            clock.OnTick(Last, Hour(23));
            clock.OnKept(Result(Last));
        }

        TrialTimes read = clock.Read();

        Assert.Equal((50.0, 0.0), (read.World, read.Copy));
        Assert.Empty(read.WarmUpDays);
        Assert.Equal([2.0], read.ArmDays);
    }

    private static TickSummary Hour(int tick) => new(new Tick(tick), default, default, null, null!, null, [], [], []);

    private static RunResult Result(RunIdentity run) => new(run.Arm, run.Replicate, [], [], [], Hash128.Zero, 0);

    /// <summary>A clock that stands.</summary>
    private sealed class SetTime : TimeProvider
    {
        public double Now { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => (long)(Now * TimestampFrequency);
    }
}
