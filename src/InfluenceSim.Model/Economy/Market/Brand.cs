using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>A brand: drawn from its number alone, the same in every arm.</summary>
internal sealed record Brand
{
    public required int Number { get; init; }

    /// <summary>Budget of a week in öre.</summary>
    public required long Budget { get; init; }

    public required int Topic { get; init; }

    public required ImagePoint Image { get; init; }

    public required double Reach { get; init; }

    public required double Engagement { get; init; }

    public required double Fit { get; init; }

    public required double Trust { get; init; }

    /// <summary>What it takes off the log value of an AI creator.</summary>
    public required double Aversion { get; init; }

    public static Brand[] All(World world) => [.. Enumerable.Range(0, world.Parameters.Economy.Market.BrandsFor(world.Parameters.Creators.Influencers)).Select(number => Draw(world, number))];

    private static Brand Draw(World world, int number)
    {
        BrandParameters options = world.Parameters.Economy.Market.Brand;
        Words place = world.Draws.Block(Purpose.Brand, (ulong)number, 0);
        Words taste = world.Draws.Block(Purpose.Brand, (ulong)number, 1);
        Words more = world.Draws.Block(Purpose.Brand, (ulong)number, 2);
        double Weight(double mean, uint word) => mean * DetMath.Exp(options.WeightLogSd * Draws.Normal(word));
        return new Brand
        {
            Number = number,
            Budget = Ore.Of(options.BudgetMedian * DetMath.Exp(options.BudgetLogSd * Draws.Normal(place.W0))),
            Topic = (int)(Draws.Uniform(place.W1) * world.Parameters.Population.Topics),
            Image = new ImagePoint(Draws.Uniform(place.W2), Draws.Uniform(place.W3)),
            Reach = Weight(options.Reach, taste.W0),
            Engagement = Weight(options.Engagement, taste.W1),
            Fit = Weight(options.Fit, taste.W2),
            Trust = Weight(options.Trust, taste.W3),
            Aversion = Weight(options.Aversion, more.W0),
        };
    }
}
