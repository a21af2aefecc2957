namespace InfluenceSim.Model.Policies;

/// <summary>How mandates want AI labels to be shown.</summary>
/// <param name="Prominence">Probability that an attentive, unfatigued user notices one; none leaves the platform's own.</param>
/// <param name="Interstitial">Share of labels that are full screens before the post, which all who look on notice.</param>
/// <param name="Wording">Factor on what a noticed label takes from reactions; none is 1.</param>
public readonly record struct LabelLook(double? Prominence, double Interstitial, double? Wording = null)
{
    /// <summary>What two mandates make: the greater holds.</summary>
    internal LabelLook With(LabelLook other) =>
        new(Greater(Prominence, other.Prominence), Math.Max(Interstitial, other.Interstitial), Greater(Wording, other.Wording));

    private static double? Greater(double? left, double? right) =>
        left is { } one && right is { } two ? Math.Max(one, two) : left ?? right;
}
