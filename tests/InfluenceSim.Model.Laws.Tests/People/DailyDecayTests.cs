using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>What each day's first hour lets fade: fatigue and shaken trust; and the share of labels, which no night changes.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class DailyDecayTests
{
    private const int Persona = Commercial;

    [Fact]
    public void Fatigue_rises_by_each_noticed_label_and_is_kept_by_a_share_a_day()
    {
        SimulationParameters Of(double gain, double kept) => With(Quiet.Perception with { FatigueGain = gain, FatigueKept = kept });
        var run = new LawRun(Of(0.1, 0.8), Of(0.095, 0.8), Of(0.1, 0.78));
        ReadOverDays(run);
        run.TellsRivals();
    }

    [Fact]
    public void Fatigue_ends_at_one()
    {
        var run = new LawRun(With(Quiet.Perception with { FatigueGain = 0.7 }));
        run.SetStatus(Persona, CreatorStatus.Labelled);
        for (int hour = 0; hour < 8; hour++)
        {
            run.Give(_ => run.Any(Persona));
            run.Pass();
        }

        Assert.Contains(run.Book, reader => reader.Fatigue == 1);
    }

    [Fact]
    public void The_share_of_noticed_labels_moves_with_each_impression()
    {
        SimulationParameters Of(double gain) => With(Quiet.Perception with { LabelShareGain = gain });
        var run = new LawRun(Of(0.2), Of(0.2 * Off.Factor));
        run.SetStatus(Persona, CreatorStatus.Labelled);
        for (int hour = 0; hour < 6; hour++)
        {
            // Posts of people bear no label and count among the impressions.
            run.Give(user => run.Any(hour % 3 == 2 ? Friend(user) : Persona));
            run.Pass();
        }

        run.TellsRivals();
    }

    [Fact]
    public void Both_trusts_return_to_their_own_rest_by_a_share_a_day()
    {
        SimulationParameters Of(double recovery) => With(Quiet.Perception with { TrustRecovery = recovery, DetectHazard = 1 }) with
        {
            Effects = Quiet.Effects with { Shock = ShockPreset.Custom, CustomShock = new CustomShock { TrustLoss = 0.5, Spill = 0.5 } },
        };
        var run = new LawRun(Of(0.1), Of(0.1 * Off.Factor));
        run.FollowAll(Persona);
        run.Pass();
        ReadOverDays(run);
        run.TellsRivals();
        Assert.Contains(run.Book, reader => reader.TrustHuman < reader.Profile.RestingTrustHuman * 0.9);
    }

    [Fact]
    public void Nothing_falls_within_a_day()
    {
        var run = new LawRun(With(Quiet.Perception with { FatigueGain = 0.1, FatigueKept = 0.5 }));
        run.SetStatus(Persona, CreatorStatus.Labelled);
        run.Give(_ => run.Any(Persona));
        run.Pass();
        float[] fatigue = [.. run.Book.Select(reader => reader.Fatigue)];
        run.Tick = 23;
        run.Pass();
        Assert.Equal(fatigue, run.Book.Select(reader => reader.Fatigue));
        run.Pass();
        Assert.Equal(fatigue.Select(value => value / 2), run.Book.Select(reader => reader.Fatigue));
    }

    private static void ReadOverDays(LawRun run)
    {
        run.SetStatus(Persona, CreatorStatus.Labelled);
        for (int day = 0; day < 4; day++)
        {
            run.Tick = (24 * day) + 23;
            for (int hour = 0; hour < 2; hour++)
            {
                run.Give(_ => run.Any(Persona));
                run.Pass();
            }
        }
    }

    private static SimulationParameters With(PerceptionParameters perception) => Quiet with { Perception = perception };
}
