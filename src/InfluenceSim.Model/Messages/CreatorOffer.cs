using System.Runtime.InteropServices;

namespace InfluenceSim.Model.Messages;

/// <summary>What a creator offers from a day on, to its audience and to brands.</summary>
/// <param name="PostsPerDay">Mean posts a day, energy and AI tools counted in.</param>
/// <param name="PriceFactor">Factor on the price that the market would have it ask, in (0, 1].</param>
/// <param name="Authenticity">How much of the creator's own life and judgement there is in the posts, in [0, 1].</param>
/// <param name="Usefulness">Shift of usefulness, in standard deviations over people's posts.</param>
/// <param name="Quality">Shift of the log odds of quality, talent included.</param>
/// <param name="UsesAi">Whether a person makes posts with AI tools (a hybrid).</param>
/// <param name="IsGone">Whether the creator has quit for good.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct CreatorOffer(
    float PostsPerDay,
    float PriceFactor,
    float Authenticity,
    float Usefulness,
    float Quality,
    bool UsesAi,
    bool IsGone);
