using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.People;

/// <summary>A grain yields between slices: what is done with all users is divided into many.</summary>
public sealed class TickStagesTests
{
    private const int Users = 9_000;
    private const int MostUsersOfSlice = 4_096;

    [Fact]
    public void No_slice_goes_through_all_users_and_together_they_are_the_whole_tick()
    {
        SimulationParameters parameters = SmallWorld.Parameters(Users, warmUp: 0, horizon: 1);
        World world = SmallWorld.Build(parameters);
        var conductor = new Conductor(world, []);
        var parts = new LocalParts(world);
        var slices = new List<TickStage>();
        var surveys = new List<TickStage>();
        while (!conductor.IsFinished)
        {
            TickAsk ask = conductor.Next();
            if (ask is AskBlocks blocks)
            {
                var taken = new List<TickStage>();
                conductor.Take(new BlocksStepped([Step(parts.Blocks[0], blocks.Input, taken)]));
                slices.AddRange(taken);
                surveys = taken;
            }
            else
            {
                conductor.Take(parts.Answer(ask));
            }
        }

        var whole = new LocalSimulation(world, []);
        whole.Run();
        Assert.Equal(whole.Digest, conductor.Digest);
        Assert.All(
            [TickStage.Reading, TickStage.Counting, TickStage.Asking],
            stage => Assert.True(surveys.Count(taken => taken == stage) * MostUsersOfSlice >= Users, $"{stage} in one turn"));
        Assert.True(slices.Count(taken => taken == TickStage.Decaying) * MostUsersOfSlice >= Users, "a day's start in one turn");
        Assert.Equal([.. surveys.Order()], surveys);
    }

    [Fact]
    public void A_tick_that_is_not_done_has_no_output()
    {
        World world = SmallWorld.Build(SmallWorld.Parameters(warmUp: 0, horizon: 1));
        var conductor = new Conductor(world, []);
        var parts = new LocalParts(world);
        TickAsk ask = conductor.Next();
        for (; ask is not AskBlocks; ask = conductor.Next())
        {
            conductor.Take(parts.Answer(ask));
        }

        HumanUsers block = parts.Blocks[0];
        Assert.Throws<InvalidOperationException>(block.Finish);
        block.Begin(((AskBlocks)ask).Input);
        Assert.Throws<InvalidOperationException>(block.Finish);
        while (!block.Advance())
        {
        }

        Assert.NotNull(block.Finish());
        Assert.Throws<InvalidOperationException>(block.Finish);
    }

    private static TickOutput Step(HumanUsers block, TickInput input, List<TickStage> taken)
    {
        block.Begin(input);
        while (block.Stage != TickStage.Done)
        {
            taken.Add(block.Stage);
            block.Advance();
        }

        return block.Finish();
    }
}
