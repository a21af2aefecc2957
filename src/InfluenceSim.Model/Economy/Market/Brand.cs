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

    public static Brand[] All(World world) => [.. Enumerable
        .Range(0, world.Parameters.Economy.Market.BrandsFor(world.Parameters.Creators.Influencers))
        .Select(number => Make(world, number))];

    private static Brand Make(World world, int number)
    {
        BrandParameters options = world.Parameters.Economy.Market.Brand;
        BrandDraws draws = world.Draws.Brand(number);
        double Weight(double mean, Draw draw) => mean * DetMath.Exp(options.WeightLogSd * draw.Normal);
        return new Brand
        {
            Number = number,
            Budget = Ore.Of(options.BudgetMedian * DetMath.Exp(options.BudgetLogSd * draws.Budget.Normal)),
            Topic = draws.Topic.Below(world.Parameters.Population.Topics),
            Image = new ImagePoint(draws.ImageAcross.Uniform, draws.ImageUp.Uniform),
            Reach = Weight(options.Reach, draws.Reach),
            Engagement = Weight(options.Engagement, draws.Engagement),
            Fit = Weight(options.Fit, draws.Fit),
            Trust = Weight(options.Trust, draws.Trust),
            Aversion = Weight(options.Aversion, draws.Aversion),
        };
    }
}
