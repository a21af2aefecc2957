using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.People;

public sealed class PersuasionTests
{
    private const int Agenda = 2;

    public static TheoryData<PersuasionPreset, LabelPreset, bool, double> Moves => new()
    {
        { PersuasionPreset.None, LabelPreset.None, false, 0 },
        { PersuasionPreset.Gallegos2025, LabelPreset.None, false, 0.01 },
        { PersuasionPreset.Gallegos2025, LabelPreset.None, true, 0.01 },
        { PersuasionPreset.Gallegos2025, LabelPreset.AltayGilardi2024, true, 0.01 * (1 - (0.276 / 3)) },
        { PersuasionPreset.Custom, LabelPreset.AltayGilardi2024, false, 0.3 },
        { PersuasionPreset.Custom, LabelPreset.Custom, true, 0.3 * (1 - 0.4) },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_post_moves_a_stance_by_eta_of_the_gap_by_trust(PersuasionPreset persuasion, LabelPreset label, bool labelled, double eta)
    {
        SimulationParameters parameters = QuietWorld.Parameters with
        {
            Effects = QuietWorld.Parameters.Effects with
            {
                Persuasion = persuasion,
                CustomPersuasion = 0.3,
                Label = label,
                CustomLabel = new CustomLabel { Belief = 0.4 },
            },
        };
        World world = QuietWorld.Build(parameters);
        var run = new HandMadeRun(world, new VoluntaryLabelling { Share = labelled ? 1 : 0 });
        var output = run.Step(QuietWorld.Post(0, agenda: Agenda));
        Assert.Equal(QuietWorld.Users, output.Tally[Count.Persuasions]);
        Assert.Equal(labelled ? QuietWorld.Users : 0, output.Tally[Count.AiLabelNoticed]);
        for (int user = 0; user < world.Users; user++)
        {
            for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
            {
                int at = (user * UserProfiles.Agendas) + agenda;
                double before = world.Profiles.Stance[at];
                double move = agenda == Agenda ? eta * (1 - before) * (0.5 + (0.5 * world.Profiles.TrustHuman[user])) : 0;
                Assert.Equal(before + move, run.Users.Columns.Stance[at], 1e-6);
            }
        }
    }
}
