using InfluenceSim.Model.Foundation.Time;
using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Who comes to believe a claim: each factor by itself, repetition up to four, every preset on false and on true claims.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class BeliefTests
{
    private static readonly EffectParameters NoEffects = Quiet.Effects;
    private static readonly FactCheckers[] Checked = [new FactCheckers(1, 0, 0, new PolicyDay(0))];

    [Fact]
    public void The_base_times_susceptibility_plausibility_and_trust() => Holds(size => With(1.5 * size));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(5, 4)]
    [InlineData(7, 4)]
    public void Repetition_counts_earlier_impressions_up_to_four(int impressions, int counted)
    {
        // Belief lapses each night, so that the last impression, on a day of its own, finds nobody who believes.
        SimulationParameters Of(double repetition, double size = 1) => With(0.9 * size) with
        {
            Claims = Quiet.Claims with { BeliefBase = 0.9 * size, Repetition = repetition, Lapse = 1 },
        };
        const double Rho = 0.5;
        var run = new LawRun(Of(Rho));
        for (int day = 0; day < impressions; day++)
        {
            run.Tick = 24 * day;
            run.Give(user => run.Any(Commercial) with { Claim = FalseClaim });
            run.Pass();
        }

        // The last day's believers are those of a first impression under a base that is greater by the counted repetitions.
        var once = new LawRun(Of(0, 1 + (Rho * counted)));
        once.Tick = run.Tick - 1;
        foreach ((int user, Item item) in run.LastGiven)
        {
            once.Give(user, item);
        }

        once.Pass();
        Assert.Equal(Believers(once), Believers(run));
        Assert.InRange(Believers(run).Length, 20, Readers - 20);
    }

    [Fact]
    public void Repetition_by_its_weight() => Holds(
        size => With(0.5) with { Claims = Quiet.Claims with { BeliefBase = 0.3, Repetition = size } },
        times: 8);

    [Fact]
    public void Who_is_sure_to_believe_believes()
    {
        var run = new LawRun(With(1) with
        {
            Claims = Quiet.Claims with { BeliefBase = 1, Repetition = 5, PlausibilityMin = 1, PlausibilityMax = 1 },
            Effects = Stated(new CustomLabel { Belief = -1 }),
        });
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        Read(run, FalseClaim, 6);
        Assert.Contains(run.Book, reader => reader.Believed.Count == 1);
    }

    [Theory]
    [InlineData(LabelPreset.AltayGilardi2024, LabelPreset.None)]
    [InlineData(LabelPreset.Wang2025, LabelPreset.None)]
    [InlineData(LabelPreset.None, LabelPreset.AltayGilardi2024)]
    [InlineData(LabelPreset.LinZhang2026, LabelPreset.AltayGilardi2024)]
    public void A_label_acts_on_false_claims_as_its_preset_says(LabelPreset preset, LabelPreset rival) =>
        LabelHolds(preset, rival, FalseClaim);

    [Theory]
    [InlineData(LabelPreset.AltayGilardi2024, LabelPreset.None)]
    [InlineData(LabelPreset.Wang2025, LabelPreset.None)]
    [InlineData(LabelPreset.None, LabelPreset.AltayGilardi2024)]
    [InlineData(LabelPreset.LinZhang2026, LabelPreset.None)]
    public void A_label_acts_on_true_news_as_its_preset_says(LabelPreset preset, LabelPreset rival) =>
        LabelHolds(preset, rival, TrueClaim);

    [Fact]
    public void A_stated_label_acts_by_its_number() => Holds(
        size => With(1) with { Effects = Stated(new CustomLabel { Belief = 0.5 * size }) },
        before: run => run.SetStatus(Commercial, CreatorStatus.Labelled));

    [Theory]
    [InlineData(FactCheckPreset.MartelRand2024, FactCheckPreset.None)]
    [InlineData(FactCheckPreset.Slaughter2025, FactCheckPreset.None)]
    [InlineData(FactCheckPreset.Chuai2024, FactCheckPreset.None)]
    [InlineData(FactCheckPreset.None, FactCheckPreset.Slaughter2025)]
    public void A_noticed_correction_cuts_belief_and_undoes_it(FactCheckPreset preset, FactCheckPreset rival)
    {
        SimulationParameters Of(FactCheckPreset which) => With(1) with
        {
            Effects = NoEffects with { FactCheck = which },
            Platform = Quiet.Platform with { FactCheckNoticed = 0.6 },
        };
        var run = new LawRun(Of(preset), Of(rival));
        Read(run, FalseClaim, 2);
        run.Rules = run.Rules with { FactCheckers = Checked };
        Read(run, FalseClaim, 4);
        run.TellsRivals();
    }

    [Fact]
    public void A_correction_undoes_by_the_cut_of_belief_and_not_of_sharing()
    {
        SimulationParameters Of(double belief, double sharing) => With(1) with
        {
            Effects = Stated(new CustomFactCheck { Belief = belief, Sharing = sharing }),
        };
        var run = new LawRun(Of(0.6, 0.1), Of(0.6 * Off.Factor, 0.1));
        Read(run, FalseClaim, 3);
        run.Rules = run.Rules with { FactCheckers = Checked };
        Read(run, FalseClaim, 3);
        run.TellsRivals();
    }

    [Fact]
    public void True_news_is_never_checked()
    {
        var run = new LawRun(With(1) with { Effects = Stated(new CustomFactCheck { Belief = 1 }) });
        run.Rules = run.Rules with { FactCheckers = Checked };
        Read(run, TrueClaim, 2);
        Assert.Contains(run.Book, reader => reader.Believed.Contains(TrueClaim));
    }

    [Fact]
    public void What_bears_no_noticed_label_gains_by_the_share_of_labels() =>
        Implied(size => NoEffects with { Implied = ImpliedPreset.Custom, CustomImplied = 2 * size });

    [Fact]
    public void Implied_authenticity_under_its_preset() =>
        Implied(size => NoEffects with { Implied = size == 1 ? ImpliedPreset.Pennycook2020 : ImpliedPreset.None });

    [Fact]
    public void Implied_authenticity_at_a_fifth_of_the_label() => Implied(size => NoEffects with
    {
        Label = LabelPreset.AltayGilardi2024,
        Implied = size == 1 ? ImpliedPreset.FifthOfLabel : ImpliedPreset.None,
    });

    [Fact]
    public void Trust_in_AI_counts_for_who_saw_through_and_not_for_who_read_a_label_only()
    {
        SimulationParameters Of(bool trust) => With(1) with
        {
            Effects = Stated(new CustomLabel { Trust = trust }),
            Perception = Quiet.Perception with { DetectHazard = 0.5, Base = 1 },
        };
        foreach (bool trust in new[] { true, false })
        {
            var run = new LawRun(Of(trust), Of(!trust));
            run.SetStatus(Commercial, CreatorStatus.Labelled);
            run.FollowAll(Commercial);
            Read(run, FalseClaim, 4);
            run.TellsRivals();
        }
    }

    [Fact]
    public void A_bond_makes_believe()
    {
        SimulationParameters Of(double trust) => With(1) with { Relations = Quiet.Relations with { BondTrust = trust } };
        var run = new LawRun(Of(0.6), Of(0.3));
        run.FollowAll(Commercial);
        run.AnswerAll(Commercial);
        Read(run, FalseClaim, 6);
        run.TellsRivals();
    }

    [Fact]
    public void A_claim_passed_on_is_another_draw_of_belief()
    {
        var run = new LawRun(With(1));
        for (int hour = 0; hour < 3; hour++)
        {
            run.Give(user => run.Any(Friend(user)) with { Claim = FalseClaim, Sharer = Friend(Friend(user)) });
            run.Pass();
        }

        Assert.Contains(run.Book, reader => reader.Believed.Count == 1);
    }

    [Fact]
    public void Beliefs_lapse_by_their_hazard() => Holds(
        size => With(1) with { Claims = Quiet.Claims with { BeliefBase = 1, Lapse = 0.3 * size } },
        times: 3,
        every: 24);

    private static void Implied(Func<double, EffectParameters> of)
    {
        const int FalseClaims = 16;
        SimulationParameters Of(double size) => Quiet with
        {
            Claims = Quiet.Claims with { False = FalseClaims, BeliefBase = 1 },
            Effects = of(size),
            Perception = Quiet.Perception with { LabelShareGain = 0.3 },
        };
        var run = new LawRun(Of(1), Of(Off.Factor));
        run.SetStatus(Farm, CreatorStatus.Labelled);
        for (int claim = 0; claim <= FalseClaims; claim++)
        {
            run.Give(_ => run.Any(claim % 4 == 0 ? Farm : Commercial) with { Claim = claim });
            run.Pass();
        }

        run.TellsRivals();
    }

    private static EffectParameters Stated(CustomLabel label) => NoEffects with { Label = LabelPreset.Custom, CustomLabel = label };

    private static EffectParameters Stated(CustomFactCheck check) =>
        NoEffects with { FactCheck = FactCheckPreset.Custom, CustomFactCheck = check };

    private static void LabelHolds(LabelPreset preset, LabelPreset rival, int claim)
    {
        SimulationParameters Of(LabelPreset which) => With(1) with { Effects = NoEffects with { Label = which } };
        var run = new LawRun(Of(preset), Of(rival));
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        Read(run, claim, 6);
        run.TellsRivals();
    }

    private static SimulationParameters With(double beliefBase) => Quiet with
    {
        Claims = Quiet.Claims with { BeliefBase = beliefBase },
        Population = Quiet.Population with { SusceptibilityMean = 0.5 },
    };

    private static void Holds(Func<double, SimulationParameters> of, Action<LawRun>? before = null, int times = 4, int every = 1)
    {
        var run = new LawRun(of(1), of(Off.Factor));
        before?.Invoke(run);
        Read(run, FalseClaim, times, every);
        run.TellsRivals();
    }

    private static void Read(LawRun run, int claim, int times, int every = 1)
    {
        for (int time = 0; time < times; time++)
        {
            run.Give(user => run.Any(Commercial) with { Claim = claim });
            run.Pass();
            run.Tick += every - 1;
        }
    }

    private static int[] Believers(LawRun run) =>
        [.. run.Book.Where(reader => reader.Believed.Contains(FalseClaim)).Select(reader => reader.Profile.User)];
}
