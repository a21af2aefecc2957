namespace InfluenceSim.Model.Laws.Tests.Economy;

/// <summary>
/// The market's weeks in plain numbers: first what the week that ended brought and cost, then who is booked for the one that begins.
/// Amounts are in öre and may be a fraction: the market rounds each, this does not.
/// </summary>
internal sealed class MarketLaw
{
    private readonly World _world;
    private readonly MarketParameters _options;
    private readonly KeyedWords _draws;
    private readonly BrandLaw[] _brands;
    private readonly double[] _savings;
    private readonly double[] _demand;
    private readonly double[] _rates;
    private readonly int[] _owners;
    private readonly bool[] _usedAi;
    private readonly Dictionary<int, int> _waiting = [];
    private List<(int Brand, int Creator, double Amount)> _bookings = [];

    public MarketLaw(World world)
    {
        (_world, _options, _draws) = (world, world.Parameters.Economy.Market, new KeyedWords(world.Key.Value));
        int creators = world.Creators.Count;
        int brands = _options.Brands ?? Math.Max(1, world.Parameters.Creators.Influencers / 5);
        _brands = [.. Enumerable.Range(0, brands).Select(number => new BrandLaw(world, number))];
        _savings = new double[_brands.Length];
        (_demand, _rates, _owners, _usedAi) = (new double[creators], new double[creators], new int[creators], new bool[creators]);
        Array.Fill(_demand, 1);
        Array.Fill(_rates, _options.Sponsored.RatePrior);
        Array.Fill(_owners, -1);
        OperatorNet = [.. world.Operators.Select(_ => 100 * _options.OperatorCapital)];
        (Sponsorship, Other, Cost, Time) = (new double[creators], new double[creators], new double[creators], new double[creators]);
        (Share, Index) = (new double[creators], new double[creators]);
    }

    public double[] Sponsorship { get; private set; }

    public double[] Other { get; private set; }

    public double[] Cost { get; private set; }

    public double[] Time { get; private set; }

    public double[] Share { get; private set; }

    public double[] Index { get; private set; }

    public double[] OperatorNet { get; }

    /// <summary>Operators whom brands wait for, by brand.</summary>
    public IReadOnlyDictionary<int, int> Waiting => _waiting;

    public void Settle(MarketBrief brief)
    {
        int creators = _world.Creators.Count;
        (Sponsorship, Other, Cost, Time) = (new double[creators], new double[creators], new double[creators], new double[creators]);
        foreach ((int brand, int creator, double amount) in _bookings.Where(booking => brief.Creators[booking.Creator].IsActive))
        {
            _savings[brand] -= amount;
            Sponsorship[creator] += amount;
        }

        for (int creator = 0; creator < creators; creator++)
        {
            Earn(creator, brief);
        }

        foreach (BrandLaw brand in _brands)
        {
            _savings[brand.Number] += brand.Budget;
        }

        Index = [.. Enumerable.Range(0, creators).Select(creator =>
            _demand[creator] * brief.Offers[creator].PriceFactor * (_world.Creators[creator].IsAi ? _options.Prices.Ai : 1))];
        foreach (OperatorPlan plan in brief.Plans)
        {
            foreach (Launch launch in plan.Launches)
            {
                OperatorNet[plan.Operator] -= launch.Cost;
                _owners[launch.Creator] = launch.Brand;
                _waiting.Remove(launch.Brand);
            }
        }

        Book(brief);
    }

    private void Earn(int creator, MarketBrief brief)
    {
        CreatorWeek week = brief.Creators[creator];
        CreatorProfile profile = _world.Creators[creator];
        double perUser = week.Impressions / (double)_world.Users;
        bool sharesInAds = week.Audience >= _options.Impressions.AdThreshold * _world.Users;
        Other[creator] = 100 * (
            (sharesInAds ? AdsPerUser * Kept(creator, brief) * perUser : 0)
            + (profile.Class == CreatorClass.Manipulative ? _options.Impressions.ClaimMoney * week.ClaimImpressions / _world.Users : 0));
        Cost[creator] = 100 * week.Posts * (profile.IsAi ? _options.Costs.Persona : _usedAi[creator] ? _options.Costs.Hybrid : 0);
        Time[creator] = profile.IsAi ? 0 : 100 * week.Posts * (_usedAi[creator] ? _options.Costs.HybridTime : _options.Costs.PersonTime);
        if (profile.IsAi)
        {
            OperatorNet[Maker(creator)] += Sponsorship[creator] + Other[creator] - Cost[creator];
        }

        if (week.Impressions > 0)
        {
            double prior = _options.Sponsored.RatePriorWeight * _world.Users;
            double rate = (week.Engagement + (prior * _options.Sponsored.RatePrior)) / (week.Impressions + prior);
            _rates[creator] = ((1 - _options.Sponsored.RateMemory) * _rates[creator]) + (_options.Sponsored.RateMemory * rate);
        }

        _usedAi[creator] = brief.Offers[creator].UsesAi;
    }

    /// <summary>
    /// Brands in an order drawn by week; each its own persona first, then the best of the others, a part of its money
    /// each.
    /// </summary>
    private void Book(MarketBrief brief)
    {
        double[] capacity = [.. Enumerable.Range(0, _world.Creators.Count).Select(creator => Capacity(creator, brief))];
        double[] sold = new double[capacity.Length];
        bool[] isForHire = [.. Enumerable.Range(0, capacity.Length).Select(creator => IsForHire(creator, brief) && _owners[creator] < 0)];
        var hired = new Dictionary<int, (double Spent, double Index, double Distance)>();
        _bookings = [];
        foreach (BrandLaw brand in _brands
            .OrderBy(brand => _draws.Word(Draw.BrandOrder, 0, (ulong)brand.Number, brief.Week))
            .ThenBy(brand => _draws.Word(Draw.BrandOrder, 1, (ulong)brand.Number, brief.Week)))
        {
            double spend = Math.Min(_savings[brand.Number], brand.Budget * (1 - _options.Brand.Saving));
            foreach (int creator in Enumerable.Range(0, capacity.Length)
                .Where(creator => _owners[creator] == brand.Number && brief.Creators[creator].IsActive))
            {
                double each = 100 * _options.Costs.Persona * (1 + _options.Commissions.FeeMargin);
                double posts = Kept(creator, brief) * brief.Offers[creator].PostsPerDay * 7;
                double fee = Math.Min(Math.Max(0, spend), posts * each);
                _bookings.Add((brand.Number, creator, fee));
                sold[creator] = capacity[creator];
                spend -= fee + capacity[creator];
            }

            hired[brand.Number] = Hire(brand, Math.Max(0, spend), brief, capacity, sold, isForHire);
        }

        for (int creator = 0; creator < capacity.Length; creator++)
        {
            bool counts = isForHire[creator] || (_owners[creator] >= 0 && brief.Creators[creator].IsActive);
            double part = counts && capacity[creator] > 0 ? sold[creator] / capacity[creator] : 0;
            Share[creator] = part * _options.Sponsored.MaxShare * Kept(creator, brief);
            if (isForHire[creator] && capacity[creator] > 0)
            {
                double moved = _demand[creator] * Math.Exp(_options.Prices.DemandSpeed * (part - _options.Prices.UsualDemand));
                _demand[creator] = Math.Clamp(moved, _options.Prices.DemandMin, _options.Prices.DemandMax);
            }
        }

        Order(brief, hired);
        foreach (BrandLaw brand in _brands)
        {
            double booked = _bookings.Where(booking => booking.Brand == brand.Number).Sum(booking => booking.Amount);
            _savings[brand.Number] = Math.Min(_savings[brand.Number], booked + (brand.Budget * _options.Brand.SavingsWeeks));
        }
    }

    private (double Spent, double Index, double Distance) Hire(
        BrandLaw brand, double spend, MarketBrief brief, double[] capacity, double[] sold, bool[] isForHire)
    {
        double left = spend;
        double indexed = 0;
        double distances = 0;
        foreach (int creator in Enumerable.Range(0, capacity.Length)
            .Where(creator => isForHire[creator] && capacity[creator] - sold[creator] >= 1)
            .OrderByDescending(creator => brand.Value(creator, brief, _rates[creator], Index[creator])))
        {
            double amount = Math.Min(Math.Min(left, spend * _options.Brand.Concentration), capacity[creator] - sold[creator]);
            if (amount < 1)
            {
                break;
            }

            _bookings.Add((brand.Number, creator, amount));
            sold[creator] += amount;
            left -= amount;
            indexed += amount * Index[creator];
            distances += amount * brand.DistanceTo(creator);
        }

        double spent = spend - left;
        return spent < 1 ? (spent, 1, 0) : (spent, indexed / spent, distances / spent);
    }

    /// <summary>
    /// A brand orders a persona if hiring what it would reach costs more over the weeks it looks ahead, and its savings
    /// allow.
    /// </summary>
    private void Order(MarketBrief brief, Dictionary<int, (double Spent, double Index, double Distance)> hired)
    {
        CommissionParameters options = _options.Commissions;
        int[] examples =
        [
            .. Enumerable.Range(0, _world.Creators.Count)
                .Where(creator => _world.Creators[creator].Class == CreatorClass.Commercial && brief.Creators[creator].IsActive),
        ];
        double reach = examples.Length == 0
            ? options.ExpectedReach
            : examples.Average(creator => brief.Creators[creator].Audience) / _world.Users;
        double posts = _world.Parameters.Creators.Commercial.PostsPerDay * 7;
        EconomyRules rules = brief.Rules.Economy;
        double hidden = 1 - brief.Rules.Disclosure.Commercial;
        foreach (BrandLaw brand in _brands.Where(brand => !_owners.Contains(brand.Number) && !_waiting.ContainsKey(brand.Number)))
        {
            double booked = _bookings.Where(booking => booking.Brand == brand.Number).Sum(booking => booking.Amount);
            double image = Math.Exp(brand.Fit * _options.Brand.ImageWeight * (hired[brand.Number].Distance - options.ImageDistance));
            double market = posts * _options.Sponsored.MaxShare * 100 * Standard(reach) * hired[brand.Number].Index * image;
            double worth = Math.Min(market, hired[brand.Number].Spent) * Math.Exp(-brand.Aversion - (hidden * rules.BrandAversion))
                * (1 - rules.DemonetisedAi.Commercial) * (1 - (hidden * rules.DemonetisedUndisclosed.Commercial));
            double saved = worth - (100 * posts * _options.Costs.Persona * (1 + options.FeeMargin));
            double noise = Math.Exp(options.Noise * _draws.Normal(Draw.Commission, 0, (ulong)brand.Number, brief.Week));
            if (_savings[brand.Number] - booked >= 100 * options.Price && saved * options.PaybackWeeks * noise > 100 * options.Price)
            {
                int maker = Enumerable.Range(0, _world.Operators.Count)
                    .Where(maker => _world.Operators[maker].Kind == CreatorClass.Commercial)
                    .MaxBy(maker => _draws.Gumbel(Draw.CommissionOperator, 0, (ulong)brand.Number, maker, brief.Week));
                _savings[brand.Number] -= 100 * options.Price;
                OperatorNet[maker] += 100 * options.Price;
                _waiting.Add(brand.Number, maker);
            }
        }
    }

    /// <summary>What a creator may sell of a week: posts at base (reach / ref)^exponent index.</summary>
    private double Capacity(int creator, MarketBrief brief) =>
        100 * _options.Sponsored.MaxShare * Kept(creator, brief)
        * brief.Offers[creator].PostsPerDay * 7 * Standard(brief.Creators[creator].Audience / (double)_world.Users) * Index[creator];

    private double Standard(double reach) =>
        _options.Prices.Base * Math.Pow(reach / _options.Prices.ReferenceReach, _options.Prices.Exponent);

    private bool IsForHire(int creator, MarketBrief brief) =>
        _world.Creators[creator].Class is CreatorClass.Influencer or CreatorClass.Commercial
        && brief.Creators[creator].IsActive
        && !brief.Offers[creator].IsGone
        && brief.Creators[creator].Audience >= _options.Sponsored.LeastReach * _world.Users;

    private double AdsPerUser => _options.Impressions.AdMoney * _options.Impressions.CreatorShare;

    private double Kept(int creator, MarketBrief brief)
    {
        EconomyRules rules = brief.Rules.Economy;
        (double all, double undisclosed) = _world.Creators[creator].Class switch
        {
            CreatorClass.Commercial => (rules.DemonetisedAi.Commercial, rules.DemonetisedUndisclosed.Commercial),
            CreatorClass.Farm => (rules.DemonetisedAi.Farm, rules.DemonetisedUndisclosed.Farm),
            CreatorClass.Manipulative => (rules.DemonetisedAi.Manipulative, rules.DemonetisedUndisclosed.Manipulative),
            _ => (0, 0),
        };
        return (1 - all) * (brief.Creators[creator].IsDisclosed ? 1 : 1 - undisclosed);
    }

    private int Maker(int creator) => _world.Operators.First(maker => maker.Personas.Contains(creator)).Number;
}
