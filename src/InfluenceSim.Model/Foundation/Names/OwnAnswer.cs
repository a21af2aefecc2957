using System.Globalization;

namespace InfluenceSim.Model.Foundation.Names;

/// <summary>
/// What a part of one's own answers, before the model goes on with it. A number that is none would compare with nothing, and a run would
/// end with other results on another machine.
/// </summary>
internal static class OwnAnswer
{
    /// <summary>The answer, if it is a finite number.</summary>
    /// <param name="answer">What the part answered.</param>
    /// <param name="kind">Kind of the part.</param>
    /// <param name="name">Its name in the scenario.</param>
    /// <param name="what">What the answer is.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">It is infinite or no number.</exception>
    public static double Finite(double answer, string kind, string name, string what) =>
        double.IsFinite(answer) ? answer : throw Refused(answer, kind, name, what, "a finite number");

    /// <summary>Refuses an answer outside a range, or one that is no number.</summary>
    /// <param name="answer">What the part answered.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <param name="kind">Kind of the part.</param>
    /// <param name="name">Its name in the scenario.</param>
    /// <param name="what">What the answer is.</param>
    /// <exception cref="ArgumentException">It is outside or no number.</exception>
    public static void RequireWithin(double answer, double least, double most, string kind, string name, string what)
    {
        if (!(answer >= least && answer <= most))
        {
            throw Refused(answer, kind, name, what, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
        }
    }

    private static ArgumentException Refused(double answer, string kind, string name, string what, string allowed) => new(
        string.Create(CultureInfo.InvariantCulture, $"the {kind} '{name}' gave {answer} as {what}; allowed is {allowed}"));
}
