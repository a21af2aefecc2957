using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Network.Generators;

[Meaning("An edge list read from the file that `network.file` names.")]
internal sealed class FileGraph : INetworkGenerator
{
    public void AddLinks(UserGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph.File);
        graph.File.AddEdges(graph.Links, graph.Users);
    }
}
