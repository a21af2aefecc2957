using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Tests.Economy;
using InfluenceSim.Model.Worlds;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// A market into which brands' personas pour, cheaply and week by week. What people offer beyond quantity, trend and price
/// saves them where personas do not copy it, and not where they do.
/// </summary>
[Trait("Promise", "adapts")]
public sealed class AdaptsTests
{
    private const ulong Seed = 77;
    private const int Replicates = 6;
    private static readonly StrategyWeights Investors = new() { Invest = 1, Volume = 0, Trend = 0, Discount = 0, AdoptAi = 0 };
    private static readonly StrategyWeights Others = new() { Invest = 0, Volume = 1, Trend = 1, Discount = 1, AdoptAi = 0 };

    // What investing adds to survival, by replicate, where personas copy nothing of it and where they copy all.
    private static readonly Lazy<double[]> Uncopied = new(() => Gains(imitation: 0));
    private static readonly Lazy<double[]> Copied = new(() => Gains(imitation: 1));

    [Fact]
    public void Who_invests_in_what_AI_cannot_copy_survives_more_often()
    {
        (double low, double high) = Interval(Uncopied.Value);
        Assert.True(low > 0, $"the 95 % interval of the gain in survival is {low:F3} to {high:F3}");
    }

    [Fact]
    public void Who_invests_in_what_AI_copies_does_not()
    {
        (double low, double high) = Interval(Copied.Value);
        Assert.True(low <= 0, $"the 95 % interval of the gain in survival is {low:F3} to {high:F3}");
    }

    [Fact]
    public void The_gain_is_what_AI_takes_by_copying()
    {
        // A gain that is lost in noise would pass for none: the two worlds must differ by themselves.
        (double low, double high) = Interval([.. Uncopied.Value.Zip(Copied.Value, (without, with) => without - with)]);
        Assert.True(low > 0, $"the 95 % interval of the loss of gain is {low:F3} to {high:F3}");
    }

    [Fact]
    public void A_strategys_name_changes_nothing()
    {
        SimulationParameters parameters = Parameters(new StrategyWeights(), imitation: 0) with { Horizon = 42 };
        World world = World.Build(parameters, ReplicateKey.Of(Seed, 0));
        string[] names = [.. NamedStrategy.All.Select(strategy => strategy.Name)];
        NamedStrategy[] renamed =
            [.. NamedStrategy.All.Select((strategy, i) => strategy with { Name = names[(i + 2) % names.Length] }).Reverse()];
        var own = new EconomyRun(world, []);
        var other = new EconomyRun(world, [], renamed);
        List<TickSummary> summaries = own.Run();
        other.Run();

        Assert.Contains(summaries[^1].Measures, value => value is { Measure: "creatorsActive", Group: "hybrid", Value: > 0 });
        Assert.Equal(own.Digest, other.Digest);
    }

    /// <summary>What investing adds to the share of influencers who are still there, by replicate.</summary>
    private static double[] Gains(double imitation)
    {
        var gains = new double[Replicates];
        Parallel.For(0, Replicates, replicate =>
            gains[replicate] = Survival(Parameters(Investors, imitation), replicate) - Survival(Parameters(Others, imitation), replicate));
        return gains;
    }

    /// <summary>95 % interval of the mean, by Student's t.</summary>
    private static (double Low, double High) Interval(double[] differences)
    {
        double half = StudentT.InvCDF(0, 1, Replicates - 1, 0.975) * differences.StandardDeviation() / Math.Sqrt(Replicates);
        return (differences.Mean() - half, differences.Mean() + half);
    }

    private static double Survival(SimulationParameters parameters, int replicate)
    {
        World world = World.Build(parameters, ReplicateKey.Of(Seed, replicate));
        double survival = double.NaN;
        new LocalSimulation(world, []).Run(observer: summary =>
            survival = summary.Measures.Where(value => value.Measure == "survival")
                .Select(value => value.Value)
                .DefaultIfEmpty(survival)
                .Last());
        return survival;
    }

    private static SimulationParameters Parameters(StrategyWeights strategies, double imitation)
    {
        var standard = new SimulationParameters();
        return standard with
        {
            WarmUp = 21,
            Horizon = 168,
            Population = standard.Population with { Users = 500 },
            Creators = standard.Creators with
            {
                Influencers = 30,
                Fakefluencers = 8,
                Operators = 8,
                Mix = new KindMix { Commercial = 1, Farm = 0, Manipulative = 0 },
                Commercial = standard.Creators.Commercial with { ImitateAuthenticity = imitation, ImitateUsefulness = imitation },
            },
            Economy = standard.Economy with
            {
                Enabled = true,
                Market = standard.Economy.Market with
                {
                    Brands = 12,
                    Brand = standard.Economy.Market.Brand with { Aversion = 0, Trust = 1 },
                    Prices = standard.Economy.Market.Prices with { Ai = 0.4 },
                    Impressions = standard.Economy.Market.Impressions with { AdMoney = 0 },
                },
                Operators = standard.Economy.Operators with { LaunchCost = 1_000, LaunchDays = 1, Pool = 12, PaybackWeeks = 30 },
                Adaptation = standard.Economy.Adaptation with
                {
                    Strategies = strategies,
                    PatienceWeeks = 4,
                    ReservationShare = 0.6,
                    Entry = 0,
                    Tolerance = 0,
                    Invest = standard.Economy.Adaptation.Invest with { Authenticity = 0.04, Usefulness = 0.08 },
                },
            },
        };
    }
}
