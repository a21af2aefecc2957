using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>
/// A market over weeks that nobody simulated: everybody posts as its profile says, a quarter of the followers see a post,
/// and engagement falls with the audience as it does among real creators.
/// </summary>
internal sealed class MadeUpMarket
{
    private const double Seen = 0.25;
    private const double Rate = 0.09;
    private const double Fall = 0.4;
    private const double AiRate = 0.84;

    public MadeUpMarket(World world)
    {
        World = world;
        Market = new Marketplace(world);
        Offers = [.. world.Creators.Select(creator => new CreatorOffer(
            (float)creator.PostsPerDay, 1, creator.IsAi ? 0.3f : 0.7f, 0, (float)creator.Talent, false, false))];
        Weeks = [.. world.Creators.Select(creator => Week(world, creator, 0))];
    }

    public World World { get; }

    public Marketplace Market { get; }

    public CreatorOffer[] Offers { get; }

    public CreatorWeek[] Weeks { get; }

    public Rules Rules { get; set; } = new();

    public List<OperatorPlan> Plans { get; } = [];

    public MarketOutcome? Last { get; private set; }

    public int Number { get; private set; }

    public static World Build(
        int users = 2_000,
        ulong seed = 1,
        Func<SimulationParameters, SimulationParameters>? change = null,
        int influencers = 200,
        int fakefluencers = 40)
    {
        var parameters = new SimulationParameters
        {
            Population = new PopulationParameters { Users = users },
            Creators = new CreatorParameters { Influencers = influencers, Fakefluencers = fakefluencers },

            // The market knows nothing of the graph but audiences.
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 1 },
        };
        return World.Build(change is null ? parameters : change(parameters), ReplicateKey.Of(seed, 0));
    }

    /// <summary>Settles a week; from the first on, creators publish what was booked.</summary>
    public MarketOutcome Settle()
    {
        Last = Market.Settle(Brief());
        for (int creator = 0; creator < Weeks.Length; creator++)
        {
            Weeks[creator] = Week(World, World.Creators[creator], Last.Creators[creator].SponsoredShare) with
            {
                IsActive = Weeks[creator].IsActive,
                IsDisclosed = Weeks[creator].IsDisclosed,
            };
        }

        Number++;
        Plans.Clear();
        return Last;
    }

    public MarketBrief Brief() => new(Number, Rules, [.. Weeks], [.. Offers], [.. Plans], 0.63, 0.42);

    public MarketOutcome Settle(int weeks)
    {
        for (int week = 0; week < weeks; week++)
        {
            Settle();
        }

        return Last!;
    }

    /// <summary>Numbers of the creators of a class.</summary>
    public int[] Of(params CreatorClass[] classes) =>
        [.. Enumerable.Range(0, World.Creators.Count).Where(creator => classes.Contains(World.Creators[creator].Class))];

    /// <summary>The creator of a class with the largest audience.</summary>
    public int Largest(CreatorClass kind) => Of(kind).MaxBy(creator => World.Creators[creator].Audience);

    public Commissioned Commission(int weeks)
    {
        for (int week = 0; week < weeks; week++)
        {
            if (Settle().Commissions is [Commission order, ..])
            {
                return new Commissioned(order, Number);
            }
        }

        throw new InvalidOperationException("no brand ordered a persona");
    }

    private static CreatorWeek Week(World world, CreatorProfile creator, float sponsored)
    {
        double posts = creator.PostsPerDay * EconomyParameters.DaysPerWeek;
        double impressions = posts * Seen * creator.Audience;
        double rate = Rate * DetMath.Exp(
            -Fall * DetMath.Log(Math.Max(1, creator.Audience) / world.ReferenceAudience)) * (creator.IsAi ? AiRate : 1);
        double claims = creator.Class == CreatorClass.Manipulative ? 0.4 * impressions : 0;
        return new CreatorWeek(
            true, creator.Audience, (int)(posts + 0.5), (int)((posts * sponsored) + 0.5), (int)impressions,
            (int)(impressions * Math.Min(0.5, rate)), (int)claims, false, 0);
    }
}

/// <summary>An order and the week after it was given.</summary>
internal sealed record Commissioned(Commission Order, int Week);
