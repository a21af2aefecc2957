using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Counts.Tests;

/// <summary>
/// Every number of a tally and of a survey is what an independent count says, whether a measure shows it or not: models are fitted to
/// some, and none may be there that nobody has counted again.
/// </summary>
[Trait("Promise", "counted-twice")]
public sealed class CountersTests(CountedWorlds worlds)
{
    // Sums of numbers in steps are whole, and whole up to what doubles add wrongly.
    private const double Near = 0.01;

    public static TheoryData<Count> Counters => [.. Enum.GetValues<Count>().Where(count => count != Count.Length)];

    public static TheoryData<SurveySum> Sums => [.. Enum.GetValues<SurveySum>().Where(sum => sum != SurveySum.Length)];

    public static TheoryData<SurveyOfAgenda> OfAgendas => [.. Enum.GetValues<SurveyOfAgenda>()];

    public static TheoryData<SurveyHistogram> Histograms =>
        [.. Enum.GetValues<SurveyHistogram>().Where(histogram => histogram != SurveyHistogram.Length)];

    [Theory]
    [MemberData(nameof(Counters))]
    public void A_counter_of_a_day_says_what_happened(Count counter) => Agree(run =>
        from day in Enumerable.Range(0, run.Tallies.Count)
        from place in Enumerable.Range(0, CounterTwins.Places(counter))
        select ($"day {day}, place {place}", CounterTwins.Of(new Moment(run.Log, day), counter, place), run.Tallies[day][counter, place]));

    /// <summary>Reach is of the first 30 days, and of each person once.</summary>
    [Theory]
    [InlineData(ClaimCount.Reached)]
    [InlineData(ClaimCount.ReachedUnlabelled)]
    public void A_claim_reaches_whom_it_met_first_in_its_first_30_days(ClaimCount counter) => Agree(run =>
        from day in Enumerable.Range(0, run.Tallies.Count)
        from claim in run.Log.World.Claims
        let first = run.Log.FirstImpressions(claim).Where(item => item.Tick / 24 == day && item.Tick - claim.Start < 30 * 24)
        select (
            $"day {day}, claim {claim.Id}",
            (double?)first.Count(item => counter == ClaimCount.Reached || (!item.LabelNoticed && !item.CheckNoticed)),
            run.Tallies[day][counter, claim.Id]));

    /// <summary>A person with tools is a person; people who are no creators are of neither kind.</summary>
    [Theory]
    [InlineData(CreatorClass.Person, 0, 0)]
    [InlineData(CreatorClass.Influencer, 0, 1)]
    [InlineData(CreatorClass.Hybrid, 0, 1)]
    [InlineData(CreatorClass.Commercial, 1, 0)]
    [InlineData(CreatorClass.Farm, 1, 0)]
    [InlineData(CreatorClass.Manipulative, 1, 0)]
    public void What_is_taken_down_is_of_who_made_it(CreatorClass author, int ai, int human)
    {
        var posts = new ModeratedPosts();
        posts.Add(new Intervention(0, author, InterventionKind.Removed), new ClaimParameters());
        Assert.Equal(
            (1, ai, human),
            (posts[ModeratedCount.Removed], posts.Of(ModeratedCount.Removed, Maker.Ai), posts.Of(ModeratedCount.Removed, Maker.Human)));
    }

    [Fact]
    public void A_claim_is_read_and_passed_on_as_often_as_its_cards() => Agree(run =>
        from day in Enumerable.Range(0, run.Tallies.Count)
        from claim in run.Log.World.Claims
        let items = run.Log.Days[day].Items.Where(item => item.Card.Claim == claim.Id)
        from counter in new[] { ClaimCount.Impressions, ClaimCount.Shares }
        select (
            $"day {day}, claim {claim.Id}, {counter}",
            (double?)items.Count(item => counter == ClaimCount.Impressions || item.IsShared),
            run.Tallies[day][counter, claim.Id]));

    [Fact]
    public void Engagement_with_creators_comes_at_the_age_of_the_post() => Agree(run =>
        from day in Enumerable.Range(0, run.Tallies.Count)
        let ages = run.Log.Days[day].Items.Where(item => item.IsByCreator).ToLookup(item => item.Tick - item.Post.Tick)
        from hours in Enumerable.Range(0, TickInput.Window)
        select ($"day {day}, {hours} h", (double?)ages[hours].Sum(item => item.Engagement), run.Tallies[day].EngagementByAge[hours]));

    [Theory]
    [MemberData(nameof(Sums))]
    public void A_sum_of_a_survey_says_where_people_stand(SurveySum sum) => Agree(run =>
        from day in Enumerable.Range(0, run.Surveys.Count)
        let isAsked = !SurveyTwins.IsAtEnd(sum) || day == run.Surveys.Count - 1
        select ($"day {day}", isAsked ? SurveyTwins.Of(new Moment(run.Log, day), sum) : 0, run.Surveys[day][sum]));

    [Theory]
    [MemberData(nameof(OfAgendas))]
    public void Stances_of_a_survey_are_those_of_people(SurveyOfAgenda sum) => Agree(run =>
        from day in Enumerable.Range(0, run.Surveys.Count)
        from agenda in Enumerable.Range(0, UserProfiles.Agendas)
        select ($"day {day}, {agenda}", SurveyTwins.Of(new Moment(run.Log, day), sum, agenda), run.Surveys[day][sum, agenda]));

    [Fact]
    public void Believers_of_a_survey_are_those_who_believe() => Agree(run =>
        from day in Enumerable.Range(0, run.Surveys.Count)
        from claim in run.Log.World.Claims
        let believers = (double?)SurveyTwins.Believers(new Moment(run.Log, day), claim.Id)
        select ($"day {day}, claim {claim.Id}", believers, run.Surveys[day].Believers[claim.Id]));

    [Theory]
    [MemberData(nameof(Histograms))]
    public void A_histogram_at_a_runs_end_has_everybody_in_it(SurveyHistogram histogram)
    {
        foreach (CountedRun run in worlds.All)
        {
            IEnumerable<KeyValuePair<long, long>>? counted = SurveyTwins.Of(new Moment(run.Log, run.Surveys.Count - 1), histogram);
            Assert.True(counted is not null, $"{histogram} is not counted a second time");
            Assert.Equal(counted, run.Surveys[^1][histogram]!.Units);
            Assert.All(run.Surveys.SkipLast(1), survey => Assert.Null(survey[histogram]));
        }
    }

    /// <summary>Holds two counts against each other in every world; in one of them at least, there is something to count.</summary>
    private void Agree(Func<CountedRun, IEnumerable<(string Where, double? Counted, long Shown)>> of)
    {
        bool isSomething = false;
        foreach (CountedRun run in worlds.All)
        {
            (string, double?, long)[] all = [.. of(run)];
            Assert.DoesNotContain(all, one => one.Item2 is null);
            string[] wrong =
            [
                .. all.Where(one => Math.Abs(one.Item2!.Value - one.Item3) > Near)
                    .Select(one => $"{run.Name}, {one.Item1}: counted {one.Item2}, shown {one.Item3}"),
            ];
            Assert.True(wrong.Length == 0, $"{wrong.Length} of {all.Length}:\n{string.Join('\n', wrong.Take(12))}");
            isSomething |= all.Any(one => one.Item3 != 0);
        }

        Assert.True(isSomething, "nothing of it in any world");
    }
}
