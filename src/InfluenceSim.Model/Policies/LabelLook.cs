namespace InfluenceSim.Model.Policies;

/// <summary>How mandates want AI labels to be shown.</summary>
/// <param name="Prominence">Probability that an attentive, unfatigued user notices one; none leaves the platform's own.</param>
/// <param name="Interstitial">Share of labels that are full screens before the post, which all who look on notice.</param>
public readonly record struct LabelLook(double? Prominence, double Interstitial)
{
    /// <summary>What two mandates make: the greater holds.</summary>
    internal LabelLook With(LabelLook other) =>
        new(Greater(Prominence, other.Prominence), Math.Max(Interstitial, other.Interstitial));

    private static double? Greater(double? left, double? right) =>
        left is { } one && right is { } two ? Math.Max(one, two) : left ?? right;
}
