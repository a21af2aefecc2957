using System.Runtime.InteropServices;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Gathers what is wrong with one file of a graph; equal errors are one, with a count.</summary>
/// <param name="fileName">How errors name the file.</param>
internal sealed class GraphErrors(string fileName)
{
    private const int MostKinds = 20;

    private readonly List<ScenarioError> _errors = [];
    private readonly Dictionary<(string Found, string Allowed), int> _more = [];

    /// <summary>As what the file is read, such as "an edge list"; empty while nobody knows.</summary>
    public string Format { get; set; } = "";

    public bool Any => _errors.Count > 0;

    /// <summary>Reports a line; throws once there are so many kinds of errors that the file is probably none.</summary>
    public void Add(int line, string found, string allowed)
    {
        ref int more = ref CollectionsMarshal.GetValueRefOrAddDefault(_more, (found, allowed), out bool isKnown);
        if (isKnown)
        {
            more++;
            return;
        }

        _errors.Add(new ScenarioError(fileName, line, 1, "", found, allowed, null));
        if (_errors.Count >= MostKinds)
        {
            ThrowIfAny();
        }
    }

    /// <summary>Reports a key of the scenario that does not fit the file.</summary>
    public void AddKey(string key, string found, string allowed, string? nearest = null) =>
        _errors.Add(new ScenarioError(fileName, 1, 1, key, found, allowed, nearest));

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new ScenarioException([.. _errors.OrderBy(error => error.Line).Select(Whole)]);
        }
    }

    private ScenarioError Whole(ScenarioError error) => error.Key.Length > 0 ? error : error with
    {
        Allowed = Format.Length == 0 ? error.Allowed : $"{error.Allowed} (read as {Format})",
        More = _more[(error.Found, error.Allowed)],
    };
}
