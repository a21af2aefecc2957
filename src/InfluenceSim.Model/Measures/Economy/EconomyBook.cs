using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures.Economy;

/// <summary>Makes the measures of the economy from each week's brief and outcome; every day shows those of the last settled week.</summary>
internal sealed class EconomyBook(World world)
{
    private readonly Turnover _turnover = new(world);
    private readonly Accountability _accountability = new(world);
    private readonly long[] _fines = new long[EconomyMeasures.Parties.Count];
    private List<(int Measure, int Group, double Value)> _values = [];

    /// <summary>Takes a settlement.</summary>
    public void Take(MarketBrief brief, MarketOutcome outcome)
    {
        bool isReported = brief.Week * EconomyParameters.DaysPerWeek > world.Parameters.WarmUp;
        _turnover.Take(brief, isReported);
        _accountability.Take(brief);
        long[] fines = [outcome.Values.FinesOperators, outcome.Values.FinesBrands, outcome.Values.FinesPlatform, outcome.Values.FinesCreators];
        for (int party = 0; party < fines.Length && isReported; party++)
        {
            _fines[party] += fines[party];
        }

        _values = [];
        PutIncome(brief, outcome);
        PutMarket(brief, outcome);
        PutTurnover();
        Put("claimsTraceable", "all", _accountability.Claims);
        Put("undisclosedTraceable", "all", _accountability.Undisclosed);
    }

    /// <summary>The last settled week's values, for a day.</summary>
    public IEnumerable<MeasureValue> Values(int day) => _values.Select(value =>
        new MeasureValue(day, EconomyMeasures.All[value.Measure].Name, EconomyMeasures.All[value.Measure].Groups[value.Group], value.Value));

    public void Save(StateWriter writer)
    {
        _turnover.Save(writer);
        _accountability.Save(writer);
        writer.WriteSpan<long>(_fines);
        writer.Write(_values.Count);
        foreach ((int measure, int group, double value) in _values)
        {
            writer.Write(measure);
            writer.Write(group);
            writer.Write(value);
        }
    }

    public void Load(StateReader reader)
    {
        _turnover.Load(reader);
        _accountability.Load(reader);
        reader.ReadSpan<long>(_fines);
        int count = reader.ReadCount(reader.Remaining);
        _values = [];
        for (int i = 0; i < count; i++)
        {
            int measure = reader.ReadCount(EconomyMeasures.All.Count - 1);
            int group = reader.ReadCount(EconomyMeasures.All[measure].Groups.Count - 1);
            _values.Add((measure, group, reader.Read<double>()));
        }
    }

    private void PutIncome(MarketBrief brief, MarketOutcome outcome)
    {
        int[] active = [.. Enumerable.Range(0, world.Creators.Count).Where(creator => brief.Creators[creator].IsActive)];
        int[] human = [.. active.Where(creator => !world.Creators[creator].IsAi)];
        int[] ai = [.. active.Where(creator => world.Creators[creator].IsAi)];
        long Total(int[] creators) => creators.Sum(creator => outcome.Creators[creator].Income);
        double? Mean(int[] creators) => creators.Length == 0 ? null : Ore.ToKronor(Total(creators)) / creators.Length;
        double? Net(int[] creators) => creators.Length == 0 ? null : Ore.ToKronor(creators.Sum(creator => outcome.Creators[creator].NetIncome)) / creators.Length;
        Put("income", "human", Mean(human));
        Put("income", "ai", Mean(ai));
        Put("netIncome", "human", Net(human));
        Put("netIncome", "ai", Net(ai));
        foreach (string kind in EconomyMeasures.Kinds)
        {
            int[] members = [.. active.Where(creator => KindOf(creator, brief) == kind)];
            Put("income", kind, Mean(members));
            Put("netIncome", kind, Net(members));
            Put("creatorsActive", kind, members.Length);
        }

        Put("incomeTotal", "human", Ore.ToKronor(Total(human)));
        Put("incomeTotal", "ai", Ore.ToKronor(Total(ai)));
        for (int tier = 0; tier < MeasureGroups.Tiers.Count; tier++)
        {
            Put("incomeByTier", MeasureGroups.Tiers[tier], Mean([.. human.Where(creator => Tiering.Of(brief.Creators[creator].Audience, world.ReferenceAudience) == tier)]));
        }

        int[] contested = [.. world.Creators.Where(creator => creator.StaysInNiche).Select(creator => creator.Niche).Distinct()];
        Put("incomeByNiche", "contested", Mean([.. human.Where(creator => contested.Contains(world.Creators[creator].Niche))]));
        Put("incomeByNiche", "other", Mean([.. human.Where(creator => !contested.Contains(world.Creators[creator].Niche))]));

        var statistics = new IncomeStatistics(human.Select(creator => outcome.Creators[creator].Income));
        Put("incomeGini", "all", statistics.Gini);
        Put("incomeTail", "all", statistics.Tail);
        double[] parts = [0.5, 0.8, 0.9, 0.99];
        for (int part = 0; part < parts.Length; part++)
        {
            Put("incomeLorenz", EconomyMeasures.Parts[part], statistics.LowestShare(parts[part]));
        }

        PutLivingWage(human, brief, outcome);
    }

    private void PutLivingWage(int[] human, MarketBrief brief, MarketOutcome outcome)
    {
        int fullTime = human.Length * 2 / 5;
        long wage = Ore.Of(world.Parameters.Economy.LivingWage);
        int below = human
            .OrderByDescending(creator => brief.Creators[creator].Audience).ThenBy(creator => world.CreatorKeys[creator])
            .Take(fullTime)
            .Count(creator => outcome.Creators[creator].Income < wage);
        Put("belowLivingWage", "all", fullTime == 0 ? null : below / (double)fullTime);
    }

    private void PutMarket(MarketBrief brief, MarketOutcome outcome)
    {
        var paid = new double[2];
        var bought = new double[2];
        for (int creator = 0; creator < world.Creators.Count; creator++)
        {
            int maker = world.Creators[creator].IsAi ? 0 : 1;
            CreatorWeek week = brief.Creators[creator];
            paid[maker] += Ore.ToKronor(outcome.Creators[creator].Sponsorship);
            bought[maker] += week.Posts == 0 ? 0 : week.Engagement * (double)week.SponsoredPosts / week.Posts;
        }

        for (int maker = 0; maker < paid.Length; maker++)
        {
            Put("costPerEngagement", MeasureGroups.Makers[maker], bought[maker] > 0 ? paid[maker] / (bought[maker] / world.Users * 1_000) : null);
        }

        Put("budgetToAi", "all", outcome.Values.Budget == 0 ? null : outcome.Values.BudgetToAi / (double)outcome.Values.Budget);
        for (int party = 0; party < _fines.Length; party++)
        {
            Put("fines", EconomyMeasures.Parties[party], Ore.ToKronor(_fines[party]));
        }
    }

    private void PutTurnover()
    {
        for (int maker = 0; maker < MeasureGroups.Makers.Count; maker++)
        {
            Put("entries", MeasureGroups.Makers[maker], _turnover.Entries[maker]);
            Put("exits", MeasureGroups.Makers[maker], _turnover.Exits[maker]);
        }

        CreatorOffer[] survivors = [.. _turnover.Offers(leavers: false)];
        CreatorOffer[] leavers = [.. _turnover.Offers(leavers: true)];
        int all = survivors.Length + leavers.Length;
        Put("survival", "all", all == 0 ? null : survivors.Length / (double)all);
        CreatorOffer[][] fates = [survivors, leavers];
        for (int fate = 0; fate < fates.Length; fate++)
        {
            double? Mean(Func<CreatorOffer, float> of) => fates[fate].Length == 0 ? null : fates[fate].Sum(offer => (double)of(offer)) / fates[fate].Length;
            Put("offeredQuality", EconomyMeasures.Fates[fate], Mean(offer => offer.Quality));
            Put("offeredUsefulness", EconomyMeasures.Fates[fate], Mean(offer => offer.Usefulness));
            Put("offeredAuthenticity", EconomyMeasures.Fates[fate], Mean(offer => offer.Authenticity));
        }
    }

    private string KindOf(int creator, MarketBrief brief) => world.Creators[creator].Class switch
    {
        CreatorClass.Commercial => "commercial",
        CreatorClass.Farm => "farm",
        CreatorClass.Manipulative => "manipulative",
        _ => brief.Offers[creator].UsesAi ? "hybrid" : "influencer",
    };

    /// <summary>A share or mean of nothing is no number: the row is left out.</summary>
    private void Put(string measure, string group, double? value)
    {
        if (value is not double number)
        {
            return;
        }

        int index = Enumerable.Range(0, EconomyMeasures.All.Count).First(i => EconomyMeasures.All[i].Name == measure);
        int place = Enumerable.Range(0, EconomyMeasures.All[index].Groups.Count).First(i => EconomyMeasures.All[index].Groups[i] == group);
        _values.Add((index, place, number));
    }
}
