using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>
/// One dated lever. A pure function from the day to a change of the rules: levers compose by applying one after
/// the other, and a list of them may be replaced at the first tick of any day.
/// </summary>
/// <remarks>
/// A lever of one's own is a record with a constructor without parameters and <see cref="LeverAttribute"/>; the properties that can
/// be set are its settings. It changes rules that there are, or leaves a rule of its own in <see cref="Rules.Own"/>.
/// </remarks>
public abstract record Policy
{
    [Parameter("d", 0, 2_000, "scenario"), Meaning("First day in force, counted from the end of the warm-up.")]
    public int From { get; init; }

    [Parameter("d", 0, 2_000, "scenario")]
    [Meaning("First day no longer in force; none means for ever. Labels end with their lever; bans and what people learned last.")]
    public int? Until { get; init; }

    [Parameter("d", 0, 2_000, "scenario"), Meaning("Days over which the lever grows to full strength.")]
    public int Ramp { get; init; }

    /// <summary>First day in force.</summary>
    internal PolicyDay FirstDay => new(From);

    /// <summary>Strength in [0, 1] on a day: 0 outside the dates, growing linearly over the ramp.</summary>
    /// <param name="day">Day counted from the end of the warm-up; negative during it.</param>
    /// <returns>0 outside the dates, else the share of full strength reached.</returns>
    public double StrengthOn(PolicyDay day)
    {
        if (day < From || IsOverOn(day))
        {
            return 0;
        }

        return Ramp == 0 ? 1 : Math.Min(1, (day - From + 1) / (double)Ramp);
    }

    /// <summary>Whether it is no longer in force on a day, and will not be again.</summary>
    /// <param name="day">Day counted from the end of the warm-up.</param>
    /// <returns>Whether its dates end by that day.</returns>
    public bool IsOverOn(PolicyDay day) => day >= (Until ?? int.MaxValue);

    /// <summary>Strength on the last day in force; 0 where it has no end, or never was in force.</summary>
    internal double LastStrength => Until is { } until ? StrengthOn(new PolicyDay(until - 1)) : 0;

    /// <summary>Adds this lever to the rules of a day.</summary>
    /// <param name="rules">Rules so far.</param>
    /// <param name="strength">Strength in (0, 1].</param>
    /// <param name="day">Day counted from the end of the warm-up.</param>
    /// <returns>The changed rules.</returns>
    public abstract Rules Apply(Rules rules, double strength, PolicyDay day);

    /// <summary>Adds to the rules of a day after its end what this lever left behind; nothing, unless it says so.</summary>
    /// <param name="rules">Rules so far.</param>
    /// <param name="strength">Strength on its last day in force, in (0, 1].</param>
    /// <param name="day">Day counted from the end of the warm-up, not before its end.</param>
    /// <returns>The changed rules.</returns>
    public virtual Rules Leave(Rules rules, double strength, PolicyDay day) => rules;
}
