using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>What an arm counted from day 0 on, and how it ended.</summary>
internal sealed class ArmRecord
{
    private readonly Dictionary<(int Day, string Measure, string Group), double> _values;
    private readonly int _lastDay;
    private readonly WatchedRun? _watched;

    private ArmRecord(Tally tally, Survey end, Dictionary<(int, string, string), double> values, int lastDay, WatchedRun? watched)
    {
        Tally = tally;
        End = end;
        _values = values;
        _lastDay = lastDay;
        _watched = watched;
    }

    public Tally Tally { get; }

    public Survey End { get; }

    /// <summary>What the makers and the market of an economy said to each other.</summary>
    public WatchedRun Watched => _watched ?? throw new InvalidOperationException("there is no economy");

    public double Impressions => Sum(Count.ImpressionsOf, Enum.GetValues<CreatorClass>());

    public double AiImpressions => Sum(Count.ImpressionsOf, CreatorClass.Commercial, CreatorClass.Farm, CreatorClass.Manipulative);

    public double HumanImpressions => Sum(Count.ImpressionsOf, CreatorClass.Influencer, CreatorClass.Hybrid);

    public double Shares => Sum(Count.SharesOf, Enum.GetValues<CreatorClass>());

    /// <summary>Runs an arm from the end of the warm-up on.</summary>
    public static ArmRecord Run(World world, Snapshot fork, params Policy[] policies)
    {
        var tally = new Tally();
        var summaries = new List<TickSummary>();
        void Observe(TickSummary summary)
        {
            tally.Add(summary.Tally);
            summaries.Add(summary);
        }

        WatchedRun? watched = null;
        if (world.Parameters.Economy.Enabled)
        {
            watched = new WatchedRun(world, fork, policies);
            watched.Run(Observe);
        }
        else
        {
            var arm = new LocalSimulation(world, policies);
            arm.Load(fork);
            arm.Run(observer: Observe);
        }

        return new ArmRecord(tally, summaries[^1].Survey!, SmallWorld.Values(summaries), world.Parameters.Horizon - 1, watched);
    }

    /// <summary>A measure on the last day.</summary>
    public double Last(string measure, string group = "all") => _values[(_lastDay, measure, group)];

    private double Sum(Count first, params CreatorClass[] classes) => classes.Sum(author => Tally.Counts[(int)first + (int)author]);
}
