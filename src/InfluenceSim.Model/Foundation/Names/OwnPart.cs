using System.Globalization;

namespace InfluenceSim.Model.Foundation.Names;

/// <summary>
/// A part of one's own, whose answers are looked at before the model goes on with them. A number that is none would compare with nothing,
/// and a run would end with other results on another machine.
/// </summary>
/// <param name="Kind">Kind of the part.</param>
/// <param name="Name">Its name in the scenario.</param>
internal readonly record struct OwnPart(string Kind, string Name)
{
    /// <summary>The answer, if it is a finite number.</summary>
    /// <param name="answer">What the part answered.</param>
    /// <param name="what">What the answer is.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">It is infinite or no number.</exception>
    public double Finite(double answer, string what) =>
        double.IsFinite(answer) ? answer : throw Refused(answer, what, "a finite number");

    /// <summary>Refuses an answer outside a range, or one that is no number.</summary>
    /// <param name="answer">What the part answered.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <param name="what">What the answer is.</param>
    /// <exception cref="ArgumentException">It is outside or no number.</exception>
    public void RequireWithin(double answer, double least, double most, string what)
    {
        if (!(answer >= least && answer <= most))
        {
            throw Refused(answer, what, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
        }
    }

    private ArgumentException Refused(double answer, string what, string allowed) => new(
        string.Create(CultureInfo.InvariantCulture, $"the {Kind} '{Name}' gave {answer} as {what}; allowed is {allowed}"));
}
