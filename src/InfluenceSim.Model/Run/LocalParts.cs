using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Run;

/// <summary>All parts of a run in one place: they answer what the conductor asks.</summary>
internal sealed class LocalParts
{
    /// <summary>The parts as they are at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="usersPerBlock">Users per block; 0 is all in one.</param>
    /// <param name="work">Who does the pieces of the platform's work; null does them in turn.</param>
    public LocalParts(World world, int usersPerBlock = 0, DoPieces? work = null)
    {
        UsersPerBlock = BlockLayout.Size(world.Users, usersPerBlock);
        Platform = new Platform(world, work);
        Creators = [.. Enumerable.Range(0, world.Creators.Count).Select(creator => CreatorFactory.Create(world, new CreatorId(creator)))];
        Market = world.Parameters.Economy.Enabled ? new Marketplace(world) : null;
        Operators = Market is null ? [] : [.. world.Operators.Select(maker => new Operator(world, maker.Number))];
        Blocks = [.. BlockLayout.Of(world.Users, usersPerBlock).Select(block => new HumanUsers(world, block.First, block.Count))];
    }

    /// <summary>Users per block.</summary>
    public int UsersPerBlock { get; }

    public Platform Platform { get; init; }

    /// <summary>Creators by number.</summary>
    public IReadOnlyList<ICreator> Creators { get; init; }

    /// <summary>The market; null without an economy.</summary>
    public Marketplace? Market { get; }

    /// <summary>Operators by number; none without an economy.</summary>
    public IReadOnlyList<Operator> Operators { get; }

    /// <summary>Blocks of users in order.</summary>
    public IReadOnlyList<HumanUsers> Blocks { get; }

    /// <summary>Answers what the conductor asks.</summary>
    public TickAnswer Answer(TickAsk ask) => ask switch
    {
        AskMarket market => new MarketSettled(TheMarket.Settle(market.Brief)),
        AskOperators operators => new OperatorsPlanned([.. operators.Briefs.Select(brief => Operators[brief.Operator].Plan(brief))]),
        AskCreators creators => new CreatorsPlanned([.. creators.Briefs.Select(brief => Creators[brief.Creator].Plan(brief))]),
        AskPlatform platform => Prepare(platform.Request),
        AskBlocks blocks => new BlocksStepped([.. Blocks.Select(block => block.Step(blocks.Input))]),
        _ => throw new ArgumentOutOfRangeException(nameof(ask), ask, "no part answers this"),
    };

    /// <summary>Replaces the state of all parts by a saved one of the same layout.</summary>
    public void Load(Snapshot snapshot)
    {
        Market?.Load(snapshot.Market);
        Platform.Load(snapshot.Platform);
        Load(Operators, snapshot.Operators, static (maker, section) => maker.Load(section));
        Load(Creators, snapshot.Creators, static (creator, section) => creator.Load(section));
        Load(Blocks, snapshot.Blocks, static (block, section) => block.Load(section));
    }

    private static void Load<T>(IReadOnlyList<T> parts, IReadOnlyList<byte[]> sections, Action<T, byte[]> load)
    {
        for (int part = 0; part < parts.Count; part++)
        {
            load(parts[part], sections[part]);
        }
    }

    private Marketplace TheMarket => Market ?? throw new InvalidOperationException("a run without an economy has no weeks");

    private PlatformPrepared Prepare(PlatformRequest request)
    {
        TickInput input = Platform.Prepare(request);
        return new PlatformPrepared(input, input.EndsDay ? Platform.HashState() : default);
    }
}
