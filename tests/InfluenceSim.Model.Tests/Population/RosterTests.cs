using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Tests.Population;

public sealed class RosterTests
{
    [Fact]
    public void Another_persona_moves_nobody_elses_attributes()
    {
        SimulationParameters parameters = SmallWorld.Parameters(1_000);
        var draws = new Draws(ReplicateKey.Of(1, 0));
        List<CreatorProfile> before = Roster.Draw(parameters, draws);
        var extra = new ExtraPersona { Kind = CreatorClass.Farm, Audience = 0.5 };
        List<CreatorProfile> after = Roster.Draw(
            parameters with { Creators = parameters.Creators with { ExtraPersonas = [extra] } }, draws);
        CreatorProfile added = Assert.Single(after, creator => creator.Audience == 500);
        Assert.Equal(before, after.Where(creator => creator != added));

        // Only who is not there yet comes after it.
        Assert.Equal(before.Count(creator => !creator.IsReserve), after.IndexOf(added));
    }

    [Fact]
    public void Keys_are_unique_and_kinds_as_mixed()
    {
        SimulationParameters parameters = SmallWorld.Parameters() with
        {
            Creators = new CreatorParameters
            {
                Influencers = 30,
                Fakefluencers = 20,
                Operators = 10,
                Mix = new KindMix { Commercial = 1, Farm = 2, Manipulative = 2 },
            },
        };
        List<CreatorProfile> creators = Roster.Draw(parameters, new Draws(ReplicateKey.Of(1, 0)));
        Assert.Equal(creators.Count, creators.Select(creator => creator.Key.Packed).Distinct().Count());
        Assert.Equal(
            [(CreatorClass.Influencer, 30), (CreatorClass.Commercial, 4), (CreatorClass.Farm, 8), (CreatorClass.Manipulative, 8)],
            creators.Where(creator => !creator.IsReserve).GroupBy(creator => creator.Class).Select(group => (group.Key, group.Count())));
        Assert.Equal(10, creators.Where(creator => creator.IsAi).Select(creator => creator.Operator).Distinct().Count());
    }

    [Fact]
    public void Who_evades_is_as_the_preset_says_by_operator_and_nests()
    {
        SimulationParameters parameters = SmallWorld.Parameters() with
        {
            Creators = new CreatorParameters
            {
                Influencers = 10,
                Fakefluencers = 900,
                Operators = 900,
                Mix = new KindMix { Commercial = 1, Farm = 1, Manipulative = 1 },
            },
        };
        List<CreatorProfile> With(EffectParameters effects) =>
            Roster.Draw(parameters with { Effects = effects }, new Draws(ReplicateKey.Of(1, 0)));
        double Share(List<CreatorProfile> creators, CreatorClass kind) =>
            creators.Where(creator => creator.Class == kind).Average(creator => creator.Evades ? 1.0 : 0);

        // Operators decide, each for all of its personas; four standard errors.
        void AssertShare(double expected, List<CreatorProfile> creators)
        {
            CreatorProfile[] makers =
                [.. creators.Where(creator => creator.Class == CreatorClass.Farm).DistinctBy(creator => creator.Operator)];
            double error = Math.Sqrt(expected * (1 - expected) / makers.Length);
            Assert.Equal(expected, makers.Average(creator => creator.Evades ? 1.0 : 0), 4 * error);
        }

        List<CreatorProfile> byKind = With(new EffectParameters { Evasion = EvasionPreset.ByKind });
        Assert.Equal(
            (0.0, 1.0, 0.0),
            (Share(byKind, CreatorClass.Commercial), Share(byKind, CreatorClass.Manipulative), Share(byKind, CreatorClass.Influencer)));
        AssertShare(0.25, byKind);
        var stated = new CustomEvasion { Commercial = 1, Farm = 0.8 };
        List<CreatorProfile> custom = With(new EffectParameters { Evasion = EvasionPreset.Custom, CustomEvasion = stated });
        Assert.Equal((1.0, 0.0), (Share(custom, CreatorClass.Commercial), Share(custom, CreatorClass.Manipulative)));
        AssertShare(0.8, custom);
        Assert.All(
            byKind.Zip(custom).Where(pair => pair.First.Class == CreatorClass.Farm && pair.First.Evades),
            pair => Assert.True(pair.Second.Evades));
        Assert.All(
            custom.GroupBy(creator => (creator.Class, creator.Operator)),
            own => Assert.Single(own.Select(creator => creator.Evades).Distinct()));
        Assert.DoesNotContain(With(new EffectParameters { Evasion = EvasionPreset.None }), creator => creator.Evades);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void Users_follow_as_many_creators_as_stated_whatever_their_number(int influencers)
    {
        SimulationParameters parameters = SmallWorld.Parameters(2_000);
        parameters = parameters with
        {
            Creators = parameters.Creators with { Influencers = influencers, Fakefluencers = 12, CreatorFollows = 2.5 },
        };
        List<CreatorProfile> creators = Roster.Draw(parameters, new Draws(ReplicateKey.Of(1, 0)));
        Assert.Equal(2.5, creators.Sum(creator => creator.Audience) / 2_000.0, 0.02);
    }

    [Fact]
    public void Audiences_of_a_class_are_a_stratified_pareto_tail()
    {
        const int creators = 50;
        SimulationParameters parameters = SmallWorld.Parameters(100_000);
        parameters = parameters with
        {
            Creators = new CreatorParameters
            {
                Influencers = creators,
                Fakefluencers = 0,
                CreatorFollows = 1,
                AudienceExponent = 1.3,
                AudienceMax = 0.35,
            },
        };
        int[] sizes = [.. Roster.Draw(parameters, new Draws(ReplicateKey.Of(5, 0))).Select(creator => creator.Audience).OrderDescending()];
        for (int rank = 1; rank < creators; rank++)
        {
            // F is in proportion to u^(-1/1.3), u = (k - 0.5) / K, up to rounding to whole people.
            double expected = sizes[0] * Math.Pow((rank + 0.5) / 0.5, -1 / 1.3);
            Assert.Equal(expected, sizes[rank], 1 + (expected * 0.001));
        }
    }
}
