using CsCheck;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>Each agenda is pushed by somebody, however many operators there are, and by personas that push one only.</summary>
[Trait("Promise", "reported-faults")]
public sealed class AgendasTests
{
    [Fact]
    public void Each_agenda_has_an_operator_and_each_operator_that_pushes_has_an_agenda() => Gen.Int[3, 30].Select(Gen.Int[3, 60]).Sample(
        (operators, personas) =>
        {
            World world = SmallWorld.Build(SmallWorld.Parameters() with
            {
                Creators = new CreatorParameters { Influencers = 2, Fakefluencers = personas, Operators = operators },
            });
            int[][] dealt = world.AgendasOf;
            int pushing = world.Operators.Count(maker => maker.Personas.Count > 0 && maker.Kind == CreatorClass.Manipulative);

            return pushing == 0
                ? dealt.All(agendas => agendas.Length == 0)
                : dealt.SelectMany(agendas => agendas).Distinct().Count() == UserProfiles.Agendas
                    && dealt.Count(agendas => agendas.Length > 0) == pushing
                    && world.Operators.All(maker => maker.Kind == CreatorClass.Manipulative || dealt[maker.Number].Length == 0);
        },
        iter: 40);

    [Fact]
    public void All_four_are_posted_where_three_operators_push()
    {
        SimulationParameters parameters = SmallWorld.Parameters(warmUp: 0, horizon: 12);
        World world = SmallWorld.Build(parameters with
        {
            Creators = parameters.Creators with
            {
                Fakefluencers = 9,
                Operators = 3,
                Mix = new KindMix { Commercial = 0, Farm = 0, Manipulative = 1 },
                Manipulative = parameters.Creators.Manipulative with { AgendaShare = 0.5 },
            },
        });
        var pushed = new HashSet<int>();
        new LocalSimulation(world, []).Run(observer: summary => pushed.UnionWith(
            summary.Retired.Select(record => (int)record.Post.Agenda).Where(agenda => agenda != Card.NoAgenda)));

        Assert.Equal(UserProfiles.Agendas, pushed.Count);
    }
}
