using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Tests.Economy;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>A whole run from a snapshot on, in which what makers and the market say to each other is kept.</summary>
internal sealed class WatchedRun
{
    private readonly EconomyRun _run;
    private readonly List<WatchedWeek> _weeks = [];

    public WatchedRun(World world, Snapshot start, params Policy[] policies) => _run = new EconomyRun(world, policies, start: start)
    {
        OnWeek = (brief, outcome, plans) => _weeks.Add(new WatchedWeek(brief, outcome, plans)),
        OnMorning = Count,
    };

    public World World => _run.World;

    public Hash128 Digest => _run.Digest;

    /// <summary>The weeks that began since the start.</summary>
    public IReadOnlyList<WatchedWeek> Weeks => _weeks;

    /// <summary>Days of AI accounts that were there.</summary>
    public long PersonaDays { get; private set; }

    /// <summary>Posts that they planned.</summary>
    public long PersonaPosts { get; private set; }

    /// <summary>Users whom they followed to be followed back.</summary>
    public long PersonaFollows { get; private set; }

    public void Run(Action<TickSummary> observer) => _run.Run().ForEach(observer);

    /// <summary>A sum over the weeks and over the creators that are meant.</summary>
    public double Sum(Func<int, WatchedWeek, bool> who, Func<CreatorDeal, long> of) =>
        _weeks.Sum(week =>
            Enumerable.Range(0, World.Creators.Count)
                .Where(creator => who(creator, week))
                .Sum(creator => (double)of(week.Outcome.Creators[creator])));

    public bool IsUndisclosedAi(int creator, WatchedWeek week) => World.Creators[creator].IsAi && !week.Brief.Creators[creator].IsDisclosed;

    private void Count(CreatorBrief[] briefs, CreatorPlan[] plans)
    {
        foreach ((CreatorBrief brief, CreatorPlan plan) in briefs.Zip(plans).Where(pair => World.Creators[pair.First.Creator].IsAi))
        {
            PersonaDays += brief.IsActive ? 1 : 0;
            PersonaPosts += plan.Posts.Count;
            PersonaFollows += plan.FollowRequests.Count;
        }
    }
}

/// <summary>What was said at a week's start.</summary>
internal sealed record WatchedWeek(MarketBrief Brief, MarketOutcome Outcome, IReadOnlyList<OperatorPlan> Plans);
