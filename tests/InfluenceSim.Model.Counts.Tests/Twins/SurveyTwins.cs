using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>The sums and histograms of a survey, counted again from where people stand at a day's end.</summary>
internal static class SurveyTwins
{
    private const double Unit = 65_536;

    private static readonly Dictionary<SurveySum, Func<Moment, double>> Sums = new()
    {
        [SurveySum.TrustHuman] = moment => InSteps(moment, person => person.TrustHuman),
        [SurveySum.TrustAi] = moment => InSteps(moment, person => person.TrustAi),
        [SurveySum.Fatigue] = moment => InSteps(moment, person => person.Fatigue),
        [SurveySum.Edges] = moment => moment.Today.People.Sum(person => person.Creators.Count + person.People.Count),
        [SurveySum.Moved] = moment => moment.Today.People.Count(person => IsMoved(moment, person)),
        [SurveySum.Deceived] = moment => moment.Today.People.Count(person => moment.FalseClaims.Any(claim => Believes(person, claim.Id))),
        [SurveySum.BondsAi] = moment => Bonds(moment, bond => IsAi(moment, bond.Creator)),
        [SurveySum.BondsAiKnown] = moment => Bonds(moment, bond => IsAi(moment, bond.Creator) && bond.IsKnown),
        [SurveySum.BondsHuman] = moment => Bonds(moment, bond => !IsAi(moment, bond.Creator)),
        [SurveySum.TaughtPairs] = moment => There(moment).Length * moment.Today.People.Count(person => person.IsTaught),
        [SurveySum.TaughtCanTell] = moment => moment.Today.People.Where(person => person.IsTaught).Sum(person => Told(moment, person)),
        [SurveySum.CanTell] = moment => moment.Today.People.Sum(person => Told(moment, person)),
        [SurveySum.Pairs] = moment => There(moment).Length * moment.Users,
        [SurveySum.Reciprocated] = moment => moment.Today.People.Sum(person => person.People.Count(friend => friend.IsMutual)),
        [SurveySum.UserEdges] = moment => moment.Today.People.Sum(person => person.People.Count),
    };

    private static readonly Dictionary<SurveyOfAgenda, Func<Moment, int, double>> OfAgendas = new()
    {
        [SurveyOfAgenda.Stance] = (moment, agenda) => InSteps(moment, person => person.Stances[agenda]),
        [SurveyOfAgenda.StanceSquare] = (moment, agenda) => InSteps(moment, person => Math.Pow(person.Stances[agenda], 2)),
        [SurveyOfAgenda.StanceShift] = (moment, agenda) => InSteps(moment, person => Shift(moment, person, agenda)),
    };

    private static readonly Dictionary<SurveyHistogram, Func<Moment, IEnumerable<int>>> Histograms = new()
    {
        [SurveyHistogram.FalseImpressions] = moment => moment.DaysSinceWarmUp
            .SelectMany(day => day.Items).Where(moment.Log.IsFalse).Select(item => item.Reader),
        [SurveyHistogram.FalseShares] = moment => moment.DaysSinceWarmUp
            .SelectMany(day => day.Items).Where(item => item.IsShared && moment.Log.IsFalse(item)).Select(item => item.Reader),
        [SurveyHistogram.OwnPosts] = moment => moment.DaysSinceWarmUp.SelectMany(day => day.Written).Select(post => (int)post.Author),
    };

    /// <summary>What is asked at a run's end only.</summary>
    public static bool IsAtEnd(SurveySum sum) => sum is >= SurveySum.TaughtPairs and < SurveySum.Length;

    /// <summary>A sum at a day's end; none where nobody counts it again.</summary>
    public static double? Of(Moment moment, SurveySum sum) => Sums.GetValueOrDefault(sum)?.Invoke(moment);

    /// <summary>A sum for an agenda.</summary>
    public static double? Of(Moment moment, SurveyOfAgenda sum, int agenda) => OfAgendas.GetValueOrDefault(sum)?.Invoke(moment, agenda);

    /// <summary>People by what each did, those who did nothing too; none where nobody counts it again.</summary>
    public static IEnumerable<KeyValuePair<long, long>>? Of(Moment moment, SurveyHistogram histogram)
    {
        if (!Histograms.TryGetValue(histogram, out Func<Moment, IEnumerable<int>>? who))
        {
            return null;
        }

        var people = new long[moment.World.Users];
        foreach (int person in who(moment))
        {
            people[person]++;
        }

        return people
            .GroupBy(times => times)
            .OrderBy(times => times.Key)
            .Select(times => KeyValuePair.Create(times.Key, times.LongCount()));
    }

    /// <summary>People who believe a claim.</summary>
    public static int Believers(Moment moment, int claim) => moment.Today.People.Count(person => Believes(person, claim));

    private static bool Believes(Person person, int claim) => ((person.Believed >> claim) & 1) != 0;

    private static double InSteps(Moment moment, Func<Person, double> of) => moment.Today.People.Sum(person => Steps.Of(of(person))) * Unit;

    private static double Bonds(Moment moment, Func<Bond, bool> which) =>
        moment.Bonds.Where(which).Sum(bond => Steps.Of(bond.Strength)) * Unit;

    private static double Shift(Moment moment, Person person, int agenda) =>
        (double)person.Stances[agenda] - moment.World.Profiles.Stance[(person.User * UserProfiles.Agendas) + agenda];

    private static bool IsMoved(Moment moment, Person person) =>
        Enumerable.Range(0, UserProfiles.Agendas).Any(agenda => Math.Abs(Shift(moment, person, agenda)) > 0.1);

    private static bool IsAi(Moment moment, int creator) => moment.ClassOf(creator).IsAi();

    /// <summary>AI creators who are there.</summary>
    private static int[] There(Moment moment) =>
    [
        .. Enumerable.Range(0, moment.World.Creators.Count)
            .Where(creator => IsAi(moment, creator) && !moment.Today.Statuses[creator].HasFlag(CreatorStatus.Absent)),
    ];

    private static int Told(Moment moment, Person person) =>
        There(moment).Intersect(person.CanTell.Select(creator => (int)creator)).Count();
}
