using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Web.Days;

/// <summary>One creator on the leaderboard of a world.</summary>
/// <param name="Creator">Its number in the world, the same in both.</param>
/// <param name="Kind">What it is by its maker.</param>
/// <param name="Audience">Followers.</param>
/// <param name="Income">Income of the week that was settled last, in kr; null where none has been.</param>
/// <param name="IsLabelled">Whether its posts bear an AI label.</param>
public sealed record Leader(int Creator, LeaderKind Kind, int Audience, long? Income, bool IsLabelled)
{
    internal static Leader Of(int creator, CreatorClass made, CreatorDay day, bool isSettled) => new(
        creator,
        made != CreatorClass.Influencer ? LeaderKind.Ai : day.UsesAi ? LeaderKind.Hybrid : LeaderKind.Human,
        day.Audience,
        isSettled ? day.Income / EconomyParameters.OrePerKrona : null,
        day.Status.HasFlag(CreatorStatus.Labelled));
}

/// <summary>Who makes what a creator posts.</summary>
public enum LeaderKind
{
    /// <summary>A person.</summary>
    Human,

    /// <summary>An AI.</summary>
    Ai,

    /// <summary>A person with AI tools.</summary>
    Hybrid,
}
