using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Learning that a followed creator is an AI: once only, each trust by itself, worse by a bond, less if disclosed.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class ShockTests
{
    private const int Persona = Manipulative;

    // Trust is kept in 32 bits, a bond in 65,535 steps.
    private const double Rounding = 1e-5;

    [Theory]
    [InlineData(ShockPreset.Mild, 0.95, 0.995)]
    [InlineData(ShockPreset.Moderate, 0.85, 0.9805)]
    [InlineData(ShockPreset.None, 1, 1)]
    public void Each_trust_falls_by_its_own_share_and_once_only(ShockPreset preset, double ai, double human)
    {
        var run = new LawRun(With(new EffectParameters { Shock = preset }, leaving: false, hazard: 1));
        run.FollowAll(Persona);
        Read(run, 3);
        BookReader[] shocked = [.. run.Book.Where(reader => reader.Follows[Persona].Knows)];
        Assert.InRange(shocked.Length, 60, Readers - 60);
        Assert.All(shocked, reader => Assert.Equal(reader.Profile.RestingTrustAi * ai, reader.TrustAi, Rounding));
        Assert.All(shocked, reader => Assert.Equal(reader.Profile.RestingTrustHuman * human, reader.TrustHuman, Rounding));
        Assert.All(run.Book.Except(shocked), reader => Assert.Equal(reader.Profile.RestingTrustAi, reader.TrustAi));
    }

    [Theory]
    [InlineData(ShockPreset.Mild, 0.06)]
    [InlineData(ShockPreset.Moderate, 0.38)]
    public void Some_of_the_shocked_leave_as_the_preset_says(ShockPreset preset, double rival)
    {
        // Few leave under the mild one: it takes many personas to tell one in twenty from a few more.
        const int Personas = 24;
        SimulationParameters Of(EffectParameters effects) => With(effects, hazard: 1) with
        {
            Creators = Quiet.Creators with { ExtraPersonas = [.. Enumerable.Repeat(new ExtraPersona { Audience = 1 }, Personas)] },
        };
        EffectParameters stated = new() { Shock = preset };
        (double loss, double spill, _) = PresetLaw.Shock(stated);
        var run = new LawRun(Of(stated), Of(Stated(new CustomShock { TrustLoss = loss, Spill = spill, Unfollow = rival })));
        for (int persona = 1; persona <= Personas; persona++)
        {
            run.Give(_ => run.Any(HumanCreator + persona));
            run.Pass();
        }

        run.TellsRivals();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Stated_shocks_act_by_their_numbers(int off)
    {
        EffectParameters Of(double loss, double spill, double leave) =>
            Stated(new CustomShock { TrustLoss = loss, Spill = spill, Unfollow = leave });
        EffectParameters rival = off switch
        {
            0 => Of(0.3 * Off.Factor, 0.4, 0.3),
            1 => Of(0.3, 0.4 * Off.Factor, 0.3),
            _ => Of(0.3, 0.4, 0.25),
        };
        var run = new LawRun(With(Of(0.3, 0.4, 0.3)), With(rival));
        foreach (int creator in new[] { Commercial, Farm, Persona })
        {
            run.FollowAll(creator);
            run.Pass();
            run.Give(_ => run.Any(creator));
            run.Pass();
        }

        run.TellsRivals();
    }

    [Fact]
    public void A_bond_makes_it_worse_for_trust_and_for_leaving()
    {
        var run = new LawRun(With(Quiet.Effects with { Shock = ShockPreset.Moderate }, hazard: 1));
        run.FollowAll(Persona);
        run.AnswerAll(Persona, whom: user => user % 2 == 0);
        TickOutput[] outputs = Read(run, 2);
        BookReader[] hit = [.. run.Book.Where(reader => reader.Profile.User % 2 == 0 && reader.TrustAi < reader.Profile.RestingTrustAi)];
        Assert.NotEmpty(hit);
        const double Loss = 0.15 * 1.5;
        Assert.All(hit, reader => Assert.Equal(reader.Profile.RestingTrustAi * (1 - Loss), reader.TrustAi, Rounding));
        Assert.All(hit, reader => Assert.Equal(reader.Profile.RestingTrustHuman * (1 - (Loss * 0.13)), reader.TrustHuman, Rounding));
        Assert.True(outputs.Sum(output => output.Tally[Count.BondsBroken]) > 0);
    }

    [Fact]
    public void A_loss_is_no_more_than_all_of_it()
    {
        var run = new LawRun(With(Stated(new CustomShock { TrustLoss = 0.9, Spill = 1 }), hazard: 1));
        run.FollowAll(Persona);
        run.AnswerAll(Persona);
        Read(run, 1);
        Assert.Contains(run.Book, reader => reader is { TrustAi: 0, TrustHuman: 0 });
    }

    [Theory]
    [InlineData(CreatorStatus.Labelled | CreatorStatus.Detected)]
    [InlineData(CreatorStatus.Labelled | CreatorStatus.SelfDisclosed)]
    [InlineData(CreatorStatus.Labelled | CreatorStatus.Detected | CreatorStatus.LabelledAds | CreatorStatus.SelfDisclosed)]
    public void A_label_shocks_who_followed_before_it_half_as_much_where_it_is_the_maker_s(CreatorStatus status)
    {
        EffectParameters effects = Quiet.Effects with { Shock = ShockPreset.Moderate, ShockIfDisclosed = 0.5 };
        EffectParameters rival = status.HasFlag(CreatorStatus.SelfDisclosed) && !status.HasFlag(CreatorStatus.Detected)
            ? effects with { ShockIfDisclosed = 0.5 * Off.Factor }
            : effects with { Shock = ShockPreset.Mild };
        var run = new LawRun(With(effects), With(rival));
        run.FollowAll(Persona);
        run.Pass();
        run.SetStatus(Persona, status);
        Read(run, 3);
        run.TellsRivals();
    }

    [Fact]
    public void Who_sees_through_a_disclosed_persona_is_spared_nothing()
    {
        // The maker's label is there, but this reader's eye was first.
        EffectParameters effects = Quiet.Effects with { Shock = ShockPreset.Moderate, ShockIfDisclosed = 0 };
        var run = new LawRun(With(effects, leaving: false, hazard: 1));
        run.FollowAll(Persona);
        run.Pass();
        run.SetStatus(Persona, CreatorStatus.Labelled | CreatorStatus.SelfDisclosed);
        run.Rules = run.Rules with { Prominence = 0.5 };
        Read(run, 1);
        Assert.Contains(run.Book, reader => reader.TrustAi < reader.Profile.RestingTrustAi);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Who_follows_a_labelled_persona_is_not_deceived_if_the_label_can_be_seen(double prominence, int shocks)
    {
        var run = new LawRun(With(Quiet.Effects with { Shock = ShockPreset.Moderate }, hazard: 1));
        run.SetStatus(Persona, CreatorStatus.Labelled);
        run.Rules = run.Rules with { Prominence = prominence };
        run.FollowAll(Persona);
        TickOutput[] outputs = Read(run, 2);
        Assert.Equal(shocks, Math.Sign(outputs.Sum(output => output.Tally[Count.Shocks])));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Who_follows_at_a_labelled_post_is_not_deceived_if_the_label_can_be_seen(double prominence, int shocks)
    {
        SimulationParameters parameters = With(Quiet.Effects with { Shock = ShockPreset.Moderate }, hazard: 0.5);
        var run = new LawRun(parameters with { Reactions = parameters.Reactions with { Follow = 0.5 } });
        run.SetStatus(Persona, CreatorStatus.Labelled);
        run.Rules = run.Rules with { Prominence = prominence };
        TickOutput[] outputs = Read(run, 4);
        Assert.True(outputs.Sum(output => output.Tally[Count.Follows]) > 0);
        Assert.Equal(shocks, Math.Sign(outputs.Sum(output => output.Tally[Count.Shocks])));
    }

    [Fact]
    public void Who_disclosed_before_the_run_deceives_no_follower_of_day_0()
    {
        SimulationParameters parameters = With(Quiet.Effects with { Shock = ShockPreset.Moderate }, hazard: 1) with
        {
            Creators = Followed,
        };
        foreach (double share in new[] { 0.0, 1.0 })
        {
            var run = new LawRun(parameters with { Platform = parameters.Platform with { DisclosureToday = share } });
            TickOutput output = Read(run, 1)[0];
            Assert.Equal(share == 0, output.Tally[Count.Shocks] > 0);
        }
    }

    [Fact]
    public void To_take_a_person_for_an_AI_is_no_shock()
    {
        SimulationParameters parameters = With(Quiet.Effects with { Shock = ShockPreset.Moderate });
        var run = new LawRun(parameters with { Perception = parameters.Perception with { FalseAlarm = 1 } });
        run.FollowAll(HumanCreator);
        run.Pass();
        run.Give(_ => run.Any(HumanCreator));
        run.Pass();
        Assert.All(run.Book, reader => Assert.True(reader.Follows[HumanCreator].Knows));
    }

    [Fact]
    public void Nobody_leaves_where_follows_do_not_change()
    {
        SimulationParameters parameters = With(Stated(new CustomShock { TrustLoss = 0.1, Unfollow = 1 }), hazard: 1);
        var run = new LawRun(parameters with
        {
            Reactions = parameters.Reactions with { FollowsChange = false },
            Creators = Followed,
        });
        TickOutput output = Read(run, 1)[0];
        Assert.True(output.Tally[Count.Shocks] > 0);
        Assert.Empty(output.FollowChanges);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void An_answer_that_says_so_tells_a_follower_once(double share)
    {
        var run = new LawRun(With(Quiet.Effects with { Shock = ShockPreset.Moderate }));
        run.FollowAll(Persona);
        run.FollowAll(HumanCreator);
        run.Rules = run.Rules with { ReplyDisclosure = PerKind.Of(share) };
        run.Pass();
        for (int day = 1; day < 3; day++)
        {
            run.Tick = 24 * day;
            run.AnswerAll(Persona, slot: day);
            run.AnswerAll(HumanCreator, slot: day);
            TickOutput output = run.Pass();
            Assert.Equal(day == 1 || share < 1, output.Tally[Count.Shocks] > 0);
        }
    }

    /// <summary>Personas whom everybody follows from the start.</summary>
    private static CreatorParameters Followed => Quiet.Creators with
    {
        ExtraPersonas = [.. Quiet.Creators.ExtraPersonas.Select(persona => persona with { Audience = 1 })],
    };

    private static EffectParameters Stated(CustomShock shock) => Quiet.Effects with { Shock = ShockPreset.Custom, CustomShock = shock };

    private static SimulationParameters With(EffectParameters effects, bool leaving = true, double hazard = 0.6) => Quiet with
    {
        Effects = Quiet.Effects with
        {
            Shock = leaving ? effects.Shock : ShockPreset.Custom,
            CustomShock = leaving ? effects.CustomShock : Staying(effects),
            ShockIfDisclosed = effects.ShockIfDisclosed,
        },
        Perception = Quiet.Perception with { DetectHazard = hazard },
    };

    private static CustomShock Staying(EffectParameters effects)
    {
        (double loss, double spill, _) = PresetLaw.Shock(effects);
        return new CustomShock { TrustLoss = loss, Spill = spill };
    }

    private static TickOutput[] Read(LawRun run, int hours)
    {
        var outputs = new TickOutput[hours];
        for (int hour = 0; hour < hours; hour++)
        {
            run.Give(_ => run.Any(Persona));
            outputs[hour] = run.Pass();
        }

        return outputs;
    }
}
