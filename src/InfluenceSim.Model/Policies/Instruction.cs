using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>What one persona is told to do on a day. What it is not told it does as ever.</summary>
/// <param name="PersonaNumber">
/// Which one, counted from 0: the fakefluencers in the order of their numbers, then those that a scenario states by themselves.
/// </param>
/// <param name="Strength">How far the way from the persona's own numbers to these has gone, in (0, 1].</param>
public sealed record Instruction(int PersonaNumber, double Strength)
{
    /// <summary>Topic of all its posts, but for claims of another.</summary>
    public int? Topic { get; init; }

    /// <summary>Posts a day.</summary>
    public double? Posts { get; init; }

    /// <summary>Realism in [0, 1].</summary>
    public double? Realism { get; init; }

    /// <summary>Share of its posts that push a false claim.</summary>
    public double? FalseShare { get; init; }

    /// <summary>Users followed a day in order to be followed back.</summary>
    public double? FollowRequests { get; init; }

    /// <summary>The creator that the persona is.</summary>
    internal CreatorId Creator(CreatorParameters creators) => new(creators.Influencers + PersonaNumber);
}

/// <summary>What all that a persona is told comes to: of each setting the greatest.</summary>
internal static class Instructions
{
    /// <summary>The topic, if one is told.</summary>
    public static int? Topic(this IReadOnlyList<Instruction> told) => told.Max(one => one.Topic);

    /// <summary>Posts of a day, if they are told; half a post a day is one every other day.</summary>
    public static int? Posts(this IReadOnlyList<Instruction> told, double own, RunDay day) =>
        told.Greatest(one => one.Posts, own) is { } rate ? OnDay(rate, day) : null;

    /// <summary>Posts a day in the mean.</summary>
    public static double PostsPerDay(this IReadOnlyList<Instruction> told, double own) => told.Greatest(one => one.Posts, own) ?? own;

    /// <summary>The realism.</summary>
    public static double Realism(this IReadOnlyList<Instruction> told, double own) => told.Greatest(one => one.Realism, own) ?? own;

    /// <summary>The share of posts that push a false claim, if it is told.</summary>
    public static double? FalseShare(this IReadOnlyList<Instruction> told, double own) => told.Greatest(one => one.FalseShare, own);

    /// <summary>Follow requests of a day, if they are told.</summary>
    public static int? FollowRequests(this IReadOnlyList<Instruction> told, double own, RunDay day) =>
        told.Greatest(one => one.FollowRequests, own) is { } rate ? OnDay(rate, day) : null;

    private static double? Greatest(this IReadOnlyList<Instruction> told, Func<Instruction, double?> setting, double own) =>
        told.Max(one => setting(one) is { } stated ? Ramp.Towards(own, stated, one.Strength) : (double?)null);

    private static int OnDay(double rate, RunDay day) => (int)(Math.Floor(rate * (day + 1)) - Math.Floor(rate * day));
}
