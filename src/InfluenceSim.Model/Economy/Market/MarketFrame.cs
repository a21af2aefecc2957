using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What never changes in a market: who is in it, what they like, what the parameters say.</summary>
internal sealed class MarketFrame
{
    private readonly ImagePoint[] _images;

    public MarketFrame(World world)
    {
        World = world;
        Brands = Brand.All(world);
        _images = [.. world.CreatorKeys.Select(key => Image(world, key))];
        CommercialOperators =
        [
            .. Enumerable.Range(0, world.Creators.Count)
                .Where(creator =>
                    world.Creators[creator].Class == CreatorClass.Commercial && world.Creators[creator].Operator != AccountKey.StatedGroup)
                .Select(creator => OperatorOf(new CreatorId(creator))).Distinct().Order(),
        ];
    }

    public World World { get; }

    public MarketParameters Options => World.Parameters.Economy.Market;

    public double Users => World.Users;

    public Brand[] Brands { get; }

    /// <summary>Operators that make personas for brands.</summary>
    public int[] CommercialOperators { get; }

    public IReadOnlyList<CreatorProfile> Creators => World.Creators;

    public ImagePoint ImageOf(CreatorId creator) => _images[creator];

    public int OperatorOf(CreatorId creator) => World.OperatorOf[creator];

    /// <summary>Whose account a creator's income goes to.</summary>
    public Party PayeeOf(CreatorId creator) => Creators[creator].IsAi ? Party.Operator(OperatorOf(creator)) : Party.Creator(creator);

    private static ImagePoint Image(World world, ulong key)
    {
        ImageDraws draws = world.Draws.Image(key);
        return new ImagePoint(draws.Across.Uniform, draws.Up.Uniform);
    }
}
