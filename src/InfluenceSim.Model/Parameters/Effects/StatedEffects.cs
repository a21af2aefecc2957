namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>Effects that presets state, for who reports them.</summary>
public static class StatedEffects
{
    /// <summary>Cut of belief in a false claim by a noticed AI label under the preset in force.</summary>
    /// <param name="parameters">Parameters.</param>
    /// <returns>The cut, 0 to 1; negative where the label raises belief.</returns>
    public static double LabelBelief(SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return LabelEffect.Of(parameters.Effects).BeliefFalse;
    }

    /// <summary>Cuts of belief and of sharing by a noticed fact-check label under the preset in force.</summary>
    /// <param name="parameters">Parameters.</param>
    /// <returns>The cuts, 0 to 1.</returns>
    public static (double Belief, double Sharing) FactCheck(SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        FactCheckEffect effect = FactCheckEffect.Of(parameters.Effects);
        return (effect.Belief, effect.Sharing);
    }

    /// <summary>Gain of credibility of unlabelled content where all else is labelled, under the preset in force.</summary>
    /// <param name="parameters">Parameters.</param>
    /// <returns>The gain, as a share.</returns>
    public static double Implied(SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return ScalarEffects.Implied(parameters.Effects);
    }
}
