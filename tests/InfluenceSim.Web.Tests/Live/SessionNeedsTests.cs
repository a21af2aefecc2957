using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Live;

/// <summary>What is kept of the days of a session is known before it begins.</summary>
public sealed class SessionNeedsTests(SmallClass small) : IClassFixture<SmallClass>
{
    [Fact]
    public async Task Memory_of_all_days_is_what_a_session_keeps_of_them()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(SmallClass.Horizon);
        Census[] kept = await session.ReadAsync((course, _) => Task.FromResult(
            (Census[])[.. Enumerable.Range(0, 2).SelectMany(course.LooksAt).Select(day => day.Look.People)]));
        long bytes = kept.Sum(census =>
            ((long)(census.Seen.Length + census.Believed.Length) * sizeof(ulong)) + census.AiFollowed.Length);

        Assert.Equal(bytes + 1_000, LiveSession.BytesKept(SmallClass.Scenario, new SessionOptions { SavedBytes = 1_000 }));
    }
}
