using System.Globalization;
using System.Text;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.PlainText;

/// <summary>Conclusions under other presets as plain text: which flip, a sentence each, and the table.</summary>
public static class RobustnessText
{
    /// <summary>Renders the result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="width">Most characters of a line; as many as it takes unless told otherwise.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(RobustnessResult result, int width = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(result);
        return WrappedText.Fitted(Text(result, width), width);
    }

    private static string Text(RobustnessResult result, int width)
    {
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Does the answer depend on the evidence? The comparison under {result.Variants.Count - result.Combinations} other presets, "
                + $"one effect at a time{Grid(result)}.\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Within a preset each arm is held against {ArmWords.Reference(result.Comparison)} under the same preset; seeds and draws "
                + $"are the same everywhere.\n");
        text.Append("The scenario's own presets: ")
            .AppendJoin(", ", result.Comparison.Presets.Select(preset => $"{preset.Name} = {preset.Value}"))
            .Append('\n');
        if (!result.Complete)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"INTERRUPTED: of {result.Planned} other sets of presets {result.Variants.Count} are there; those without all their runs "
                    + $"are left out or rest on fewer pairs.\n");
        }

        if (result.Conclusions.Count == 0)
        {
            return text.Append("\nNothing to compare: one arm, or no outcomes.\n").ToString();
        }

        int flips = result.Conclusions.Count(conclusion => conclusion.Flips);
        int joint = result.Conclusions.Count(conclusion => conclusion.FlipsTogetherOnly);
        int weakens = result.Conclusions.Count(conclusion =>
            !conclusion.Flips && conclusion.Others.Any(cell => cell.Change is ConclusionChange.NoLongerShown or ConclusionChange.Appears));
        text.Append(
            CultureInfo.InvariantCulture,
            $"Of {result.Conclusions.Count} conclusions {flips - joint} flip under some preset by itself, {joint} more under presets "
                + $"together alone; {weakens} of the others are shown under some presets and not under others.\n\n");
        foreach (RobustConclusion conclusion in result.Conclusions)
        {
            text.Append("- ").Append(RobustnessSentence.Of(conclusion, ArmWords.Of(result.Comparison, conclusion.Own)))
                .Append('\n');
        }

        return text.Append('\n').Append(Table(result, width))
            .Append(
                "\nChange: of the reference's mean where it has a size, with its 95 % interval; '=' no difference shown, '==' "
                    + "exactly none.\n")
            .Append(
                "FLIPS: the opposite sign is shown; lost: no longer shown; new: shown here, not under the scenario's own; ?: "
                    + "cannot be judged.\n")
            .Append(result.Combinations == 0
                ? ""
                : "Of combinations the rows that flip are shown; all of them, lost and new ones too, are in robustness.csv.\n")
            .Append("Of so many intervals some hold or miss zero by chance: a flip says more than a difference that is lost or new.\n")
            .ToString();
    }

    private static string Grid(RobustnessResult result) => result.Combinations == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $", and under {result.Combinations} combinations of presets");

    // All arms side by side, or, where that is too wide, one after the other.
    private static string Table(RobustnessResult result, int width)
    {
        string[] arms = [.. result.Conclusions.Select(conclusion => ArmWords.Of(result.Comparison, conclusion.Own)).Distinct()];
        string whole = Table(result, arms, width);
        return whole.Split('\n').All(line => line.Length <= width)
            ? whole
            : string.Join('\n', arms.Select(arm => Table(result, [arm], width)));
    }

    private static string Table(RobustnessResult result, string[] arms, int width)
    {
        TextTable table = new([new("Outcome"), new("Preset"), .. arms.Select(arm => new TextTable.Column(arm))]);
        foreach (IGrouping<(string, string), RobustConclusion> outcome in result.Conclusions
            .Where(conclusion => arms.Contains(ArmWords.Of(result.Comparison, conclusion.Own)))
            .GroupBy(conclusion => (conclusion.Own.Measure, conclusion.Own.Group)))
        {
            RobustConclusion[] byArm = [.. outcome];
            OutcomeFormat format = OutcomeFormat.Of(
                [.. byArm.SelectMany(conclusion => conclusion.Others.Select(cell => cell.Difference).Prepend(conclusion.Own))]);
            table.Add(
                [
                    byArm[0].Own.Title,
                    RobustnessResult.Own,
                    .. byArm.Select(conclusion => Cell(conclusion.Own, ConclusionChange.Holds, format))]);
            for (int at = 0; at < result.Variants.Count; at++)
            {
                RobustnessCell[] cells = [.. byArm.Select(conclusion => conclusion.Others[at])];
                if (cells.Any(cell => !cell.IsJoint || cell.Change == ConclusionChange.Flips))
                {
                    table.Add(["", result.Variants[at], .. cells.Select(cell => Cell(cell.Difference, cell.Change, format))]);
                }
            }
        }

        return table.Render(width);
    }

    private static string Cell(PairedDifference row, ConclusionChange change, OutcomeFormat format)
    {
        string bounds = row.RelativeInterval is { } interval
            ? $" [{NumberText.SignedPercent(interval.Low)}, {NumberText.SignedPercent(interval.High)}]"
            : "";
        string size = row.RelativeChange is { } relative
            ? NumberText.SignedPercent(relative) + bounds
            : format.Difference(row);
        string verdict = row.Verdict switch
        {
            Verdict.NoDifferenceShown or Verdict.NoneSeen => " =",
            Verdict.ExactlyNoDifference => " ==",
            _ => "",
        };
        string mark = change switch
        {
            ConclusionChange.Flips => " FLIPS",
            ConclusionChange.NoLongerShown => " lost",
            ConclusionChange.Appears => " new",
            ConclusionChange.NotComparable => " ?",
            _ => "",
        };
        return size + verdict + mark;
    }
}
