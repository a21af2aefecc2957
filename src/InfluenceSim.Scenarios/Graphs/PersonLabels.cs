namespace InfluenceSim.Scenarios.Graphs;

/// <summary>
/// Labels of people. Tools number people as they come and keep their names as labels: where everybody has one of their
/// own it is the id, so that a graph is the same whichever tool wrote it; else the numbers are.
/// </summary>
internal sealed class PersonLabels
{
    // None any more once somebody has no label, as then nobody is called by one.
    private List<string?>? _labels = [];

    public void Set(int index, string? label)
    {
        if (label is null || PersonId.Fault(label) is not null)
        {
            _labels = null;
        }

        if (_labels is not null)
        {
            while (_labels.Count <= index)
            {
                _labels.Add(null);
            }

            _labels[index] = label;
        }
    }

    /// <summary>The labels of all people, if everybody has one of their own; else null.</summary>
    public string[]? NameAll(int people)
    {
        string[] all = [.. (_labels ?? []).OfType<string>()];
        return people > 0 && all.Length == people && all.Distinct(StringComparer.Ordinal).Count() == people ? all : null;
    }
}
