using System.Globalization;

namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>Opinions, bonds, and what people say to each other.</summary>
internal static class PeopleTwins
{
    private const double Moved = 0.1;

    // Stances and their squares are summed in steps of 1/65536.
    private const double SquaresInSteps = 1e-4;

    public static Twin[] All { get; } =
    [
        new("opinionShift", (moment, group) => AgendasOf(group).Average(agenda => MeanShift(moment, agenda))),
        new("opinionSpread", (moment, group) => Spread(moment, AgendasOf(group).Single())) { Tolerance = SquaresInSteps },
        new("opinionMoved", moment => moment.Mean(person => IsMoved(moment, person) ? 1 : 0)),
        new("bonds", (moment, group) => Bonds(moment, bond => moment.ClassOf(bond.Creator).Is(group)) / moment.Users),
        new("bondsAiKnown", BondsAiKnown),
        new("conversations", moment => moment.Today.Conversations / moment.Users),
        new("answers", (moment, group) => moment.Today.Answers.Count(answer => IsBy(moment, answer.Author, group))),
        new("interactionShare", (moment, group) => Quotient.Of(Interactions(moment, group), moment.Today.Comments.Count)),
    ];

    private static IEnumerable<int> AgendasOf(string group) =>
        group == "all" ? Enumerable.Range(0, UserProfiles.Agendas) : [int.Parse(group.Split('-')[1], CultureInfo.InvariantCulture) - 1];

    private static double Shift(Moment moment, Person person, int agenda) =>
        (double)person.Stances[agenda] - moment.World.Profiles.Stance[(person.User * UserProfiles.Agendas) + agenda];

    private static double MeanShift(Moment moment, int agenda) => moment.Mean(person => Steps.Of(Shift(moment, person, agenda)));

    private static bool IsMoved(Moment moment, Person person) =>
        AgendasOf("all").Any(agenda => Math.Abs(Shift(moment, person, agenda)) > Moved);

    private static double Spread(Moment moment, int agenda)
    {
        double mean = moment.Mean(person => person.Stances[agenda]);
        return Math.Sqrt(moment.Mean(person => (person.Stances[agenda] - mean) * (person.Stances[agenda] - mean)));
    }

    private static double? BondsAiKnown(Moment moment)
    {
        bool IsAi(Bond bond) => moment.ClassOf(bond.Creator).IsAi();
        return Quotient.Of(Bonds(moment, bond => IsAi(bond) && bond.IsKnown), Bonds(moment, IsAi));
    }

    private static double Bonds(Moment moment, Func<Bond, bool> which) =>
        moment.Bonds.Where(which).Sum(bond => Steps.Of(bond.Strength));

    private static int Interactions(Moment moment, string group) => group == "mutual"
        ? moment.Items.Count(item => item.IsCommented && item.IsMutual)
        : moment.Today.Comments.Count(comment => IsBy(moment, comment.Author, group));

    private static bool IsBy(Moment moment, int account, string group) =>
        moment.Log.CreatorOf(account) is >= 0 and int creator && moment.ClassOf(creator).Is(group);
}
