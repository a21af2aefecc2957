using CsCheck;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Creators.Strategies;

/// <summary>Reviews and worlds in which somebody has reason to act.</summary>
internal static class BusinessSample
{
    /// <summary>First week after the warm-up of <see cref="World"/>.</summary>
    public const int First = 3;

    public static World World { get; } = Build(new AdaptationParameters());

    public static World Build(AdaptationParameters options, int influencers = 40, int horizon = 90, int warmUp = 20)
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 60, warmUp, horizon);
        return SmallWorld.Build(parameters with
        {
            Creators = parameters.Creators with { Influencers = influencers },
            Economy = new EconomyParameters { Enabled = true, Adaptation = options },
        });
    }

    public static CreatorReview Review(int week, long income = 0, double share = 0.01, double before = 0.01, params PeerWeek[] peers) =>
        new(week, income, share, before, peers, new MarketOffer(0.6, 0.1, 500_000));

    /// <summary>A review in which the creator lost half its share of engagement.</summary>
    public static CreatorReview Losing(int week, long income = 100_000_000) =>
        Review(
            week, income, share: 0.01, before: 0.02, new PeerWeek(new CreatorId(1), 1.5, 3, 2), new PeerWeek(new CreatorId(2), 1.2, 1, 1));

    public static StrategyWeights Only(string name) => new()
    {
        Invest = name == "invest" ? 1 : 0,
        Volume = name == "volume" ? 1 : 0,
        Trend = name == "trend" ? 1 : 0,
        Discount = name == "discount" ? 1 : 0,
        AdoptAi = name == "adoptAi" ? 1 : 0,
    };

    public static Business Run(
        World world, int creator, IEnumerable<CreatorReview> reviews, IReadOnlyList<NamedStrategy>? strategies = null)
    {
        Business business = Business.Of(world.Creators[creator]);
        foreach (CreatorReview review in reviews)
        {
            business = WeeklyChoice.Next(world, world.Creators[creator], business, review, strategies ?? NamedStrategy.All);
        }

        return business;
    }

    public static Gen<CreatorReview[]> Reviews { get; } =
        Gen.Select(Gen.Long[0, 2_000_000], Gen.Double[0, 0.1], Gen.Double[0, 0.1], Gen.Double[0, 3], Gen.Byte[0, 7], Gen.Byte[0, 3])
            .Select(values =>
                Review(
                    0, values.Item1, values.Item2, values.Item3, new PeerWeek(new CreatorId(1), values.Item4, values.Item5, values.Item6)))
            .Array[0, 60]
            .Select(reviews => reviews.Select((review, week) => review with { Week = week + 1 }).ToArray());
}
