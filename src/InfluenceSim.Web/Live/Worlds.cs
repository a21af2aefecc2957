using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>The two worlds by their names.</summary>
internal static class Worlds
{
    private static readonly Sentence NoWorld = new("noSuchWorld", "there is no world '{world}'; allowed: {worlds}");

    /// <summary>Numbers of the world of a name; of both, where none is named.</summary>
    /// <exception cref="RefusedException">There is no such world.</exception>
    public static int[] Numbers(Scenario scenario, string? name)
    {
        int[] worlds = [.. Enumerable.Range(0, TwoRuns.Arms).Where(world => name is null || scenario.Arms[world].Name == name)];
        return worlds.Length > 0 ? worlds : throw None(name!, scenario.Arms.Select(arm => arm.Name));
    }

    /// <summary>Says that there is no such world.</summary>
    public static RefusedException None(string name, IEnumerable<string> known) =>
        NoWorld.Refused(("world", name), ("worlds", string.Join(", ", known)));
}
