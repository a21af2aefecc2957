namespace InfluenceSim.Model.Counts.Tests.Logs;

/// <summary>Who makes posts: AI creators, human creators, or people.</summary>
internal static class Makers
{
    public static bool IsAi(this CreatorClass made) => made is CreatorClass.Commercial or CreatorClass.Farm or CreatorClass.Manipulative;

    public static bool IsHuman(this CreatorClass made) => made is CreatorClass.Influencer or CreatorClass.Hybrid;

    /// <summary>Whether a maker is of a group: "ai" or "human".</summary>
    public static bool Is(this CreatorClass made, string group) => group == "ai" ? made.IsAi() : made.IsHuman();
}
