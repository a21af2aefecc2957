using System.Text.Json;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Days;

/// <summary>What a page would show of a day is what the plain loop says of it, and small.</summary>
public sealed class DaySummaryTests(SmallClass small) : IClassFixture<SmallClass>
{
    private const int Most = 2_000;

    [Fact]
    public async Task Each_day_says_what_the_plain_loop_says()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(SmallClass.Horizon);
        Scenario scenario = SmallClass.Scenario;
        World world = World.Build(scenario.Parameters, ReplicateKey.Of(scenario.Seed, 0));
        List<TickSummary>[] loops = [.. scenario.Arms.Select(arm => DaysOf(new LocalSimulation(world, arm.Policies)))];

        Assert.Equal(SmallClass.Horizon + 1, session.Days.Count);
        for (int at = 0; at < session.Days.Count; at++)
        {
            DaySummary day = session.Days[at];
            TickSummary[] both = [loops[0][at], loops[1][at]];
            Assert.Equal(both[0].Day, day.Day);
            foreach (Headline headline in day.Headlines)
            {
                // On the warm-up's last day no week is over, and the loop tells of one in which nothing was.
                bool isKnown = day.Day >= 0 || headline.Measure != "income/human";
                Assert.Equal(isKnown ? ValueOf(both[0], headline.Measure) : null, headline.First);
                Assert.Equal(isKnown ? ValueOf(both[1], headline.Measure) : null, headline.Second);
                Assert.Equal(headline.Second - headline.First, headline.Difference);
            }

            AssertLeads(day.First, both[0], isSettled: day.Day >= 0);
            AssertLeads(day.Second, both[1], isSettled: day.Day >= 0);
        }

        Assert.All(session.Days[^1].Headlines, headline => Assert.NotNull(headline.Difference));
        Assert.Contains(session.Days[^1].First, leader => leader.Income > 0);
        HashSet<LeaderKind> led = [.. session.Days.SelectMany(day => day.First).Select(leader => leader.Kind)];
        Assert.True(led.IsSupersetOf([LeaderKind.Human, LeaderKind.Ai]), string.Join(", ", led));
    }

    [Fact]
    public async Task Who_is_played_is_shown_wherever_it_stands()
    {
        await using LiveSession session = await small.OpenAsync();
        CreatorDay[] creators = [.. Enumerable.Range(0, 21).Select(number => new CreatorDay(100 - number, CreatorStatus.None, false, 0))];
        var day = new WorldDay(new PolicyDay(1), [], creators);
        CreatorClass[] classes = [.. creators.Select(_ => CreatorClass.Farm)];
        Assert.Equal([0, 1, 2, 3, 4, 20], Leaderboard.Of(day, classes, [20]).Select(leader => leader.Creator));
        Assert.Equal([0, 1, 2, 3, 4], Leaderboard.Of(day, classes, [2]).Select(leader => leader.Creator));

        await session.ChangeAsync("labels", new GivenPlan { PersonaNumber = 8, Posts = 0 });
        await session.StepAsync();
        Assert.Contains(session.State.Newest.Second, leader => leader.Creator == 20);
    }

    [Fact]
    public void Who_is_banned_or_not_there_does_not_lead_and_a_person_with_tools_is_a_hybrid()
    {
        CreatorDay[] creators =
        [
            new(9, CreatorStatus.Banned, false, 0), new(8, CreatorStatus.Absent, false, 0),
            new(7, CreatorStatus.Labelled, true, 250_000), new(6, CreatorStatus.Labelled, false, 99), new(6, CreatorStatus.None, false, 0),
        ];
        CreatorClass[] classes =
            [CreatorClass.Farm, CreatorClass.Influencer, CreatorClass.Influencer, CreatorClass.Commercial, CreatorClass.Influencer];

        Assert.Equal(
            [
                new Leader(2, LeaderKind.Hybrid, 7, 2_500, true), new Leader(3, LeaderKind.Ai, 6, 0, true),
                new Leader(4, LeaderKind.Human, 6, 0, false),
            ],
            Leaderboard.Of(new WorldDay(new PolicyDay(1), [], creators), classes, []));
    }

    [Fact]
    public void The_longest_update_is_under_2_kB()
    {
        var leader = new Leader(1_999_999, LeaderKind.Hybrid, 100_000_000, 1_000_000_000_000, false);
        Leader[] leaders = [.. Enumerable.Repeat(leader, Leaderboard.Places + Leaderboard.PlayedAtMost)];
        Headline[] headlines = [.. Headline.Shown.Select(shown => new Headline(
            $"{shown.Measure}/{shown.Group}", -0.00012345678901234567, -1234567.8901234567, -1.2345678901234567e-10))];
        var update = new Update(
            int.MaxValue, ulong.MaxValue, 2_000, 2_000, int.MaxValue, false, 10_000, false, int.MaxValue,
            new DaySummary(2_000, headlines, leaders, leaders, [headlines[0].First, headlines[0].Second]));

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(update, WebJson.Options).Length, 1_000, Most);
    }

    [Theory]
    [InlineData(0, true, 7)]
    [InlineData(3, true, 4)]
    [InlineData(7, true, 0)]
    [InlineData(9, true, -1)]
    [InlineData(7, false, int.MaxValue)]
    public async Task Nobody_has_an_income_before_a_week_is_settled(int warmUp, bool hasEconomy, int first)
    {
        Scenario scenario = SmallClass.Scenario;
        SimulationParameters parameters = scenario.Parameters;
        await using LiveSession session = await small.OpenAsync(scenario with
        {
            Parameters = parameters with { WarmUp = warmUp, Economy = parameters.Economy with { Enabled = hasEconomy } },
        });
        await session.StepToAsync(8);

        // Without a warm-up nothing has been before day 0.
        foreach (DaySummary day in session.Days.Where(day => day.First.Count > 0))
        {
            bool isSettled = day.Day >= first;
            Assert.Equal(isSettled, day.Headlines.Single(headline => headline.Measure == "income/human").First is not null);
            Assert.All(day.First.Concat(day.Second), leader => Assert.Equal(isSettled, leader.Income is not null));
        }

        CreatorLook creator = await session.Looks.CreatorAsync("none", 0);
        Assert.Equal(
            creator.Days.Select(day => day.Day >= first),
            CreatorView.Of(creator, session.Done.Parameters).Days.Select(day => day.Income is not null));
    }

    private static void AssertLeads(IReadOnlyList<Leader> leaders, TickSummary day, bool isSettled)
    {
        Assert.Equal(Leaderboard.Places, leaders.Count);
        Assert.All(leaders, leader => Assert.Equal(
            (day.Creators[leader.Creator].Audience, isSettled ? day.Creators[leader.Creator].Income / 100 : (long?)null),
            (leader.Audience, leader.Income)));
        Assert.Equal(leaders.Select(leader => leader.Audience).OrderDescending(), leaders.Select(leader => leader.Audience));
        int least = leaders[^1].Audience;
        int above = day.Creators.Count(one =>
            one.Audience > least && !one.Status.HasFlag(CreatorStatus.Absent) && !one.Status.HasFlag(CreatorStatus.Banned));
        Assert.Equal(above, leaders.Count(leader => leader.Audience > least));
    }

    private static double? ValueOf(TickSummary day, string measure)
    {
        string[] words = measure.Split('/');
        return day.Measures.Where(value => value.Measure == words[0] && value.Group == words[1])
            .Select(value => (double?)value.Value).SingleOrDefault();
    }

    private static List<TickSummary> DaysOf(LocalSimulation run)
    {
        var days = new List<TickSummary>();
        run.Run(observer: summary =>
        {
            if (summary is { State: not null, Day.Number: >= -1 })
            {
                days.Add(summary);
            }
        });
        return days;
    }
}
