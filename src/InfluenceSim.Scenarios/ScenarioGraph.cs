using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Reads the graph that a scenario names.</summary>
internal static class ScenarioGraph
{
    private static readonly string[] Keys =
    [
        "network.kind", "network.file", "network.follower", "network.followed",
        "network.delimiter", "network.directed", "network.weight", "network.nodes",
    ];

    /// <summary>The scenario with its graph, whose people are its users; unchanged where it names none, or names it wrongly.</summary>
    public static Scenario Read(Scenario scenario, string file, ErrorLog log)
    {
        NetworkParameters network = scenario.Parameters.Network;
        bool isWrong = (network.Follower is null) != (network.Followed is null) || Array.Exists(Keys, log.IsWrong);
        if (network.Kind != GraphKind.File || network.File is null || isWrong)
        {
            return scenario;
        }

        string folder = Path.GetDirectoryName(file) ?? "";
        bool isThere = IsThere(folder, network.File, "network.file", "a graph", log);
        if (!isThere || (network.Nodes is not null && !IsThere(folder, network.Nodes, "network.nodes", "a list of people", log)))
        {
            return scenario;
        }

        try
        {
            return With(scenario, GraphReader.Read(folder, network), log);
        }
        catch (ScenarioException e)
        {
            log.Add(e.Errors.Where(error => error.Key.Length == 0));
            foreach (ScenarioError error in e.Errors.Where(error => error.Key.Length > 0))
            {
                log.Add(log.PlaceOf(error.Key), error.Key, error.Found, error.Allowed, error.Nearest);
            }

            return scenario;
        }
    }

    private static bool IsThere(string folder, string name, string key, string allowed, ErrorLog log)
    {
        string path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return true;
        }

        string shown = Shown.Text(name);
        string found = Directory.Exists(path) ? $"'{shown}' is a folder" : $"there is no file '{shown}' beside the scenario";
        log.Add(log.PlaceOf(key), key, found, $"{allowed}, relative to the scenario file");
        return false;
    }

    private static Scenario With(Scenario scenario, EdgeList graph, ErrorLog log)
    {
        int stated = scenario.Parameters.Population.Users;
        if (log.IsStated("population.users") && !log.IsWrong("population.users") && stated != graph.Users)
        {
            string name = Shown.Text(scenario.Parameters.Network.File!);
            string found = $"{stated} users, but '{name}' holds {graph.Users} people";
            log.Add(log.PlaceOf("population.users"), "population.users", found, $"{graph.Users}, or no such key");
        }

        return scenario with
        {
            Graph = graph,
            Parameters = scenario.Parameters with { Population = scenario.Parameters.Population with { Users = graph.Users } },
        };
    }
}
