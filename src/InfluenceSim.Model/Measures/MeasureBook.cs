using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures;

/// <summary>Sums tallies over days and makes the day's values of every measure from them.</summary>
internal sealed class MeasureBook
{
    private const int Week = 7;
    private const double SecondsPerMinute = 60;

    private readonly World _world;
    private readonly Tally _today = new();
    private readonly long[] _reached = new long[Claim.Limit];
    private readonly long[] _reachedUnlabelled = new long[Claim.Limit];
    private readonly long[] _week = new long[Week * WeekWidth];
    private long _reachedAny;
    private long _postsHuman;
    private long _postsAi;
    private long _falsePosts;
    private long _falsePostsAi;
    private double _reference = double.NaN;

    // Per day of the week: engagement, impressions and posts of AI creators, then of human ones.
    private const int WeekWidth = 6;

    public MeasureBook(World world) => _world = world;

    /// <summary>Counts a published post.</summary>
    public void Publish(in Post post)
    {
        bool isAi = post.Class is CreatorClass.Commercial or CreatorClass.Farm or CreatorClass.Manipulative;
        _postsAi += isAi ? 1 : 0;
        _postsHuman += post.Class is CreatorClass.Influencer or CreatorClass.Hybrid ? 1 : 0;
        if (post.Claim != Claim.None && _world.Claims[post.Claim].IsFalse)
        {
            _falsePosts++;
            _falsePostsAi += isAi ? 1 : 0;
        }
    }

    public void Add(Tally tally) => _today.Add(tally);

    /// <summary>Closes a day: rolls the week, and from the warm-up's last day on gives the day's values.</summary>
    public List<MeasureValue> CloseDay(int tick, Survey survey, int[] audiences, byte[] statuses)
    {
        int absolute = tick / SimulationParameters.HoursPerDay;
        int day = absolute - _world.Parameters.WarmUp;
        for (int claim = 0; claim < Claim.Limit; claim++)
        {
            _reached[claim] += _today.Reached[claim];
            _reachedUnlabelled[claim] += _today.ReachedUnlabelled[claim];
        }

        _reachedAny += _today[Count.ReachedAny];
        RollWeek(absolute);
        var values = new List<MeasureValue>();
        if (day >= -1)
        {
            Values(values, day, tick, survey, audiences);
            PeopleValues(values, day, survey);
            SpreadValues(values, day, survey);
            WelfareValues(values, day);
            StatusValues(values, day, statuses);
        }

        _today.Clear();
        _postsHuman = 0;
        _postsAi = 0;
        _falsePosts = 0;
        _falsePostsAi = 0;
        return values;
    }

    private void RollWeek(int absolute)
    {
        Span<long> row = _week.AsSpan(absolute % Week * WeekWidth, WeekWidth);
        row[0] = Engagement(Ai);
        row[1] = Ai(Count.ImpressionsOf);
        row[2] = _postsAi;
        row[3] = Engagement(Human);
        row[4] = Human(Count.ImpressionsOf);
        row[5] = _postsHuman;
    }

    private long WeekSum(int column)
    {
        long sum = 0;
        for (int day = 0; day < Week; day++)
        {
            sum += _week[(day * WeekWidth) + column];
        }

        return sum;
    }

    private void Values(List<MeasureValue> values, int day, int tick, Survey survey, int[] audiences)
    {
        void Put(string measure, string group, double value) => values.Add(new MeasureValue(day, measure, group, value));
        void Ratio(string measure, double part, double whole) => AddRatio(values, (day, measure, "all"), part, whole);

        double ai = WeekSum(0);
        double human = WeekSum(3);
        if (ai + human > 0)
        {
            double share = ai / (ai + human);
            if (day == -1 || double.IsNaN(_reference))
            {
                _reference = share;
            }

            Put("engagementShift", "all", share - _reference);
        }

        Put("engagement7d", "ai", ai);
        Put("engagement7d", "human", human);
        Put("impressions7d", "ai", WeekSum(1));
        Put("impressions7d", "human", WeekSum(4));
        Put("posts7d", "ai", WeekSum(2));
        Put("posts7d", "human", WeekSum(5));

        PutReach(Put, tick);
        Put("misinformationReachAny", "all", _reachedAny / (double)_world.Users);
        long falseImpressions = _today[Count.FalseImpressions];
        Put("claimImpressions", "all", falseImpressions);
        Put("claimImpressions", "ai", _today[Count.FalseImpressionsAi]);
        Put("claimImpressions", "human", _today[Count.FalseImpressionsHuman]);
        Put("claimImpressions", "person", falseImpressions - _today[Count.FalseImpressionsAi] - _today[Count.FalseImpressionsHuman]);
        long impressions = Sum(Count.ImpressionsOf);
        Ratio("prevalence", falseImpressions, impressions);
        Put("beliefsBegun", "all", _today[Count.BeliefsBegun]);
        long beliefs = 0;
        foreach (Claim claim in _world.Claims)
        {
            beliefs += claim.IsFalse ? survey.Believers[claim.Id] : 0;
        }

        double users = _world.Users;
        Put("falseBeliefs", "all", beliefs / users);
        Put("trustHuman", "all", survey.TrustHuman / Tally.FixedPoint / users);
        Put("trustAi", "all", survey.TrustAi / Tally.FixedPoint / users);
        Put("fatigue", "all", survey.Fatigue / Tally.FixedPoint / users);
        Ratio("aiPerceived", _today[Count.AiPerceived], Ai(Count.ImpressionsOf));
        Ratio("aiUnlabelled", _today[Count.AiUnlabelled], Ai(Count.ImpressionsOf));
        Put("aiImpressions", "labelled", Ai(Count.ImpressionsOf) - _today[Count.AiUnlabelled]);
        Put("aiImpressions", "unlabelled", _today[Count.AiUnlabelled]);
        Ratio("aiLabelNoticed", _today[Count.AiLabelNoticed], Ai(Count.ImpressionsOf));
        Ratio("humanMistaken", _today[Count.HumanMistaken], Human(Count.ImpressionsOf));
        Ratio("overBlocking", _today[Count.HumanLabelled], Human(Count.ImpressionsOf));
        Put("shocks", "all", _today[Count.Shocks]);
        for (int kind = 0; kind < MeasureGroups.Classes.Count; kind++)
        {
            Put("engagement", MeasureGroups.Classes[kind], _today.Counts[(int)Count.LikesOf + kind] + _today.Counts[(int)Count.CommentsOf + kind] + _today.Counts[(int)Count.SharesOf + kind]);
            Put("impressions", MeasureGroups.Classes[kind], _today.Counts[(int)Count.ImpressionsOf + kind]);
        }

        Put("impressions", "all", impressions);
        double aiToday = Engagement(Ai);
        Ratio("aiEngagementShare", aiToday, aiToday + Engagement(Human));
        Put("falseShares", "all", _today[Count.FalseShares]);
        Put("sessions", "all", _today[Count.Sessions]);
        Ratio("itemAge", _today[Count.AgeHours], impressions);
        Ratio("recommendedShare", _today[Count.Recommended], impressions);
        Put("follows", "all", _today[Count.Follows]);
        Put("unfollows", "all", _today[Count.Unfollows]);
        Put("audience", "ai", Audience(audiences, isAi: true));
        Put("audience", "human", Audience(audiences, isAi: false));
    }

    private void PeopleValues(List<MeasureValue> values, int day, Survey survey)
    {
        double users = _world.Users;
        void Put(string measure, string group, double value) => values.Add(new MeasureValue(day, measure, group, value));
        double shift = 0;
        for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
        {
            double mean = survey.Stance[agenda] / Tally.FixedPoint / users;
            double square = survey.StanceSquare[agenda] / Tally.FixedPoint / users;
            double moved = survey.StanceShift[agenda] / Tally.FixedPoint / users;
            shift += moved / UserProfiles.Agendas;
            Put("opinionShift", MeasureGroups.Agenda(agenda), moved);
            Put("opinionSpread", MeasureGroups.Agenda(agenda), Math.Sqrt(Math.Max(0, square - (mean * mean))));
        }

        Put("opinionShift", "all", shift);
        Put("opinionMoved", "all", survey.Moved / users);
        Put("bonds", "ai", survey.BondsAi / Tally.FixedPoint / users);
        Put("bonds", "human", survey.BondsHuman / Tally.FixedPoint / users);
        if (survey.BondsAi > 0)
        {
            Put("bondsAiKnown", "all", survey.BondsAiKnown / (double)survey.BondsAi);
        }

        Put("bondsBroken", "all", _today[Count.BondsBroken] / Tally.FixedPoint);
        Put("conversations", "all", _today[Count.Conversations] / users);
        Put("answers", "ai", _today[Count.AiAnswers]);
        Put("answers", "human", _today[Count.HumanAnswers]);
        long comments = Sum(Count.CommentsOf);
        if (comments > 0)
        {
            Put("interactionShare", "mutual", _today[Count.CommentsToMutual] / (double)comments);
            Put("interactionShare", "human", Human(Count.CommentsOf) / (double)comments);
            Put("interactionShare", "ai", Ai(Count.CommentsOf) / (double)comments);
        }
    }

    private void SpreadValues(List<MeasureValue> values, int day, Survey survey)
    {
        values.Add(new MeasureValue(day, "deceived", "all", survey.Deceived / (double)_world.Users));
        AddRatio(values, (day, "falsePostsByAi", "all"), _falsePostsAi, _falsePosts);
        AddRatio(values, (day, "falseImpressionsByAi", "all"), _today[Count.FalseImpressionsAi], _today[Count.FalseImpressions]);
        AddRatio(values, (day, "sponsorshipNoticed", "all"), _today[Count.SponsorshipNoticed], _today[Count.SponsoredImpressions]);
        AddRatio(values, (day, "reproduction", "all"), _today[Count.FalseSharesOfShares], _today[Count.FalseShares]);
        long creators = Ai(Count.ImpressionsOf) + Human(Count.ImpressionsOf);
        AddRatio(values, (day, "kindRight", "all"), _today[Count.AiPerceived] + Human(Count.ImpressionsOf) - _today[Count.HumanMistaken], creators);
        AddRatio(values, (day, "engagementRate", "ai"), Engagement(Ai), Ai(Count.ImpressionsOf));
        AddRatio(values, (day, "engagementRate", "human"), Engagement(Human), Human(Count.ImpressionsOf));
        for (int tier = 0; tier < MeasureGroups.Tiers.Count; tier++)
        {
            AddRatio(
                values, (day, "engagementRate", MeasureGroups.Tiers[tier]),
                _today.Counts[(int)Count.HumanTierEngagementOf + tier], _today.Counts[(int)Count.HumanTierImpressionsOf + tier]);
        }
    }

    private void WelfareValues(List<MeasureValue> values, int day)
    {
        long impressions = Sum(Count.ImpressionsOf);
        AddRatio(values, (day, "utility", "all"), _today[Count.Utility] / Tally.FixedPoint, impressions);
        AddRatio(values, (day, "quality", "all"), _today[Count.Quality] / Tally.FixedPoint, impressions);
        AddRatio(values, (day, "usefulness", "all"), _today[Count.Usefulness] / Tally.FixedPoint, impressions);
        AddRatio(values, (day, "entertainment", "all"), _today[Count.Entertainment] / Tally.FixedPoint, impressions);
        AddRatio(values, (day, "topicVariety", "all"), _today[Count.TopicChanges], _today[Count.Successions]);
        AddRatio(values, (day, "authorVariety", "all"), _today[Count.AuthorChanges], _today[Count.Successions]);
        values.Add(new MeasureValue(day, "minutes", "all", impressions * _world.Parameters.Feed.ItemSeconds / SecondsPerMinute / _world.Users));
    }

    private static void AddRatio(List<MeasureValue> values, (int Day, string Measure, string Group) row, double part, double whole)
    {
        // A share of nothing is no number: the row is left out.
        if (whole > 0)
        {
            values.Add(new MeasureValue(row.Day, row.Measure, row.Group, part / whole));
        }
    }

    private static long Engagement(Func<Count, long> of) => of(Count.LikesOf) + of(Count.CommentsOf) + of(Count.SharesOf);

    private void StatusValues(List<MeasureValue> values, int day, byte[] statuses)
    {
        int ai = 0;
        int undisclosed = 0;
        int people = 0;
        int restricted = 0;
        for (int creator = 0; creator < statuses.Length; creator++)
        {
            var status = (CreatorStatus)statuses[creator];
            if ((status & CreatorStatus.Absent) != 0)
            {
                continue;
            }

            bool limited = (status & (CreatorStatus.Labelled | CreatorStatus.Banned)) != 0;
            if (_world.Creators[creator].IsAi)
            {
                ai++;
                undisclosed += limited ? 0 : 1;
            }
            else
            {
                people++;
                restricted += limited && (status & CreatorStatus.SelfDisclosed) == 0 ? 1 : 0;
            }
        }

        if (ai > 0)
        {
            values.Add(new MeasureValue(day, "aiActiveUndisclosed", "all", undisclosed / (double)ai));
        }

        if (people > 0)
        {
            values.Add(new MeasureValue(day, "humansRestricted", "all", restricted / (double)people));
        }
    }

    private void PutReach(Action<string, string, double> put, int tick)
    {
        long reached = 0;
        long unlabelled = 0;
        int claims = 0;
        foreach (Claim claim in _world.Claims)
        {
            if (claim.IsFalse && claim.Start >= _world.Parameters.WarmUpTicks && claim.Start <= tick)
            {
                reached += _reached[claim.Id];
                unlabelled += _reachedUnlabelled[claim.Id];
                claims++;
            }
        }

        if (claims > 0)
        {
            put("misinformationReach", "all", reached / ((double)claims * _world.Users));
            put("misinformationReachUnlabelled", "all", unlabelled / ((double)claims * _world.Users));
        }
    }

    private long Audience(int[] audiences, bool isAi)
    {
        long sum = 0;
        for (int creator = 0; creator < audiences.Length; creator++)
        {
            sum += _world.Creators[creator].IsAi == isAi ? audiences[creator] : 0;
        }

        return sum;
    }

    private long Ai(Count first) => _today.Counts[(int)first + (int)CreatorClass.Commercial] + _today.Counts[(int)first + (int)CreatorClass.Farm] + _today.Counts[(int)first + (int)CreatorClass.Manipulative];

    private long Human(Count first) => _today.Counts[(int)first + (int)CreatorClass.Influencer] + _today.Counts[(int)first + (int)CreatorClass.Hybrid];

    private long Sum(Count first) => Ai(first) + Human(first) + _today.Counts[(int)first];

    public void Save(StateWriter writer)
    {
        foreach (long[] values in _today.Arrays)
        {
            writer.WriteSpan<long>(values);
        }

        writer.WriteSpan<long>(_reached);
        writer.WriteSpan<long>(_reachedUnlabelled);
        writer.WriteSpan<long>(_week);
        writer.Write(_reachedAny);
        writer.Write(_postsHuman);
        writer.Write(_postsAi);
        writer.Write(_falsePosts);
        writer.Write(_falsePostsAi);
        writer.Write(_reference);
    }

    public void Load(StateReader reader)
    {
        foreach (long[] values in _today.Arrays)
        {
            reader.ReadSpan<long>(values);
        }

        reader.ReadSpan<long>(_reached);
        reader.ReadSpan<long>(_reachedUnlabelled);
        reader.ReadSpan<long>(_week);
        _reachedAny = reader.Read<long>();
        _postsHuman = reader.Read<long>();
        _postsAi = reader.Read<long>();
        _falsePosts = reader.Read<long>();
        _falsePostsAi = reader.Read<long>();
        _reference = reader.Read<double>();
    }
}
