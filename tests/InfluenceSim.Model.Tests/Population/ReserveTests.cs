using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Population;

public sealed class ReserveTests
{
    [Fact]
    public void A_larger_reserve_leaves_people_graph_and_all_other_creators_as_they_are()
    {
        World without = Build(entry: 0, pool: 0);
        foreach (World world in (World[])[Build(0.005, 6), Build(0.4, 6), Build(0.4, 20)])
        {
            int others = without.Creators.Count;
            Assert.True(world.Creators.Count > others);
            Assert.Equal(without.Creators, world.Creators.Take(others));
            Assert.All(world.Creators.Skip(others), creator => Assert.True(creator.IsReserve && creator.Audience == 0));
            Assert.Equal(without.ReferenceAudience, world.ReferenceAudience);
            Assert.Equal(without.Profiles.Interest, world.Profiles.Interest);
            Assert.Equal(without.Profiles.Sessions, world.Profiles.Sessions);
            Assert.Equal(without.Profiles.Stance, world.Profiles.Stance);
            Assert.Equal(without.Claims, world.Claims);
            for (int user = 0; user < world.Users; user++)
            {
                Assert.Equal(
                    without.Follows.FollowedBy(new Account(user)).ToArray(), world.Follows.FollowedBy(new Account(user)).ToArray());
            }
        }
    }

    [Fact]
    public void Another_entrant_is_the_same_person_in_both_worlds()
    {
        Dictionary<AccountKey, CreatorProfile> few = Reserved(Build(0.02, 3));
        Dictionary<AccountKey, CreatorProfile> many = Reserved(Build(0.3, 9));
        Assert.True(few.Count > 10 && many.Count > 2 * few.Count);
        Assert.All(few, entry => Assert.Equal(entry.Value, many[entry.Key]));
    }

    [Theory]
    [InlineData(200, 0.005, new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(100, 0.005, new[] { 1, 0, 1, 0, 1, 0, 1, 0, 1, 0 })]
    [InlineData(30, 0.005, new[] { 0, 0, 0, 1, 0, 0, 0, 0, 0, 1 })]
    [InlineData(100, 0.025, new[] { 3, 2, 3, 2, 3, 2, 3, 2, 3, 2 })]
    public void Entrants_a_week_add_up_to_the_rate(int influencers, double rate, int[] expected)
    {
        World world = Build(rate, 0, influencers);
        int[] weeks = [.. Enumerable.Range(3, 10).Select(week => world.Creators.Count(creator => creator.EntryWeek == week))];
        Assert.Equal(expected, weeks);

        // 20 + 90 days: the first week after the warm-up is week 3, the last that begins is week 15.
        Assert.All(world.Creators.Where(creator => creator.EntryWeek != 0), creator => Assert.InRange(creator.EntryWeek, 3, 15));
    }

    [Fact]
    public void Operators_know_their_personas_by_launch_number()
    {
        World world = Build(0.005, 4);
        foreach (OperatorProfile profile in world.Operators)
        {
            CreatorProfile[] personas = [.. profile.Personas.Select(creator => world.Creators[creator])];
            Assert.All(personas, persona => Assert.Equal((profile.Kind, profile.Number), (persona.Class, persona.Operator)));
            Assert.Equal(Enumerable.Range(0, personas.Length), personas.Select(persona => persona.Key.Number));
            Assert.Equal(4, personas.Count(persona => persona.IsReserve));
        }

        Assert.Equal(Enumerable.Range(0, world.Operators.Count), world.Operators.Select(profile => profile.Number));
        Assert.Equal(world.Creators.Count(creator => creator.IsAi), world.Operators.Sum(profile => profile.Personas.Count));
        Assert.Equal(world.Creators.Count, world.Creators.Select(creator => creator.Key.Packed).Distinct().Count());
    }

    [Fact]
    public void Personas_stated_by_themselves_share_the_last_operator()
    {
        SimulationParameters parameters = SmallWorld.Parameters();
        World plain = SmallWorld.Build(parameters);
        World world = SmallWorld.Build(parameters with
        {
            Creators = parameters.Creators with { ExtraPersonas = [new ExtraPersona { Kind = CreatorClass.Farm }, new ExtraPersona()] },
        });
        Assert.Equal(plain.Operators.Count + 1, world.Operators.Count);
        Assert.Equal(
            [CreatorClass.Farm, CreatorClass.Commercial], world.Operators[^1].Personas.Select(creator => world.Creators[creator].Class));
        Assert.Equal(plain.Operators.Select(profile => profile.Number), world.Operators.SkipLast(1).Select(profile => profile.Number));
    }

    [Fact]
    public void Without_an_economy_or_without_fakefluencers_nothing_is_in_reserve()
    {
        SimulationParameters parameters = SmallWorld.Parameters();
        Assert.DoesNotContain(
            SmallWorld.Build(parameters with { Economy = new EconomyParameters { Enabled = false } }).Creators,
            creator => creator.IsReserve);
        World human = SmallWorld.Build(parameters with { Creators = parameters.Creators with { Fakefluencers = 0 } });
        Assert.DoesNotContain(human.Creators, creator => creator.IsAi);
    }

    private static Dictionary<AccountKey, CreatorProfile> Reserved(World world) =>
        world.Creators.Where(creator => creator.IsReserve).ToDictionary(creator => creator.Key);

    private static World Build(double entry, int pool, int influencers = 50)
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 300, warmUp: 20, horizon: 90);
        return SmallWorld.Build(parameters with
        {
            Creators = parameters.Creators with { Influencers = influencers, Fakefluencers = 10, Operators = 4, ExtraPersonas = [] },
            Economy = new EconomyParameters
            {
                Enabled = true,
                Adaptation = new AdaptationParameters { Entry = entry },
                Operators = new OperatorParameters { Pool = pool },
            },
        });
    }
}
