using System.Globalization;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Names that outcomes may have: a measure, or a measure and one of its groups ("income/human").</summary>
/// <param name="known">Every such name, measures in the order in which messages list them; empty where any name will do.</param>
internal sealed class OutcomeNames(IReadOnlyCollection<string> known)
{
    private const char Joint = '/';

    private readonly HashSet<string> _known = [.. known];

    // With the names of all groups a list would have hundreds of entries.
    private readonly string[] _measures = [.. known.Where(name => !name.Contains(Joint))];

    public void Check(IReadOnlyList<string> outcomes, ErrorLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < outcomes.Count; i++)
        {
            string path = KeyPath.Join("outcomes", i.ToString(CultureInfo.InvariantCulture));
            if (outcomes[i] is not { } outcome)
            {
                continue;
            }

            if (_known.Count > 0 && !_known.Contains(outcome))
            {
                Refuse(outcome, path, log);
            }
            else if (!seen.Add(outcome))
            {
                log.Add(log.PlaceOf(path), path, $"the measure '{Shown.Text(outcome)}' once more", "each measure once");
            }
        }
    }

    private void Refuse(string outcome, string path, ErrorLog log)
    {
        (string measure, string? group) = Split(outcome);
        if (_known.Contains(measure))
        {
            string[] groups = GroupsOf(measure);
            log.Add(
                log.PlaceOf(path),
                path,
                $"'{Shown.Text(outcome)}', a group that the measure does not have",
                groups.Length < 2 ? measure : $"{string.Join(", ", groups.Select(one => measure + Joint + one))}, or {measure} for all of them",
                groups.Length < 2 ? measure : Nearest.To(group ?? "", groups) is { } near ? measure + Joint + near : null);
        }
        else
        {
            log.Add(log.PlaceOf(path), path, $"unknown measure '{Shown.Text(outcome)}'", string.Join(", ", _measures), NearestName(measure, group));
        }
    }

    private string? NearestName(string measure, string? group)
    {
        if (Nearest.To(measure, _measures) is not { } near)
        {
            return null;
        }

        return group is not null && Nearest.To(group, GroupsOf(near)) is { } nearGroup ? near + Joint + nearGroup : near;
    }

    private string[] GroupsOf(string measure) =>
        [.. known.Where(name => name.StartsWith(measure + Joint, StringComparison.Ordinal)).Select(name => name[(measure.Length + 1)..])];

    private static (string Measure, string? Group) Split(string outcome)
    {
        int joint = outcome.IndexOf(Joint, StringComparison.Ordinal);
        return joint < 0 ? (outcome, null) : (outcome[..joint], outcome[(joint + 1)..]);
    }
}
