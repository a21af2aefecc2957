using InfluenceSim.Model.Foundation.Ids;
using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>People are asked at a day's end, and at a run's end, whenever that is, they are asked everything.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class SurveyTests
{
    private const int Hours = 24;

    [Fact]
    public void People_are_asked_in_the_last_hour_of_a_day_and_in_no_other()
    {
        var run = new LawRun(Quiet);

        Survey?[] surveys = [.. Enumerable.Range(0, 2 * Hours).Select(_ => run.Pass().Survey)];

        Assert.Equal([Hours - 1, (2 * Hours) - 1], Enumerable.Range(0, surveys.Length).Where(hour => surveys[hour] is not null));
        Assert.Null(surveys[Hours - 1]![SurveyHistogram.OwnPosts]);
        Assert.Equal(0, surveys[Hours - 1]![SurveySum.Pairs]);
    }

    [Fact]
    public void At_a_runs_end_people_are_asked_everything_within_a_day_too()
    {
        var run = new LawRun(Quiet) { AsksAll = true };

        Survey? survey = run.Pass().Survey;

        Assert.NotNull(survey);
        Assert.NotNull(survey[SurveyHistogram.OwnPosts]);
        int personas = run.World.Creators.Count(creator => creator.IsAi);
        Assert.Equal(Readers * (long)personas, survey[SurveySum.Pairs]);
    }

    // What memory a scenario needs is told from these.
    [Fact]
    public void A_tie_takes_what_is_kept_of_ties_divided_among_them()
    {
        World world = Build(Quiet);
        var block = new HumanUsers(world, 0, Readers);

        int ties = Enumerable.Range(0, Readers).Sum(user => world.Follows.FollowedBy(new Account(user)).Length);
        Assert.InRange(block.BytesPerTie, sizeof(int), block.BytesPerUser * Readers / ties);
    }
}
