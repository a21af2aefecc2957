using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Live;

/// <summary>What can be asked of a session, and when it is done.</summary>
public sealed class LiveSessionTests(SmallClass small) : IClassFixture<SmallClass>
{
    // So slow that after one day the next does not come within any test.
    private const double Crawl = 0.01;

    [Fact]
    public async Task A_change_acts_on_the_day_that_begins_next_and_not_before()
    {
        await using LiveSession undisturbed = await small.OpenAsync();
        await using LiveSession session = await small.OpenAsync();
        await undisturbed.StepToAsync(3);
        await session.StepToAsync(3);
        await session.ChangeAsync("none", new VoluntaryLabelling { Share = 1 });

        Assert.Equal(undisturbed.State.Digests, session.State.Digests);
        await undisturbed.StepAsync();
        await session.StepAsync();
        Assert.NotEqual(undisturbed.State.Digests[0], session.State.Digests[0]);
        Assert.Equal(undisturbed.State.Digests[1], session.State.Digests[1]);
        Assert.Equal([new MadeChange(3, "none", "voluntaryLabelling", ChangeKind.Begins)], session.State.Changes);
    }

    [Fact]
    public async Task A_lever_begins_is_set_anew_and_ends_and_an_end_that_was_given_is_told_of_beforehand()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(1);
        await session.ChangeAsync("none", new Downrank { Factor = 0.2 });
        await session.StepToAsync(2);
        await session.ChangeAsync("none", new Downrank { Factor = 0.4, Until = 6 });
        await session.ChangeAsync("labels", new Downrank { Factor = 0.4 });
        Assert.Equal(
            [
                new MadeChange(1, "none", "downrank", ChangeKind.Begins),
                new MadeChange(2, "none", "downrank", ChangeKind.IsSetAnew),
                new MadeChange(2, "labels", "downrank", ChangeKind.Begins),
                new MadeChange(6, "none", "downrank", ChangeKind.Ends),
            ],
            session.State.Changes);

        // What is ended before its time has one end.
        await session.StepToAsync(3);
        await session.EndAsync("none", "downrank");
        MadeChange[] ended = [new MadeChange(3, "none", "downrank", ChangeKind.Ends)];
        Assert.Equal(ended, session.State.Changes.Where(made => made.Kind == ChangeKind.Ends));

        // Where it is not in force it does not end.
        await session.EndAsync(null, "downrank");
        ended = [.. ended, new MadeChange(3, "labels", "downrank", ChangeKind.Ends)];
        Assert.Equal(ended, session.State.Changes.Where(made => made.Kind == ChangeKind.Ends));

        // What begins once more after its end begins.
        await session.StepToAsync(4);
        await session.ChangeAsync("none", new Downrank { Factor = 0.2 });
        Assert.Equal(new MadeChange(4, "none", "downrank", ChangeKind.Begins), session.State.Changes[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public async Task Whoever_goes_back_comes_to_the_same_day_however_few_days_are_saved(long savedBytes)
    {
        await using LiveSession session =
            await small.OpenAsync(options: new SessionOptions { DaysPerSecond = 0, SavedBytes = savedBytes });
        await session.StepToAsync(2);
        await session.ChangeAsync("none", new Downrank { Factor = 0.2 });
        await session.StepToAsync(5);
        IReadOnlyList<Hash128> five = session.State.Digests;
        await session.ChangeAsync("labels", new ChronologicalFeed());
        await session.StepToAsync(7);
        IReadOnlyList<Hash128> seven = session.State.Digests;

        await session.GoToAsync(5);
        Assert.Equal((5, 4), (session.State.Day, session.State.Newest.Day));
        Assert.Equal(five, session.State.Digests);
        Assert.Equal([-1, 0, 1, 2, 3, 4], session.Days.Select(day => day.Day));

        await session.StepToAsync(7);
        Assert.Equal(seven[0], session.State.Digests[0]);
        Assert.NotEqual(seven[1], session.State.Digests[1]);

        // What was decided before stays; what was forgotten can be decided again.
        await session.GoToAsync(5);
        await session.ChangeAsync("labels", new ChronologicalFeed());
        await session.StepToAsync(7);
        Assert.Equal(seven, session.State.Digests);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    public async Task Reset_is_the_scenario_again(ulong seed)
    {
        await using LiveSession session = await small.OpenAsync();
        IReadOnlyList<Hash128> start = session.State.Digests;
        if (seed != session.State.Seed)
        {
            await session.ReseedAsync(seed);
        }

        await session.ChangeAsync(null, new ChronologicalFeed());
        await session.StepAsync();
        Assert.NotEqual(start, session.State.Digests);

        await session.ResetAsync();

        Assert.Equal(start, session.State.Digests);
        Assert.Equal((0, 5ul, 0), (session.State.Day, session.State.Seed, session.State.Changes.Count));
        Assert.Equal(SmallClass.Scenario.Arms.Select(arm => arm.Policies), session.State.Rules);
    }

    [Fact]
    public async Task Run_goes_on_to_the_last_day_by_itself()
    {
        await using LiveSession session = await small.OpenAsync();
        await using LiveSession stepped = await small.OpenAsync();
        await session.RunAsync();
        await stepped.StepToAsync(SmallClass.Horizon);

        SessionState end = await session.UntilAsync(state => state.IsFinished);

        Assert.False(end.IsRunning);
        Assert.Equal(stepped.State.Digests, end.Digests);
        Assert.Equal(SmallClass.Horizon + 1, session.Days.Count);
    }

    [Fact]
    public async Task It_runs_until_it_is_paused_and_a_change_does_not_pause_it()
    {
        await using LiveSession session = await small.OpenAsync(options: new SessionOptions { DaysPerSecond = Crawl });
        await session.RunAsync();
        await session.UntilAsync(state => state.Day == 1);
        await session.ChangeAsync(null, new ChronologicalFeed());
        Assert.True(session.State.IsRunning);

        await session.PauseAsync();
        Assert.False(session.State.IsRunning);
        await session.StepAsync();
        Assert.Equal((2, false), (session.State.Day, session.State.IsRunning));

        await session.RunAsync();
        await session.UntilAsync(state => state.Day == 3);
        Assert.True(session.State.IsRunning);
        await session.GoToAsync(1);
        Assert.Equal((1, false), (session.State.Day, session.State.IsRunning));
    }

    // Whoever reads is let in between two days of it, in the order of coming.
    [Fact]
    public async Task Whoever_reads_waits_for_no_more_than_a_day_while_a_moment_is_brought_back()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(6);
        Moment six = await session.MomentAsync(TestContext.Current.CancellationToken);
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        Task reads = session.ReadAsync(async (course, _) =>
        {
            entered.SetResult();
            await leave.Task;
            return course.Today;
        });
        await entered.Task;
        Task restored = session.RestoreAsync(six);
        Task<int> first = session.ReadAsync((course, _) => Task.FromResult(course.Today));
        leave.SetResult();
        await reads;

        Assert.Equal(0, await first);
        await restored;
        Assert.Equal(6, session.State.Day);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_leaves_everything_as_it_was()
    {
        await using LiveSession session = await small.OpenAsync();
        await using LiveSession undisturbed = await small.OpenAsync();
        await session.StepToAsync(2);
        SessionState before = session.State;

        await RefusedAsync(() => session.GoToAsync(3), "from 0 to 2");
        await RefusedAsync(() => session.GoToAsync(-1), "from 0 to 2");
        await RefusedAsync(() => session.SetSpeedAsync(-1), "0.01");
        await RefusedAsync(() => session.SetSpeedAsync(double.NaN), "0.01");
        await RefusedAsync(() => session.ChangeAsync("label", new ChronologicalFeed()), "none, labels");
        await RefusedAsync(() => session.ChangeAsync("none", new ChronologicalFeed { From = 4 }), "without 'from'");
        await RefusedAsync(() => session.EndAsync("none", "downranking"), "downrank");
        await Assert.ThrowsAsync<ScenarioException>(() => session.ChangeAsync("none", new GivenPlan { PersonaNumber = 9 }));
        await Assert.ThrowsAsync<ScenarioException>(() => session.ChangeAsync("none", new ChronologicalFeed { Until = 2 }));
        await Assert.ThrowsAsync<ScenarioException>(() => session.ChangeAsync("none", new OperatorLiability()));

        Assert.Equivalent(before, session.State, strict: true);
        await session.StepToAsync(SmallClass.Horizon);
        await undisturbed.StepToAsync(SmallClass.Horizon);
        Assert.Equal(undisturbed.State.Digests, session.State.Digests);
        await RefusedAsync(session.StepAsync, "go back");
        await RefusedAsync(session.RunAsync, "go back");
        await RefusedAsync(() => session.ChangeAsync(null, new ChronologicalFeed()), "go back");
    }

    private static async Task RefusedAsync(Func<Task> asked, string allowed) =>
        Assert.Contains(allowed, (await Assert.ThrowsAsync<RefusedException>(asked)).Message, StringComparison.Ordinal);
}
