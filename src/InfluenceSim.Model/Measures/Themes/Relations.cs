using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Bonds and talk.</summary>
public static class Relations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "bonds", "bonds per user", Scale.Index(high: null), Aggregator.End,
            "sum of a user's bonds with creators, on average; groups ai and human")
        {
            Formulas = MeasureGroups.Makers.Daily((day, maker) => day.Mean(maker == Maker.Ai ? SurveySum.BondsAi : SurveySum.BondsHuman)),
        },
        new(
            "bondsAiKnown", "share of AI bonds known as such", Scale.Share, Aggregator.End,
            "share of the bonds with AI creators that users hold knowingly")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day.Survey[SurveySum.BondsAiKnown], day.Survey[SurveySum.BondsAi])),
            Missing = "nobody had a bond with an AI creator",
            IsOfAi = true,
        },
        new(
            "bondsBroken", "bonds broken by disclosure", Scale.Index(high: null), Aggregator.Sum,
            "sum of the bonds that ended because the user learned that the creator is an AI")
        {
            Formulas = Everyone.Daily(day => day[Count.BondsBroken] / Tally.FixedPoint),
        },
        new(
            "conversations", "conversations between people", Scale.Count("{comment}"), Aggregator.Last7Days,
            "comments by people on people's posts that were answered, per user and day")
        {
            Formulas = Everyone.Daily(day => day[Count.Conversations] / day.Users),
        },
        new(
            "answers", "answers by creators", Scale.Count("{answer}"), Aggregator.Sum,
            "comments that creators answered; groups ai and human")
        {
            Formulas = MeasureGroups.Makers.Daily((day, maker) => day[maker == Maker.Ai ? Count.AiAnswers : Count.HumanAnswers]),
        },
        new(
            "interactionShare", "share of interactions", Scale.Share, Aggregator.Last7Days,
            "share of users' comments that go to people who follow back, to human creators, to AI creators")
        {
            Formulas =
            [
                new GroupFormula(MeasureGroups.Mutual) { OnDay = day => ShareOfComments(day, day[Count.CommentsToMutual]) },
                .. MeasureGroups.MakersHumanFirst.Daily((day, maker) => ShareOfComments(day, day.Of(Count.CommentsOf, maker))),
            ],
            Missing = "nobody commented on anything",
        },
    ];

    private static double? ShareOfComments(DayEnd day, long comments) => Quotient.Of(comments, day.Today.Sum(Count.CommentsOf));
}
