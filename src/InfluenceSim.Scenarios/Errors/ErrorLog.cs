using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Errors;

/// <summary>Gathers errors, and remembers where each key was stated so that later checks can point at it.</summary>
/// <param name="file">The scenario file, which comes first in the order of errors.</param>
/// <param name="form">The form of scenarios, which knows where a misplaced key belongs; ours unless told otherwise.</param>
internal sealed class ErrorLog(string file, ScenarioForm? form = null)
{
    // A file of nothing but mistakes should not become a message of megabytes.
    private const int MostErrors = 1_000;

    private readonly List<ScenarioError> _errors = [];
    private readonly Dictionary<string, Place> _stated = new(StringComparer.Ordinal);

    public ScenarioForm Form => form ?? ScenarioForm.Of(null);

    public bool Any => _errors.Count > 0;

    /// <summary>Whether further errors are dropped, so that nobody need work out what to say.</summary>
    public bool IsFull => _errors.Count >= MostErrors;

    public void Add(Place place, string key, string found, string allowed = "", string? nearest = null)
    {
        if (!IsFull)
        {
            _errors.Add(new ScenarioError(place.File, place.Line, place.Column, key, found, allowed, nearest));
        }
    }

    public void Add(IEnumerable<ScenarioError> errors) => _errors.AddRange(errors);

    public void State(string key, Place place) => _stated[key] = place;

    public bool IsStated(string key) => _stated.ContainsKey(key);

    /// <summary>The place of a key, or of the nearest section around it that was stated.</summary>
    public Place PlaceOf(string key)
    {
        for (string path = key; path.Length > 0;)
        {
            if (_stated.TryGetValue(path, out Place place))
            {
                return place;
            }

            int dot = path.LastIndexOf('.');
            path = dot < 0 ? "" : path[..dot];
        }

        return new Place(file, 1, 1);
    }

    /// <summary>Whether a key, or a section around it, is known to be wrong, so that its value means nothing.</summary>
    public bool IsWrong(string key) => _errors.Exists(error =>
        error.Key.Length > 0 && (key == error.Key || key.StartsWith(error.Key + ".", StringComparison.Ordinal)));

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new ScenarioException(
                [.. _errors.OrderBy(error => Rank(error.File)).ThenBy(error => error.File, StringComparer.Ordinal)
                    .ThenBy(error => error.Line).ThenBy(error => error.Column)]);
        }
    }

    /// <summary>Warnings in the order of errors.</summary>
    public ScenarioWarning[] Sorted(IEnumerable<ScenarioWarning> warnings) =>
        [.. warnings.OrderBy(warning => Rank(warning.File)).ThenBy(warning => warning.Line).ThenBy(warning => warning.Column)];

    private int Rank(string name) => name == file ? 0 : name == Place.Override ? 1 : 2;
}
