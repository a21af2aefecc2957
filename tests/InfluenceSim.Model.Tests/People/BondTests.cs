using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.People;

public sealed class BondTests
{
    private const double Step = 1.0 / ushort.MaxValue;

    [Fact]
    public void Each_answer_closes_a_tenth_of_what_is_missing()
    {
        var run = new HandMadeRun(QuietWorld.Build(QuietWorld.Parameters));
        double expected = 0;
        for (int answer = 0; answer < 5; answer++)
        {
            run.Answers = [To(user: 3)];
            run.Step();
            expected += 0.1 * (1 - expected);
            Assert.Equal(expected, Bond(run, 3), 5 * Step);
        }

        Assert.Equal(0, Bond(run, 4));
    }

    [Fact]
    public void A_bond_halves_in_its_half_life()
    {
        SimulationParameters parameters = QuietWorld.Parameters with
        {
            Relations = new RelationParameters { BondGain = 1, BondHalfLife = 4 },
        };
        var run = new HandMadeRun(QuietWorld.Build(parameters)) { Answers = [To(user: 0)] };
        run.Step();
        Assert.Equal(1, Bond(run, 0));
        var days = new List<double>();
        while (run.Tick < (8 * SimulationParameters.HoursPerDay) + 1)
        {
            run.Step();
            if (run.Tick % SimulationParameters.HoursPerDay == 1)
            {
                days.Add(Bond(run, 0));
            }
        }

        // Rounded down once a day.
        Assert.Equal(0.5, days[3], 5 * Step);
        Assert.Equal(0.25, days[7], 9 * Step);
        Assert.Equal(Math.Pow(0.5, 0.25), days[0], 2 * Step);
    }

    [Fact]
    public void Who_does_not_follow_has_no_bond()
    {
        SimulationParameters parameters = QuietWorld.Parameters with
        {
            Creators = QuietWorld.Parameters.Creators with { ExtraPersonas = [new ExtraPersona { Audience = 0 }] },
        };
        var run = new HandMadeRun(QuietWorld.Build(parameters)) { Answers = [To(user: 0)] };
        Assert.Equal(1, run.Step().Tally[Count.AiAnswers]);
        Assert.Equal(0, run.Users.Follows.Count(new Row(0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_answer_that_says_so_tells_that_an_AI_wrote_it(double compliance)
    {
        World world = QuietWorld.Build(QuietWorld.Parameters);
        var run = new HandMadeRun(world, new ReplyDisclosure { Compliance = compliance }) { Answers = [To(user: 2)] };
        TickOutput output = run.Step();
        Assert.Equal(compliance, output.Tally[Count.Shocks]);
        while (output.Survey is null)
        {
            output = run.Step();
        }

        Assert.True(output.Survey[SurveySum.BondsAi] > 0);
        Assert.Equal(compliance * output.Survey[SurveySum.BondsAi], output.Survey[SurveySum.BondsAiKnown]);
    }

    [Theory]
    [InlineData(DisplacementPreset.None, 0)]
    [InlineData(DisplacementPreset.TimeBound, 1)]
    public void Only_where_time_is_bound_an_AI_uses_up_interactions(DisplacementPreset displacement, int used)
    {
        SimulationParameters parameters = QuietWorld.Parameters with
        {
            Relations = new RelationParameters { InteractionsMedian = 9, InteractionsLogSd = 0 },
            Reactions = QuietWorld.Parameters.Reactions with { Comment = 1 },
            Effects = QuietWorld.Parameters.Effects with { Displacement = displacement },
            Utility = new UtilityParameters { Base = 10 },
        };
        var run = new HandMadeRun(QuietWorld.Build(parameters));
        run.Step(QuietWorld.Post(0));
        int left = run.Users.Columns.InteractionsLeft[6];
        Assert.Equal(9 - used, left);
        run.Answers = [To(user: 6)];
        run.Step();
        Assert.Equal(left - used, run.Users.Columns.InteractionsLeft[6]);

        // Nobody comments on what there is no time for.
        long comments = 0;
        for (int tick = 2; tick < 20; tick++)
        {
            comments += run.Step(QuietWorld.Post(tick)).Tally.Counts[(int)Count.CommentsOf + 2];
        }

        Assert.Equal(used == 0 ? 18 * QuietWorld.Users : (8 * QuietWorld.Users) - 1, comments);
    }

    private static Answer To(int user) => new(Card.IdentityOf(QuietWorld.Post(0)), new Account(user), 0);

    private static double Bond(HandMadeRun run, int user) =>
        run.Users.Follows.Bond(new Row(user), run.Users.Follows.Find(new Row(user), new Account(QuietWorld.Persona)));
}
