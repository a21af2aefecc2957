using System.Globalization;
using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Names that outcomes may have: a measure, or a measure and one of its groups ("measure/group").</summary>
/// <param name="measures">The measures, in the order in which messages list them; null where any name will do.</param>
internal sealed class OutcomeNames(MeasureRegistry? measures)
{
    private const char Joint = '/';

    // With the names of all groups a list would have hundreds of entries.
    private readonly string[] _measures = measures is null ? [] : [.. measures.All.Select(measure => measure.Name)];

    public void Check(IReadOnlyList<string> outcomes, ErrorLog log)
    {
        // They stand in a list, or in that of a mapping.
        string list = log.IsStated(OutcomesForm.MeasuresPath) ? OutcomesForm.MeasuresPath : OutcomesForm.Path;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < outcomes.Count; i++)
        {
            string path = KeyPath.Join(list, i.ToString(CultureInfo.InvariantCulture));
            if (outcomes[i] is not { } outcome)
            {
                continue;
            }

            if (measures is not null && !IsKnown(outcome, measures))
            {
                Refuse(outcome, path, measures, log);
            }
            else if (!seen.Add(outcome))
            {
                log.Add(log.PlaceOf(path), path, $"the measure '{Shown.Text(outcome)}' once more", "each measure once");
            }
        }
    }

    private void Refuse(string outcome, string path, MeasureRegistry known, ErrorLog log)
    {
        (string measure, string? group) = Split(outcome);
        if (known.Find(measure) is { } found)
        {
            string[] groups = [.. found.Groups];
            log.Add(
                log.PlaceOf(path),
                path,
                $"'{Shown.Text(outcome)}', a group that the measure does not have",
                groups.Length < 2
                    ? measure
                    : $"{string.Join(", ", groups.Select(one => measure + Joint + one))}, or {measure} for all of them",
                groups.Length < 2 ? measure : Nearest.To(group ?? "", groups) is { } near ? measure + Joint + near : null);
        }
        else
        {
            string all = string.Join(", ", _measures);
            log.Add(log.PlaceOf(path), path, $"unknown measure '{Shown.Text(outcome)}'", all, NearestName(measure, group, known));
        }
    }

    private string? NearestName(string measure, string? group, MeasureRegistry known)
    {
        if (Nearest.To(measure, _measures) is not { } near)
        {
            return null;
        }

        return group is not null && Nearest.To(group, [.. known.Get(near).Groups]) is { } nearGroup ? near + Joint + nearGroup : near;
    }

    private static bool IsKnown(string outcome, MeasureRegistry measures)
    {
        (string measure, string? group) = Split(outcome);
        return measures.Find(measure) is { } found && (group is null || found.Groups.Contains(group));
    }

    private static (string Measure, string? Group) Split(string outcome)
    {
        int joint = outcome.IndexOf(Joint, StringComparison.Ordinal);
        return joint < 0 ? (outcome, null) : (outcome[..joint], outcome[(joint + 1)..]);
    }
}
