using InfluenceSim.Scenarios.Errors;

namespace InfluenceSim.Scenarios.Text;

/// <summary>The tree of nodes that a whole text makes.</summary>
internal static class SourceTree
{
    /// <summary>Parses a text of ours, in which nothing can be wrong.</summary>
    public static Node Read(string text) => Of(text, "", "YAML", new ErrorLog(""));

    /// <summary>Parses a text; where it makes no tree at all, that is the only error.</summary>
    /// <exception cref="ScenarioException">It makes no tree.</exception>
    public static Node Of(string text, string file, string what, ErrorLog log)
    {
        var start = new Place(file, 1, 1);
        if (string.IsNullOrWhiteSpace(text))
        {
            log.Add(start, "", "is empty", what);
        }

        log.ThrowIfAny();
        SourceText.IsSound(text, start, log);
        log.ThrowIfAny();
        Node? root = NodeParser.Parse(text, "", (line, column) => new Place(file, line, column), log);
        if (root is null)
        {
            if (!log.Any)
            {
                log.Add(start, "", "holds nothing but comments", what);
            }

            log.ThrowIfAny();
        }

        return root!;
    }
}
