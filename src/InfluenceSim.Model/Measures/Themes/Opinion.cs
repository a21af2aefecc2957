using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Where opinions stand and what moved them.</summary>
public static class Opinion
{
    /// <summary>Shift of opinion.</summary>
    public static MeasureDefinition Shift { get; } = new(
        "opinionShift", "shift of opinion", Scale.Shift(-1, 1), Aggregator.End,
        "mean move of stances towards what agendas push since tick 0, on a scale from -1 to 1; groups by agenda")
    {
        Formulas =
        [
            .. MeasureGroups.Agendas.Daily((day, agenda) => day.Mean(SurveyOfAgenda.StanceShift, agenda)),
            .. Everyone.Daily(MeanShift),
        ],
    };

    /// <summary>Spread of opinion.</summary>
    public static MeasureDefinition Spread { get; } = new(
        "opinionSpread", "spread of opinion", Scale.Index(), Aggregator.End,
        "standard deviation of stances over users; groups by agenda")
    {
        Formulas = MeasureGroups.Agendas.Daily((day, agenda) => Deviation(day, agenda)),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        Shift,
        Spread,
        new(
            "opinionMoved", "share of people moved", Scale.Share, Aggregator.End,
            "share of users of whom some stance moved by more than 0.1 since tick 0")
        {
            Formulas = Everyone.Daily(day => day.Survey[SurveySum.Moved] / day.Users),
        },
    ];

    internal static IReadOnlyList<RowTurns> Turns { get; } =
    [
        new([Shift, Spread], [.. RowTurns.Each(MeasureGroups.Agendas.Names), [MeasureGroup.All]]),
    ];

    private static double? MeanShift(DayEnd day)
    {
        double sum = 0;
        for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
        {
            sum += day.Mean(SurveyOfAgenda.StanceShift, agenda) / UserProfiles.Agendas;
        }

        return sum;
    }

    private static double Deviation(DayEnd day, int agenda)
    {
        double mean = day.Mean(SurveyOfAgenda.Stance, agenda);
        return Math.Sqrt(Math.Max(0, day.Mean(SurveyOfAgenda.StanceSquare, agenda) - (mean * mean)));
    }
}
