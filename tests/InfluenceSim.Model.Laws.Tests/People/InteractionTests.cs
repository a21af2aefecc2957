using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>A day's interactions with people: how many, what uses them up, and whether AI creators take them.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class InteractionTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(0.4, 0.5)]
    [InlineData(200, 0.5)]
    public void Each_day_gives_its_number_rounded_by_a_draw(double median, double spread)
    {
        SimulationParameters parameters = With(DisplacementPreset.None) with
        {
            Relations = Quiet.Relations with { InteractionsMedian = median, InteractionsLogSd = spread },
        };
        var run = new LawRun(parameters);
        run.Pass();
        int[] first = Left(run);
        run.Tick = 24;
        run.Pass();
        Assert.NotEqual(first, Left(run));
    }

    [Theory]
    [InlineData(DisplacementPreset.None, DisplacementPreset.TimeBound)]
    [InlineData(DisplacementPreset.TimeBound, DisplacementPreset.None)]
    public void Comments_on_AI_use_them_up_only_where_time_is_bound(DisplacementPreset preset, DisplacementPreset rival)
    {
        var run = new LawRun(With(preset), With(rival));
        for (int hour = 0; hour < 4; hour++)
        {
            run.Give(_ => run.Any(Commercial));
            run.Pass();
        }

        run.TellsRivals();
    }

    [Theory]
    [InlineData(DisplacementPreset.None, DisplacementPreset.TimeBound)]
    [InlineData(DisplacementPreset.TimeBound, DisplacementPreset.None)]
    public void Answers_from_AI_use_them_up_only_where_time_is_bound(DisplacementPreset preset, DisplacementPreset rival)
    {
        var run = new LawRun(With(preset), With(rival));
        run.FollowAll(Farm);
        run.AnswerAll(Farm, 1);
        run.AnswerAll(Farm, 2);
        run.Pass();
        run.TellsRivals();
        Assert.Contains(run.Book, reader => reader.InteractionsLeft == 0);
    }

    [Theory]
    [InlineData(DisplacementPreset.None)]
    [InlineData(DisplacementPreset.TimeBound)]
    public void Human_creators_never_use_them_up(DisplacementPreset preset)
    {
        var run = new LawRun(With(preset));
        run.AnswerAll(HumanCreator);
        run.Pass();
        int[] before = Left(run);
        for (int hour = 0; hour < 3; hour++)
        {
            run.Give(_ => run.Any(HumanCreator));
            Assert.NotEmpty(run.Pass().Comments);
        }

        Assert.Equal(before, Left(run));
    }

    [Fact]
    public void Comments_on_people_use_them_up_until_none_is_left()
    {
        var run = new LawRun(With(DisplacementPreset.None));
        for (int hour = 0; hour < 6; hour++)
        {
            run.Give(user => run.Any(Friend(user)));
            run.Pass();
        }

        Assert.InRange(Left(run).Count(left => left == 0), 60, Readers - 1);
    }

    [Fact]
    public void Answers_to_people_come_first_and_what_is_not_answered_now_never_is()
    {
        SimulationParameters parameters = With(DisplacementPreset.None);
        var run = new LawRun(parameters with
        {
            Population = parameters.Population with { SessionsMedian = 12 },
            Feed = parameters.Feed with { SessionCap = 0.5 },
        });
        long conversations = 0;
        for (int hour = 0; hour < 8; hour++)
        {
            for (int reader = 0; reader < Readers; reader += 2)
            {
                run.CommentOn(reader);
            }

            run.Give(user => run.Any(Friend(user)));
            conversations += run.Pass().Tally[Count.Conversations];
        }

        Assert.True(conversations > 100);
    }

    private static int[] Left(LawRun run) => [.. run.Book.Select(reader => reader.InteractionsLeft)];

    private static SimulationParameters With(DisplacementPreset preset) => Quiet with
    {
        Reactions = Quiet.Reactions with { Comment = 0.6 },
        Effects = Quiet.Effects with { Displacement = preset },
    };
}
