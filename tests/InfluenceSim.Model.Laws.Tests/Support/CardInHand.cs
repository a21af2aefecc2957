namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>One card for one reader, and what the reader looks up about its post, on the grid on which the platform keeps it.</summary>
internal sealed record CardInHand
{
    /// <summary>Steps in which entertainment and usefulness are kept, per unit.</summary>
    public const double AppealSteps = 31;

    /// <summary>Steps in which quality is kept.</summary>
    public const double QualitySteps = 255;

    public required int User { get; init; }

    public required Card Card { get; init; }

    public required PostRow Row { get; init; }

    public required double Entertainment { get; init; }

    public required double Usefulness { get; init; }

    public required double Quality { get; init; }

    public required uint Likes { get; init; }

    /// <summary>Whether the recommender shows it, and not somebody whom the reader follows.</summary>
    public bool IsRecommended { get; init; }

    /// <summary>Whether it comes to those alone who follow the author by then.</summary>
    public bool IsForFollowers { get; init; }
}
