using System.Globalization;
using System.Text;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Results.Words;
using InfluenceSim.Statistics;

namespace InfluenceSim.Results.PlainText;

/// <summary>A comparison as plain text.</summary>
public static class ComparisonText
{
    private const string OneReplicate = "One replicate gives no interval: run at least 3, better 5 or more.\n";
    private const string FewReplicates = "Fewer than 3 replicates show nothing: run at least 3, better 5 or more.\n";

    /// <summary>Renders what was compared, on which assumptions, and the tables.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="width">Most characters of a line; as many as it takes unless told otherwise.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(PairedComparison comparison, int width = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return WrappedText.Fitted(Text(comparison, width), width);
    }

    private static string Text(PairedComparison comparison, int width)
    {
        StringBuilder text = new();
        AppendHead(text, comparison);
        if (comparison.Levels.Count > 0)
        {
            text.Append('\n').Append(LevelsText.Render(comparison.Levels, width));
            AppendUnmeasured(text, comparison);
            AppendDuties(text, comparison);
            AppendLevelNotes(text, comparison);
            return text.ToString();
        }

        if (comparison.Differences.Count == 0)
        {
            text.Append("\nNothing to compare: one arm, or no outcome has a value.\n");
            AppendUnmeasured(text, comparison);
            AppendDuties(text, comparison);
            return text.ToString();
        }

        text.Append('\n').Append(Differences(comparison, width));
        AppendUnmeasured(text, comparison);
        AppendShift(text, comparison, width);
        AppendDuties(text, comparison);
        AppendNotes(text, comparison);
        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, PairedComparison comparison)
    {
        if (comparison.Question.Length > 0)
        {
            text.Append(comparison.Question).Append('\n');
        }

        string replicates = comparison.Replicates == 1 ? "1 replicate" : $"{comparison.Replicates} replicates";
        bool alone = comparison.Levels.Count > 0;
        text.Append(alone
            ? $"Nothing to compare: '{comparison.ReferenceArm}' is the only arm. Its levels over {replicates}:\n"
            : $"Each arm against {ArmWords.Reference(comparison)} over {replicates}; within a replicate all arms share their random "
                + "numbers.\n");
        if (comparison.OutcomesFrom > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Outcomes count from day {comparison.OutcomesFrom} on.\n");
        }

        if (!comparison.Complete)
        {
            text.Append("INTERRUPTED: not every planned run finished; each row rests on the replicates that ")
                .Append(alone ? "finished.\n" : "both its arms finished.\n");
        }

        text.Append("The answer rests on: ")
            .AppendJoin(", ", comparison.Presets.Select(preset => $"{preset.Name} = {preset.Value}"))
            .Append('\n');
    }

    private static string Differences(PairedComparison comparison, int width)
    {
        TextTable table = new(
            new("Outcome"),
            new("Arm"),
            new(ArmWords.ReferenceColumn(comparison), Right: true, Spare: 2),
            new("this arm", Right: true, Spare: 1),
            new("difference [95 % interval]"),
            new("relative", Right: true, Spare: 4),
            new("n", Right: true, Spare: 5),
            new("pairing", Right: true, Spare: 7),
            new("more n", Right: true, Spare: 6),
            new("Holm", Spare: 3),
            new("in words"));
        foreach (IGrouping<(string, string), PairedDifference> outcome in comparison.Differences.GroupBy(row => (row.Measure, row.Group)))
        {
            OutcomeFormat format = OutcomeFormat.Of([.. outcome]);
            string title = outcome.First().Title;
            foreach (PairedDifference row in outcome)
            {
                table.Add(
                    title,
                    ArmWords.Of(comparison, row),
                    format.Value(row.ReferenceMean),
                    format.Value(row.ArmMean),
                    format.Difference(row),
                    row.RelativeChange is { } change ? NumberText.SignedPercent(change) : "-",
                    row.Pairs.ToString(CultureInfo.InvariantCulture),
                    row.PairingFactor is { } factor ? "x " + NumberText.Fixed(factor, NumberText.Decimals(factor, 2)) : "-",
                    VerdictWords.MoreReplicates(row),
                    row.StillShown switch { true => "shown", false => "not shown", null => "-" },
                    VerdictWords.Of(row));
                title = "";
            }
        }

        return table.Render(width);
    }

    private static void AppendUnmeasured(StringBuilder text, PairedComparison comparison)
    {
        if (comparison.Unmeasured.Count == 0)
        {
            return;
        }

        text.Append("\nNo value in any run:\n");
        foreach (IGrouping<string?, UnmeasuredOutcome> reason in comparison.Unmeasured.GroupBy(outcome => outcome.Why))
        {
            text.Append("- ").AppendJoin(", ", reason.Select(outcome => outcome.Name))
                .Append(": ").Append(reason.Key ?? "a mean or share of nothing has none").Append('\n');
        }
    }

    private static void AppendShift(StringBuilder text, PairedComparison comparison, int width)
    {
        if (comparison.EngagementShift.Count == 0)
        {
            return;
        }

        text.Append("\nWhere the engagement shift comes from: change of the log odds of AI's share of engagement; the terms add up\n\n");
        TextTable table = new(
            new("Term (AI over human)"),
            new("Arm"),
            new(ArmWords.ReferenceColumn(comparison), Right: true, Spare: 2),
            new("this arm", Right: true, Spare: 1),
            new("difference [95 % interval]"),
            new("n", Right: true, Spare: 3),
            new("in words"));
        (string Title, Func<ShiftDecomposition, ShiftTermDifference> Term)[] terms =
        [
            ("posts", shift => shift.Posts),
            ("impressions per post", shift => shift.ImpressionsPerPost),
            ("engagement per impression", shift => shift.EngagementPerImpression),
            ("sum: log odds", shift => shift.Total),
        ];
        foreach ((string title, Func<ShiftDecomposition, ShiftTermDifference> term) in terms)
        {
            string shown = title;
            foreach (ShiftDecomposition shift in comparison.EngagementShift)
            {
                ShiftTermDifference row = term(shift);
                table.Add(
                    shown,
                    ArmWords.Of(comparison, shift.Arm, shift.ReferenceArm),
                    NumberText.Signed(row.ReferenceMean, 4),
                    NumberText.Signed(row.ArmMean, 4),
                    Difference(row.Difference, row.Interval),
                    shift.Pairs.ToString(CultureInfo.InvariantCulture),
                    VerdictWords.Of(row, shift.Pairs));
                shown = "";
            }
        }

        text.Append(table.Render(width));
    }

    private static string Difference(double difference, Interval? interval) => interval is { } bounds
        ? $"{NumberText.Signed(difference, 4)} [{NumberText.Signed(bounds.Low, 4)}, {NumberText.Signed(bounds.High, 4)}]"
        : $"{NumberText.Signed(difference, 4)} [no interval]";

    private static void AppendLevelNotes(StringBuilder text, PairedComparison comparison)
    {
        text.Append("\nIntervals: Student's t over the values of n replicates; a second arm would show what a change does.\n");
        if (comparison.Levels.Any(level => level.Replicates == 1))
        {
            text.Append(OneReplicate);
        }

        AppendMoney(text, comparison.Levels.Select(level => (level.Measure, level.Unit)));
    }

    private static void AppendMoney(StringBuilder text, IEnumerable<(string Measure, string Unit)> outcomes)
    {
        foreach (string line in MoneyWords.Of(outcomes))
        {
            text.Append(line).Append('\n');
        }
    }

    private static void AppendDuties(StringBuilder text, PairedComparison comparison)
    {
        if (comparison.Duties.Count == 0)
        {
            return;
        }

        text.Append('\n');
        foreach (DutyOutcome duty in comparison.Duties)
        {
            string sentence = DutyWords.Of(duty);
            text.Append(char.ToUpperInvariant(sentence[0])).Append(sentence.AsSpan(1)).Append(".\n");
        }
    }

    private static void AppendNotes(StringBuilder text, PairedComparison comparison)
    {
        text.Append(
            "\nIntervals: Student's t over n paired differences; pp: percentage points; relative: difference over the reference's "
                + "mean, none for what has no zero of its own.\n");
        AppendMoney(text, comparison.Differences.Select(row => (row.Measure, row.Unit)));
        text.Append("Pairing: how many times larger the variance of the difference would be with a fresh seed for every run.\n");
        int tested = comparison.Differences.Count(row => row.PValue is not null);
        if (tested > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Holm: whether a difference is still shown after all {tested} tests of this table are held against each other: where no "
                    + $"arm does anything, at most {NumberText.Fixed(100 * (1 - MeanInterval.Coverage), 0)} % of such tables show one.\n");
        }

        if (comparison.Differences.Any(row => row.Verdict == Verdict.NoDifferenceShown))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"More n: about so many more replicates would show a change of the size found, with a power of "
                    + $"{NumberText.Fixed(100 * PlannedReplicates.Power, 0)} % and the spread found.\n");
        }

        if (comparison.Differences.Any(row => row.Verdict == Verdict.NoneSeen))
        {
            text.Append(
                "No difference seen: all pairs are equal though the runs differ; what is rare may be in the next ones. The bounds are "
                    + "upper 95 % bounds, of counts for events that come singly.\n");
        }

        if (comparison.Differences.Any(row => row is { Verdict: Verdict.TooFewReplicates, Pairs: < PairedDifference.FewestPairs }))
        {
            text.Append(FewReplicates);
        }

        int intervals = comparison.Differences.Count(row => row is { PValue: not null, Verdict: not Verdict.NoneSeen });
        if (intervals >= 10)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Of {intervals} such intervals, about {NumberText.Fixed(intervals * (1 - MeanInterval.Coverage), 1)} miss zero by chance "
                    + $"alone where no arm does anything.\n");
        }
    }
}
