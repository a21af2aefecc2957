using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Who notices a label, who sees through a persona, and who takes a person for an AI.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class RecognitionTests
{
    private static readonly PerceptionParameters Silent = Quiet.Perception;

    [Fact]
    public void A_label_is_noticed_by_prominence_and_attention() => Holds(
        size => With(Silent with { LabelShareGain = 1 }),
        before: run => Labelled(run, 0.8),
        rules: (run, size) => run.Rules = run.Rules with { Prominence = 0.8 * size });

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Fatigue_takes_labels_away(double fatigue)
    {
        var run = new LawRun(With(Silent with { FatigueGain = fatigue, LabelShareGain = 1 }));
        Labelled(run, 1);
        Read(run, Commercial, 4);
        if (fatigue == 1)
        {
            // Who has noticed one label notices no other: the last impressions leave no trace.
            Assert.All(run.Book.Where(reader => reader.Fatigue == 1), reader => Assert.True(reader.LabelShare is 0 or 1));
            Assert.Contains(run.Book, reader => reader is { Fatigue: 1, LabelShare: 0 });
        }
    }

    [Fact]
    public void No_label_no_notice()
    {
        var run = new LawRun(With(Silent with { LabelShareGain = 1 }));
        run.SetStatus(Farm, CreatorStatus.Labelled);
        Read(run, Commercial, 2);
        Assert.All(run.Book, reader => Assert.Equal(0, reader.LabelShare));
    }

    [Fact]
    public void A_label_of_advertisements_is_noticed_on_these_alone_by_the_prominence_stated_for_them()
    {
        var run = new LawRun(With(Silent with { LabelShareGain = 1 }));
        run.SetStatus(Commercial, CreatorStatus.LabelledAds | CreatorStatus.SelfDisclosed);
        run.Rules = run.Rules with { Prominence = 0.1, Look = new LabelLook(0.1, 0), AdLook = new LabelLook(0.9, 0) };
        Read(run, Commercial, 1);
        Assert.All(run.Book, reader => Assert.Equal(0, reader.LabelShare));
        run.Give(_ => run.Any(Commercial) with { Sponsored = true });
        run.Pass();
        Assert.InRange(run.Book.Count(reader => reader.LabelShare > 0), Readers / 5, Readers - 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.4)]
    public void A_full_screen_is_noticed_by_all_however_tired_and_a_mark_by_some(double screens)
    {
        var run = new LawRun(With(Silent with { FatigueGain = 1, LabelShareGain = 1 }));
        Labelled(run, 0.3);
        run.Rules = run.Rules with { Look = new LabelLook(null, screens) };
        Read(run, Commercial, 3);

        // Few give up all three posts; a mark is noticed once.
        int last = run.Book.Count(reader => reader.LabelShare == 1);
        Assert.InRange(last, screens == 1 ? Readers * 7 / 8 : Readers / 5, screens == 1 ? Readers : Readers * 3 / 4);
    }

    [Fact]
    public void Who_follows_by_a_full_screen_is_not_deceived_where_a_mark_has_no_prominence()
    {
        ReactionParameters rates = Quiet.Reactions with { Follow = 0.5 };
        var run = new LawRun(With(Silent) with { Reactions = rates });
        Labelled(run, 0);
        run.Rules = run.Rules with { Look = new LabelLook(null, 0.5) };
        Read(run, Commercial, 2);
        Assert.Contains(run.Book, reader => reader.Follows.GetValueOrDefault(Commercial) is { Knows: false, ShockSpent: true });
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.58)]
    [InlineData(0.9)]
    public void Who_can_tell_falls_with_realism_and_rises_with_literacy(double realism)
    {
        SimulationParameters Of(double b, double literacy, double weight) =>
            With(Silent with { DetectHazard = 1, Base = b, Literacy = literacy, Realism = weight });
        List<SimulationParameters> rivals = [Of(-0.6, 0.8, 4), Of(-0.45, 0.8 * 0.7, 4)];
        if (realism != 0.58)
        {
            rivals.Add(Of(-0.45, 0.8, 4 * 0.85));
        }

        var run = new LawRun(Of(-0.45, 0.8, 4), [.. rivals]);
        Array.Fill(run.Realism, (float)realism);
        Follow(run);
        foreach (int creator in new[] { Commercial, Farm, Manipulative })
        {
            Read(run, creator, 1);
        }

        run.TellsRivals();
    }

    [Fact]
    public void Who_can_tell_does_by_the_hazard_at_each_impression()
    {
        SimulationParameters Of(double size) => With(Silent with { DetectHazard = 0.3 * size, Base = 1 });
        var run = new LawRun(Of(1), Of(Off.Factor));
        Follow(run);
        Read(run, Commercial, 8);
        run.TellsRivals();
    }

    [Fact]
    public void Who_cannot_tell_today_cannot_tell_tomorrow()
    {
        var run = new LawRun(With(Silent with { DetectHazard = 1 }));
        Follow(run);
        Read(run, Commercial, 1);
        int[] first = Knowing(run);
        Read(run, Commercial, 3);
        Assert.Equal(first, Knowing(run));
        Assert.InRange(first.Length, 60, Readers - 60);
    }

    [Fact]
    public void The_best_lesson_that_reached_a_user_adds_to_literacy()
    {
        var run = new LawRun(With(Silent with { DetectHazard = 1 }));
        Follow(run);
        Read(run, Commercial, 1);
        int before = Knowing(run).Length;
        run.Rules = run.Rules with { Lessons = [new Lesson(0.7, 1), new Lesson(0.4, 2)] };
        Read(run, Commercial, 1);
        Assert.InRange(Knowing(run).Length, before + 20, Readers - 20);
    }

    [Fact]
    public void A_person_is_taken_for_an_AI_by_the_false_alarm_and_trusted_as_one()
    {
        SimulationParameters Of(double size) => With(Silent with { FalseAlarm = 0.3 * size });
        var run = new LawRun(Of(1), Of(Off.Factor));
        run.FollowAll(HumanCreator);
        Read(run, HumanCreator, 3);
        run.TellsRivals();
        Assert.All(run.Book, reader => Assert.Equal(reader.Profile.RestingTrustAi, reader.TrustAi));
    }

    [Fact]
    public void Who_is_unverified_is_doubted_by_attention()
    {
        var run = new LawRun(With(Silent));
        run.FollowAll(HumanCreator);
        run.Rules = run.Rules with { ProvenanceDoubt = 0.5 };
        run.SetStatus(HumanCreator, CreatorStatus.Unverified);
        Read(run, HumanCreator, 1);
        Assert.InRange(Knowing(run, HumanCreator).Length, 30, Readers / 2);
    }

    [Fact]
    public void Who_knows_from_a_label_may_still_see_through()
    {
        SimulationParameters Of(double size) => With(Silent with { DetectHazard = 0.4 * size, Base = 1 });
        var run = new LawRun(Of(1), Of(Off.Factor));
        Labelled(run, 1);
        Follow(run);
        Read(run, Commercial, 6);
        run.TellsRivals();
    }

    [Fact]
    public void What_is_known_stays_known_while_the_follow_lasts()
    {
        SimulationParameters parameters = With(Silent with { LabelShareGain = 0.1 }) with
        {
            Effects = Quiet.Effects with { Label = LabelPreset.Custom, CustomLabel = new CustomLabel { Trust = true } },
            Reactions = Quiet.Reactions with { Unfollow = 0.2, Follow = 0.3, Like = 0.5 },
        };
        var run = new LawRun(parameters);
        Labelled(run, 1);
        Follow(run);
        Read(run, Commercial, 4);
        run.SetStatus(Commercial, CreatorStatus.None);
        Read(run, Commercial, 4);
        Assert.NotEmpty(Knowing(run));
    }

    [Fact]
    public void Who_follows_after_seeing_the_label_knows_from_it()
    {
        ReactionParameters rates = Quiet.Reactions with { Follow = 0.5, Like = 0.5 };
        var run = new LawRun(With(Silent with { DetectHazard = 0.3 }) with { Reactions = rates });
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        Read(run, Commercial, 3);
        run.Rules = run.Rules with { Prominence = 0 };
        Read(run, Commercial, 3);
        Assert.Contains(run.Book, reader => reader.Follows.GetValueOrDefault(Commercial) is { Knows: true, FromLabel: true });
    }

    private static void Labelled(LawRun run, double prominence)
    {
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        run.Rules = run.Rules with { Prominence = prominence };
    }

    private static void Follow(LawRun run)
    {
        run.FollowAll(Commercial);
        run.FollowAll(Farm);
        run.FollowAll(Manipulative);
    }

    private static int[] Knowing(LawRun run, int creator = Commercial) =>
        [.. run.Book.Where(reader => reader.Follows.GetValueOrDefault(creator) is { Knows: true }).Select(reader => reader.Profile.User)];

    private static SimulationParameters With(PerceptionParameters perception) => Quiet with
    {
        Perception = perception,
        Utility = Quiet.Utility with { Trust = 2 },
    };

    private static void Holds(Func<double, SimulationParameters> of, Action<LawRun> before, Action<LawRun, double> rules)
    {
        // A rule is not a parameter: the book is held to one, and must part from a model that is ruled by another.
        var run = new LawRun(of(1));
        before(run);
        rules(run, 1);
        Read(run, Commercial, 4);
        int[] noticed = [.. run.Book.Where(reader => reader.LabelShare > 0).Select(reader => reader.Profile.User)];
        var other = new LawRun(of(1));
        before(other);
        rules(other, Off.Factor);
        Read(other, Commercial, 4);
        Assert.NotEqual(noticed, [.. other.Book.Where(reader => reader.LabelShare > 0).Select(reader => reader.Profile.User)]);
    }

    private static void Read(LawRun run, int author, int hours)
    {
        for (int hour = 0; hour < hours; hour++)
        {
            run.Give(_ => run.Any(author));
            run.Pass();
        }
    }
}
