using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Live;

/// <summary>However many ask for somebody's day, the runs have most of the time to themselves.</summary>
public sealed class PersonDaysTests(SmallClass small) : IClassFixture<SmallClass>
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(8);
    private static readonly CancellationToken Gone = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_on_and_on_waits_and_what_is_known_is_told_at_once()
    {
        var clock = new StoppedClock();
        await using LiveSession session = await small.OpenAsync(options: new SessionOptions { Clock = clock, DaysPerSecond = 0 });
        await session.StepToAsync(2);
        await session.Looks.PersonAsync("none", 0, 3, Gone);

        // As much as it may take at once, and a second more.
        TimeSpan left = session.Looks.ForPeople.Take(TimeSpan.Zero);
        session.Looks.ForPeople.Take(left + TimeSpan.FromSeconds(1));
        Task<PersonDay> other = session.Looks.PersonAsync("none", 1, 3, Gone);
        Task<PersonDay> another = session.Looks.PersonAsync("none", 1, 4, Gone);
        Assert.Equal(0, (await session.Looks.PersonAsync("none", 0, 3, Gone)).Day);
        await session.StepAsync();
        await clock.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.False(other.IsCompleted || another.IsCompleted);

        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(((1, 3), (1, 4)), (Of(await other), Of(await another)));
    }

    [Fact]
    public async Task Time_that_was_not_taken_is_kept_up_to_what_may_be_taken_at_once()
    {
        var clock = new StoppedClock();
        var allowance = new Allowance(clock, Most, 0.5);
        await using ITimer any = clock.CreateTimer(_ => { }, null, TimeSpan.FromDays(1), TimeSpan.Zero);
        await clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.Zero, allowance.Take(Most));
        await clock.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(-1), allowance.Take(TimeSpan.FromSeconds(3)));
        Task waits = allowance.WaitAsync(Gone);
        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.False(waits.IsCompleted);
        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await waits;
    }

    private static (int Day, int Person) Of(PersonDay day) => (day.Day, day.After.User);
}
