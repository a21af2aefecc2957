using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Effects;

/// <summary>Effects that presets state, for who reports them.</summary>
public static class StatedEffects
{
    /// <summary>Cut of belief by a noticed AI label under the preset in force.</summary>
    /// <param name="parameters">Parameters.</param>
    /// <returns>The cut, 0 to 1; negative where the label raises belief.</returns>
    public static double LabelBelief(SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return LabelEffect.Of(parameters).Belief;
    }
}
