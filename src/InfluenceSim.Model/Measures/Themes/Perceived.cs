using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Who is taken for an AI and who is labelled as one.</summary>
public static class Perceived
{
    /// <summary>Name of the share of AI impressions without a label.</summary>
    public const string Unlabelled = "aiUnlabelled";

    /// <summary>How much of what people make bears an AI label.</summary>
    public static MeasureDefinition LabelledByMistake { get; } = new(
        "overBlocking", "human impressions with label", Scale.Share, Aggregator.Last7Days,
        "share of impressions of what human creators make without AI tools with an AI label in force")
    {
        Formulas = Everyone.Daily(day => Quotient.Of(day[Count.HumanLabelled], day.OwnImpressions)),
        Missing = "there were no such impressions",
        Headlines = [MeasureGroup.All],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "aiPerceived", "AI impressions seen as AI", Scale.Share, Aggregator.Last7Days,
            "share of impressions of AI creators in which the reader takes the creator for an AI")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.AiPerceived], day.Impressions(Maker.Ai))),
            Missing = "there were no such impressions",
            IsOfAi = true,
            Headlines = [MeasureGroup.All],
        },
        new(
            Unlabelled, "AI impressions without label", Scale.Share, Aggregator.Last7Days,
            "share of impressions of AI creators without a label in force")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.AiUnlabelled], day.Impressions(Maker.Ai))),
            Missing = "there were no such impressions",
            IsOfAi = true,
            Headlines = [MeasureGroup.All],
        },
        new(
            "aiImpressions", "AI impressions by label", Scale.Count("{impression}"), Aggregator.Sum,
            "impressions of AI creators; groups by whether a label was in force")
        {
            Formulas = MeasureGroups.LabelStates.Daily((day, isLabelled) =>
                isLabelled ? day.Impressions(Maker.Ai) - day[Count.AiUnlabelled] : day[Count.AiUnlabelled]),
        },
        new(
            "aiLabelNoticed", "AI impressions, label noticed", Scale.Share, Aggregator.Last7Days,
            "share of impressions of AI creators at which the reader notices the label")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.AiLabelNoticed], day.Impressions(Maker.Ai))),
            Missing = "there were no such impressions",
            IsOfAi = true,
        },
        new(
            "humanMistaken", "people taken for AI", Scale.Share, Aggregator.Last7Days,
            "share of impressions of what human creators make without AI tools in which the reader takes the creator for an AI")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.HumanMistaken], day.OwnImpressions)),
            Missing = "there were no such impressions",
        },
        LabelledByMistake,
        new(
            "shocks", "deception shocks", Scale.Count("{shock}"), Aggregator.Sum,
            "times that a user learned that a followed creator, undisclosed so far, is an AI")
        {
            Formulas = Everyone.Daily(day => day[Count.Shocks]),
            Headlines = [MeasureGroup.All],
        },
    ];
}
