using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures;

/// <summary>What is known of an economy's week when the market has settled it, as the formulas of measures read it.</summary>
public sealed class WeekEnd
{
    private readonly RunBooks _books;

    internal WeekEnd(World world, MarketBrief brief, MarketOutcome outcome, RunBooks books)
    {
        World = world;
        Brief = brief;
        Outcome = outcome;
        _books = books;
        Active = [.. All.Where(creator => brief.Creators[creator].IsActive)];
        HumanIncomes = new IncomeStatistics(ActiveOf(Maker.Human).Select(creator => outcome.Creators[creator].Income));
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>What was counted in the week.</summary>
    public MarketBrief Brief { get; }

    /// <summary>What the market settled.</summary>
    public MarketOutcome Outcome { get; }

    /// <summary>Numbers of the creators in business at the week's end.</summary>
    public IReadOnlyList<CreatorId> Active { get; }

    /// <summary>Share of the impressions of creators' false claims whose maker is known; null where there were none.</summary>
    public double? TraceableClaims => _books.Accountability.Claims;

    /// <summary>Share of the impressions of undisclosed personas whose maker is known; null where there were none.</summary>
    public double? TraceableUndisclosed => _books.Accountability.Undisclosed;

    /// <summary>How unequal the incomes of active human creators are.</summary>
    internal IncomeStatistics HumanIncomes { get; }

    /// <summary>Numbers of all AI creators, or of all human ones.</summary>
    /// <param name="maker">Which.</param>
    /// <returns>Their numbers, ascending.</returns>
    public IEnumerable<CreatorId> Of(Maker maker) => All.Where(creator => MakerOf(creator) == maker);

    /// <summary>Those of them in business.</summary>
    /// <param name="maker">Which.</param>
    /// <returns>Their numbers, ascending.</returns>
    public IEnumerable<CreatorId> ActiveOf(Maker maker) => Active.Where(creator => MakerOf(creator) == maker);

    /// <summary>Active creators of a kind: a person with AI tools is a hybrid.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Their numbers, ascending.</returns>
    public IEnumerable<CreatorId> ActiveOf(CreatorClass kind) => Active.Where(creator => KindOf(creator) == kind);

    /// <summary>Active human creators of a tier of audience.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>Their numbers, ascending.</returns>
    public IEnumerable<CreatorId> HumansOfTier(int tier) =>
        ActiveOf(Maker.Human).Where(creator => Tiering.Of(Brief.Creators[creator].Audience, World.ReferenceAudience) == tier);

    /// <summary>Active human creators whose niche is one into which a scenario puts personas, or all others.</summary>
    /// <param name="isContested">Which.</param>
    /// <returns>Their numbers, ascending.</returns>
    public IEnumerable<CreatorId> HumansInNiche(bool isContested)
    {
        int[] contested = [.. World.Creators.Where(creator => creator.StaysInNiche).Select(creator => creator.Niche).Distinct()];
        return ActiveOf(Maker.Human).Where(creator => contested.Contains(World.Creators[creator].Niche) == isContested);
    }

    /// <summary>Sum of an amount over creators, in kronor.</summary>
    /// <param name="creators">Their numbers.</param>
    /// <param name="of">The amount, in öre.</param>
    /// <returns>The sum.</returns>
    public double Kronor(IEnumerable<CreatorId> creators, Func<CreatorDeal, long> of)
    {
        ArgumentNullException.ThrowIfNull(creators);
        return Ore.ToKronor(creators.Sum(creator => of(Outcome.Creators[creator])));
    }

    /// <summary>Mean of an amount over creators, in kronor.</summary>
    /// <param name="creators">Their numbers.</param>
    /// <param name="of">The amount, in öre.</param>
    /// <returns>The mean; null where there is no such creator.</returns>
    public double? MeanKronor(IEnumerable<CreatorId> creators, Func<CreatorDeal, long> of)
    {
        CreatorId[] members = [.. creators];
        return members.Length == 0 ? null : Kronor(members, of) / members.Length;
    }

    /// <summary>Creators that appeared for the first time since day 0.</summary>
    /// <param name="maker">Which.</param>
    /// <returns>How many.</returns>
    public long Entries(Maker maker) => _books.Turnover.Entries[(int)maker];

    /// <summary>Creators that left since day 0.</summary>
    /// <param name="maker">Which.</param>
    /// <returns>How many.</returns>
    public long Exits(Maker maker) => _books.Turnover.Exits[(int)maker];

    /// <summary>What influencers of the start offer now, or offered when they left.</summary>
    /// <param name="fate">Which of them.</param>
    /// <returns>Their offers.</returns>
    public IReadOnlyList<CreatorOffer> Offers(Fate fate) => [.. _books.Turnover.Offers(leavers: fate == Fate.Leaver)];

    /// <summary>Mean of what they offer.</summary>
    /// <param name="fate">Which of them.</param>
    /// <param name="of">What of an offer.</param>
    /// <returns>The mean; null where there are none.</returns>
    public double? MeanOffer(Fate fate, Func<CreatorOffer, float> of)
    {
        IReadOnlyList<CreatorOffer> offers = Offers(fate);
        return offers.Count == 0 ? null : offers.Sum(offer => (double)of(offer)) / offers.Count;
    }

    /// <summary>Fines charged in weeks that ended after day 0, paid or owed, in kronor.</summary>
    /// <param name="party">Who answers.</param>
    /// <returns>The sum.</returns>
    public double Fines(FinedParty party) => Ore.ToKronor(_books.Fines[(int)party]);

    private IEnumerable<CreatorId> All => Enumerable.Range(0, World.Creators.Count).Select(number => new CreatorId(number));

    private Maker MakerOf(CreatorId creator) => World.Creators[creator].IsAi ? Maker.Ai : Maker.Human;

    private CreatorClass KindOf(CreatorId creator) => World.Creators[creator].Class switch
    {
        CreatorClass.Commercial or CreatorClass.Farm or CreatorClass.Manipulative => World.Creators[creator].Class,
        _ => Brief.Offers[creator].UsesAi ? CreatorClass.Hybrid : CreatorClass.Influencer,
    };
}
