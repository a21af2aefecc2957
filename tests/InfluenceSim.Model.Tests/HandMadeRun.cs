using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests;

/// <summary>The real platform and one real block of users, with posts of the test's own making and no creator at work.</summary>
internal sealed class HandMadeRun(World world, params Policy[] policies)
{
    private readonly Platform _platform = new(world);
    private readonly HumanUsers _users = new(world, 0, world.Users);
    private readonly int[] _audiences = [.. world.Creators.Select(creator => creator.Audience)];
    private Reshare[] _reshares = [];
    private EngagementEvent[] _engagements = [];

    public int Tick { get; private set; }

    public HumanUsers Users => _users;

    /// <summary>Input of the last tick.</summary>
    public TickInput Input { get; private set; } = null!;

    /// <summary>Answers that come with the next tick.</summary>
    public Answer[] Answers { get; set; } = [];

    /// <summary>Runs one tick in which these posts are published; they must be in the order of author and slot.</summary>
    public TickOutput Step(params Post[] posts)
    {
        Rules rules = Rules.On(
            world.Parameters.Platform, policies, new PolicyDay((Tick / SimulationParameters.HoursPerDay) - world.Parameters.WarmUp));
        Input = _platform.Prepare(QuietHour.Of(Tick, rules, _audiences) with
        {
            Posts = posts,
            Reshares = _reshares,
            Engagements = [_engagements],
            Answers = Answers,
        });
        TickOutput output = _users.Step(Input);
        _reshares = output.Reshares;
        _engagements = output.Engagements;
        Answers = [];
        Tick++;
        return output;
    }

    public static long Impressions(TickOutput output) =>
        Enumerable.Range(0, 6).Sum(author => output.Tally.Counts[(int)Count.ImpressionsOf + author]);
}
