using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Creators.Strategies;

/// <summary>When an influencer acts, with which strategy, and when it quits, against a second bookkeeping.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class BusinessLawTests
{
    private const int Weeks = 40;
    private const int First = 3;
    private static readonly string[] Strategies = ["invest", "volume", "trend", "discount", "adoptAi"];

    private static readonly Dictionary<string, AdaptationParameters> Options = new()
    {
        ["usual"] = new(),
        ["moody"] =
            new() { Mood = 3, Strategies = new StrategyWeights { Invest = 3, Volume = 0.5, Trend = 1, Discount = 0, AdoptAi = 0.2 } },
        ["impatient"] = new() { PatienceWeeks = 3, Tolerance = 0.4, ReservationShare = 0.9, Recovery = 0.1 },
    };

    public static TheoryData<string> Names => [.. Options.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_week_of_a_business_goes_as_the_law_says(string name)
    {
        AdaptationParameters options = Options[name];
        World world = BusinessSample.Build(options);
        var random = new Random(6);
        int gone = 0;
        for (int creator = 0; creator < 40; creator++)
        {
            CreatorReview[] reviews = [.. Enumerable.Range(1, Weeks).Select(week => Review(random, world.Creators[creator], week))];
            var law = new Ledger(world, creator, options);
            ICreator influencer = CreatorFactory.Create(world, new CreatorId(creator));
            foreach (CreatorReview review in reviews)
            {
                law.Take(review);
                CreatorPlan plan = influencer.Plan(
                    new CreatorBrief(new CreatorId(creator), new RunDay(review.Week * 7), 10, [], []) { Review = review });
                CreatorOffer offer = plan.Offer;
                Assert.Equal(law.IsGone, offer.IsGone);
                Assert.True(!law.IsGone || plan.Posts.Count == 0, "who has quit posts on");
                Assert.Equal(law.UsesAi, offer.UsesAi);
                Assert.Equal(world.Creators[creator].PostsPerDay * law.Energy * law.Volume * law.Pace
                    * (law.UsesAi ? 2 : 1), offer.PostsPerDay, 1e-4);
                Assert.Equal(law.Price, offer.PriceFactor, 1e-5);
                Assert.Equal(law.Authenticity, offer.Authenticity, 1e-5);
                Assert.Equal(law.Useful, offer.Usefulness, 1e-5);
                Assert.Equal(world.Creators[creator].Talent + law.Quality, offer.Quality, 1e-5);
            }

            gone += law.IsGone ? 1 : 0;
        }

        Assert.True(gone > 0, "nobody quit");
    }

    private static CreatorReview Review(Random random, CreatorProfile profile, int week)
    {
        // Income around what the person would do this for, in spells; engagement up and down.
        double level = week < First ? 4 : week / 7 % 2 == 0 ? 0.5 : 1.6;
        double share = 0.01 * (0.6 + random.NextDouble());
        return new CreatorReview(
            week,
            (long)(profile.Reservation * level * random.NextDouble()),
            share,
            0.01,
            [.. Enumerable.Range(0, 3)
                .Select(peer => new PeerWeek(new CreatorId(peer), random.NextDouble() * 1.6, (byte)random.Next(8), (byte)random.Next(4)))],
            new MarketOffer(0.6, 0.1, 500_000));
    }

    /// <summary>The books of one influencer.</summary>
    private sealed class Ledger(World world, int creator, AdaptationParameters options)
    {
        private readonly KeyedWords _draws = new(world.Key.Value);
        private readonly List<double> _incomes = [];
        private int _weeksBelow;

        public bool IsGone { get; private set; }

        public bool UsesAi { get; private set; }

        public double Energy { get; private set; } = 1;

        public double Volume { get; private set; } = 1;

        public double Pace { get; private set; } = 1;

        public double Price { get; private set; } = 1;

        public double Authenticity { get; private set; } = world.Creators[creator].Authenticity;

        public double Useful { get; private set; } = world.Creators[creator].Usefulness;

        public double Quality { get; private set; }

        public void Take(CreatorReview review)
        {
            if (IsGone)
            {
                return;
            }

            _incomes.Add(review.Income);
            if (review.Week < First)
            {
                return;
            }

            // The least income that the person does this for: its own draw, or a share of what it earned a week in the warm-up.
            double least = Math.Min(world.Creators[creator].Reservation, options.ReservationShare * _incomes.Take(First - 1).Average());
            bool isBelow = _incomes.TakeLast(4).Average() < least;
            bool isLosing = review.EngagementShare < (1 - options.Tolerance) * review.EngagementShareBefore;
            _weeksBelow = isBelow ? _weeksBelow + 1 : 0;
            IsGone = _weeksBelow >= options.PatienceWeeks;
            Pace = 1;
            if (IsGone)
            {
                return;
            }

            double before = Energy;
            if (isBelow || isLosing)
            {
                Follow(Choose(review));
            }

            Energy = Energy < before ? Energy : Math.Min(1, Energy + options.Recovery);
        }

        /// <summary>The open strategy with the largest log weight + leaning + mood.</summary>
        private string? Choose(CreatorReview review)
        {
            double[] weights =
                [options.Strategies.Invest, options.Strategies.Volume, options.Strategies.Trend, options.Strategies.Discount,
                options.Strategies.AdoptAi];
            bool[] isOpen = [true, true, review.Peers.Any(peer => peer.Growth > 1), Price > options.Discount.Least + 1e-6, !UsesAi];
            ulong key = KeyedWords.Account(world.Creators[creator].Key);
            return Enumerable.Range(0, 5).Where(strategy => weights[strategy] > 0 && isOpen[strategy])
                .OrderByDescending(strategy => Math.Log(weights[strategy])
                    + _draws.Gumbel(Draw.Inclination, 0, key, strategy + 1)
                    + (options.Mood * _draws.Gumbel(Draw.Mood, 0, key, review.Week, strategy + 1)))
                .Select(strategy => Strategies[strategy]).FirstOrDefault();
        }

        private void Follow(string? strategy)
        {
            switch (strategy)
            {
                case "invest":
                    Pace = 0.9;
                    Authenticity = Math.Min(1, Authenticity + 0.02);
                    Useful += 0.02;
                    Quality += 0.02;
                    break;
                case "volume":
                    Volume = Math.Min(3, Volume * 1.1);
                    Energy = Math.Max(0, Energy - 0.05);
                    break;
                case "discount":
                    Price = Math.Max(0.3, Price * 0.9);
                    break;
                case "adoptAi":
                    UsesAi = true;
                    Authenticity = Math.Max(0, Authenticity - 0.15);
                    break;
                default:
                    break;
            }
        }
    }
}
