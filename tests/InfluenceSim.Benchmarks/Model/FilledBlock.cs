using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>A block of users of the load after enough days to fill inboxes and the window of posts, with the last tick's input.</summary>
internal sealed class FilledBlock
{
    private const int Days = 6;

    public FilledBlock(int users, Func<SimulationParameters, SimulationParameters>? but = null)
    {
        SimulationParameters load = new Load(users).Parameters;
        World = World.Build(but?.Invoke(load) ?? load, ReplicateKey.Of(Load.Seed, 0));
        var parts = new LocalParts(World);
        Block = parts.Blocks[0];
        TickInput? last = null;
        new LocalSimulation(new Conductor(World, []), parts) { Asked = ask => last = ask is AskBlocks blocks ? blocks.Input : last }
            .Run(Days * SimulationParameters.HoursPerDay);
        Input = last!;
    }

    public World World { get; }

    public HumanUsers Block { get; }

    public TickInput Input { get; }
}
