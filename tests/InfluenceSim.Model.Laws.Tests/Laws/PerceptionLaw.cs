namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>Probabilities of seeing what a creator is (section 4, perceive).</summary>
internal static class PerceptionLaw
{
    private const double AverageRealism = 0.58;

    /// <summary>A mark is noticed by who is attentive and not tired of labels, a full screen by all.</summary>
    public static double LabelNoticed(double prominence, double screens, double attention, double fatigue) =>
        screens + ((1 - screens) * prominence * attention * (1 - fatigue));

    /// <summary>sigma(d0 + dL literacy - dR (realism - 0.58)).</summary>
    public static double CanTell(PerceptionParameters p, double literacy, double realism) =>
        Curve.Sigma(p.Base + (p.Literacy * literacy) - (p.Realism * (realism - AverageRealism)));

    /// <summary>What the best of the lessons that reached a user adds to literacy.</summary>
    public static double Lesson(Rules rules, double campaign) =>
        rules.Lessons.Where(lesson => campaign < lesson.Reach).Select(lesson => lesson.Gain).DefaultIfEmpty(0).Max();
}
