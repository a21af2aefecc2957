using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>What people think of creators and labels.</summary>
public static class Trust
{
    /// <summary>Trust in human creators.</summary>
    public static MeasureDefinition InHumans { get; } = new(
        "trustHuman", "trust in human creators", Scale.Index(), Aggregator.End,
        "mean trust of users in human creators, 0 to 1")
    {
        Formulas = Everyone.Daily(day => day.Mean(SurveySum.TrustHuman)),
        Headlines = [MeasureGroup.All],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        InHumans,
        new(
            "trustAi", "trust in AI creators", Scale.Index(), Aggregator.End,
            "mean trust of users in AI creators, 0 to 1")
        {
            Formulas = Everyone.Daily(day => day.Mean(SurveySum.TrustAi)),
            Headlines = [MeasureGroup.All],
        },
        new(
            "fatigue", "label fatigue", Scale.Index(), Aggregator.End,
            "mean label fatigue of users, 0 to 1")
        {
            Formulas = Everyone.Daily(day => day.Mean(SurveySum.Fatigue)),
        },
    ];
}
