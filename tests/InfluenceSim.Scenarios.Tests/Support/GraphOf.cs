using System.Text;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Tests.Support;

/// <summary>Reads graphs that tests write down.</summary>
internal static class GraphOf
{
    /// <summary>The folder with one small graph in many spellings.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "InfluenceSim.Scenarios.Tests", "graphs");

    public static EdgeList Text(string text, string name = "x", NetworkParameters? network = null, string? people = null)
    {
        using var graph = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using MemoryStream? list = people is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(people));
        return GraphReader.Read(graph, name, network, list, "people");
    }

    public static IEnumerable<(int Follower, int Followed)> Ties(EdgeList graph) => graph.Followers.Zip(graph.Followed);
}
