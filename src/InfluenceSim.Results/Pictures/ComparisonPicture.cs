using System.Globalization;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Results.Words;
using InfluenceSim.Statistics;

namespace InfluenceSim.Results.Pictures;

/// <summary>
/// A comparison as a forest plot: per outcome and arm the relative change with its interval, so that outcomes of
/// different units share one axis; shifts, of which there is no relative change, have one of percentage points above.
/// </summary>
public static class ComparisonPicture
{
    private const double Width = 1000;
    private const double Margin = 28;
    private const double PlotLeft = 250;
    private const double PlotWidth = 480;
    private const double NumbersLeft = PlotLeft + PlotWidth + 30;
    private const double HeadHeight = 30;
    private const double RowHeight = 30;
    private const string Ink = "#1f2933";
    private const string Faint = "#66727f";
    private const string Grid = "#e4e8ec";
    private const string Band = "#f2f4f7";
    private const string Paper = "#ffffff";

    // Okabe and Ito's colours: told apart by colour-blind readers too.
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b8860b", "#56b4e9"];

    /// <summary>Renders the plot as a self-contained SVG document.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The document.</returns>
    public static string Render(PairedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        string title = comparison.Question.Length > 0 ? comparison.Question : comparison.Scenario;
        SvgDrawing drawing = new(title, Description(comparison));
        IReadOnlyList<PlotPanel> panels = PlotPanel.Of(comparison.Differences, PlotLeft, PlotWidth);
        string[] arms = [.. comparison.Differences.Select(row => ArmWords.Of(comparison, row)).Distinct()];
        double y = DrawTitle(drawing, comparison, title);
        foreach (PlotPanel panel in panels)
        {
            y = DrawPanel(drawing, panel, comparison, arms, y);
            y = DrawAxis(drawing, panel, comparison, y);
        }

        y = DrawLegend(drawing, comparison, panels.Any(panel => panel.Rows.Any(panel.Leaves)), y);
        return drawing.Finish(Width, y, Paper);
    }

    private static double DrawPanel(SvgDrawing drawing, PlotPanel panel, PairedComparison comparison, string[] arms, double y)
    {
        foreach (IGrouping<(string, string), PairedDifference> outcome in panel.Rows.GroupBy(row => (row.Measure, row.Group)))
        {
            PairedDifference[] rows = [.. outcome];
            OutcomeFormat format = OutcomeFormat.Of(rows);
            DrawHead(drawing, comparison, rows[0], format, y);
            y += HeadHeight;
            DrawGrid(drawing, panel.Scale, y, y + (rows.Length * RowHeight) + 8);
            foreach (PairedDifference row in rows)
            {
                string arm = ArmWords.Of(comparison, row);
                DrawRow(drawing, panel, row, arm, format, Colours[Array.IndexOf(arms, arm) % Colours.Length], y + 4 + (RowHeight / 2));
                y += RowHeight;
            }

            y += 8;
        }

        return y;
    }

    private static string Description(PairedComparison comparison) => string.Join(
        " ", comparison.Differences.Select(row => $"{row.Title}, {row.Arm} against {row.ReferenceArm}: {VerdictWords.Of(row)}."));

    private static double DrawTitle(SvgDrawing drawing, PairedComparison comparison, string title)
    {
        double y = 22;
        foreach (string line in WrappedText.Lines(title, 76))
        {
            y += 25;
            drawing.Text(Margin, y, line, 20, weight: "bold");
        }

        y += 24;
        drawing.Text(
            Margin,
            y,
            $"Change against {Reference(comparison)} with the same random numbers in every arm; mean and 95 % interval",
            13,
            Faint);
        if (!comparison.Complete)
        {
            y += 20;
            drawing.Text(Margin, y, "Interrupted: not every planned run finished", 13, "#b42318", weight: "bold");
        }

        return y + 20;
    }

    private static string Reference(PairedComparison comparison) => WrappedText.Shortened(ArmWords.Reference(comparison), 42);

    private static void DrawHead(SvgDrawing drawing, PairedComparison comparison, PairedDifference row, OutcomeFormat format, double y)
    {
        drawing.Rectangle(Margin - 8, y, Width - (2 * Margin) + 16, HeadHeight - 4, Band, 4);
        drawing.Text(Margin, y + 18, WrappedText.Shortened(row.Title, 72), 14, weight: "bold");

        if (comparison.AllPairs)
        {
            // There is no one reference whose value could stand here.
            return;
        }

        // A unit in braces only repeats what the title counts.
        string unit = row.Unit is "1" || row.Unit.StartsWith('{') ? "" : " " + row.Unit;
        drawing.Text(
            Width - Margin,
            y + 18,
            WrappedText.Shortened($"{row.ReferenceArm}: {format.Value(row.ReferenceMean)}{unit}", 42),
            12.5,
            Faint,
            "end");
    }

    private static void DrawGrid(SvgDrawing drawing, PlotScale scale, double top, double bottom)
    {
        foreach (double tick in scale.Ticks)
        {
            bool zero = Math.Abs(tick) < scale.Step / 2;
            drawing.Line(scale.At(tick), top, scale.At(tick), bottom, zero ? Ink : Grid, zero ? 1.5 : 1);
        }
    }

    private static void DrawRow(
        SvgDrawing drawing, PlotPanel panel, PairedDifference row, string arm, OutcomeFormat format, string colour, double y)
    {
        drawing.Text(Margin + 12, y + 4.5, WrappedText.Shortened(arm, 25), 13.5);
        bool shown = row.Verdict is Verdict.Raised or Verdict.Lowered;
        drawing.Text(NumbersLeft, y + 4.5, Numbers(row, format), 13, shown ? Ink : Faint, weight: shown ? "bold" : "normal");
        if (panel.Estimate(row) is { } estimate)
        {
            if (panel.Interval(row) is { } interval)
            {
                DrawInterval(drawing, panel.Scale, interval, colour, y);
            }
            else if (panel.Leaves(row))
            {
                DrawEnd(drawing, panel.Scale.At(estimate), y, Math.Sign(estimate), colour);
            }

            DrawEstimate(drawing, panel.Scale, row.Verdict, estimate, colour, y);
        }
        else if (row.Verdict is Verdict.ExactlyNoDifference or Verdict.NoneSeen)
        {
            DrawEstimate(drawing, panel.Scale, row.Verdict, 0, colour, y);
        }
        else
        {
            DrawMissing(drawing, panel.Scale, row.Verdict, y);
        }
    }

    private static string Numbers(PairedDifference row, OutcomeFormat format) => row switch
    {
        { Verdict: Verdict.NotMeasured } => "not measured",
        { Verdict: Verdict.ExactlyNoDifference } => "exactly no difference",
        { Verdict: Verdict.NoneSeen } => "no difference seen",
        { RelativeChange: null } => format.Difference(row),
        { RelativeInterval: { } interval } => Numbers(row.RelativeChange.Value, interval),
        _ => $"{NumberText.SignedPercent(row.RelativeChange.Value)}  [no interval]",
    };

    private static string Numbers(double change, Interval interval)
    {
        int decimals = Math.Clamp(NumberText.Decimals(50 * (interval.High - interval.Low), 2), 1, 2);
        string Text(double share) => NumberText.Signed(100 * share, decimals);
        return $"{Text(change)} %  [{Text(interval.Low)}, {Text(interval.High)}]";
    }

    private static void DrawInterval(SvgDrawing drawing, PlotScale scale, Interval interval, string colour, double y)
    {
        drawing.Line(scale.At(interval.Low), y, scale.At(interval.High), y, colour, 2);
        if (interval.Low <= scale.High)
        {
            DrawEnd(drawing, scale.At(interval.Low), y, interval.Low < scale.Low ? -1 : 0, colour);
        }

        if (interval.High >= scale.Low)
        {
            DrawEnd(drawing, scale.At(interval.High), y, interval.High > scale.High ? 1 : 0, colour);
        }
    }

    /// <summary>A cap where the interval ends, a triangle where it goes on beyond the axis.</summary>
    private static void DrawEnd(SvgDrawing drawing, double x, double y, int beyond, string colour)
    {
        if (beyond == 0)
        {
            drawing.Line(x, y - 7, x, y + 7, colour, 2);
        }
        else
        {
            drawing.Shape(colour, colour, (x, y), (x - (beyond * 9), y - 5), (x - (beyond * 9), y + 5));
        }
    }

    private static void DrawEstimate(SvgDrawing drawing, PlotScale scale, Verdict verdict, double percent, string colour, double y)
    {
        double x = scale.At(percent);
        if (percent < scale.Low || percent > scale.High)
        {
            // The triangle at the end of the axis says it already.
            return;
        }

        switch (verdict)
        {
            case Verdict.Raised or Verdict.Lowered:
                drawing.Dot(x, y, 3.5, colour, colour);
                break;
            case Verdict.ExactlyNoDifference:
                drawing.Shape(colour, Paper, (x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y));
                break;
            case Verdict.TooFewReplicates:
                drawing.Shape(colour, Paper, (x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 4), (x - 4, y + 4));
                break;
            default:
                drawing.Dot(x, y, 4, colour, Paper);
                break;
        }
    }

    private static void DrawMissing(SvgDrawing drawing, PlotScale scale, Verdict verdict, double y)
    {
        string text = verdict == Verdict.NotMeasured ? "not measured" : "no relative change: no zero of its own, or of both signs";
        double centre = scale.Left + (scale.Width / 2);
        drawing.Rectangle(scale.Left - 1, y - (RowHeight / 2) - 4, scale.Width + 2, RowHeight + 8, Paper);
        drawing.Text(centre, y + 4, text, 12, Faint, "middle");
    }

    private static double DrawAxis(SvgDrawing drawing, PlotPanel panel, PairedComparison comparison, double y)
    {
        PlotScale scale = panel.Scale;
        drawing.Line(scale.Left, y, scale.Left + scale.Width, y, "#9aa5b1", 1);
        foreach (double tick in scale.Ticks)
        {
            drawing.Line(scale.At(tick), y, scale.At(tick), y + 5, "#9aa5b1", 1);
            drawing.Text(scale.At(tick), y + 20, NumberText.Signed(tick, scale.Decimals) + " " + panel.Unit, 12, Faint, "middle");
        }

        drawing.Text(
            scale.Left + (scale.Width / 2), y + 42, $"{panel.Caption} against {Reference(comparison)}", 13, Ink, "middle");
        return y + 62;
    }

    private static double DrawLegend(SvgDrawing drawing, PairedComparison comparison, bool beyond, double y)
    {
        (Verdict Verdict, string Text, double Width)[] marks =
        [
            (Verdict.Raised, "interval excludes zero", 180),
            (Verdict.NoDifferenceShown, "no difference shown", 170),
            (Verdict.ExactlyNoDifference, "exactly no difference", 180),
            (Verdict.TooFewReplicates, "too few replicates", 170),
        ];
        HashSet<Verdict> present =
        [
            .. comparison.Differences.Select(row => row.Verdict switch
            {
                Verdict.Lowered => Verdict.Raised,
                Verdict.NoneSeen => Verdict.NoDifferenceShown,
                _ => row.Verdict,
            }),
        ];
        (Verdict Verdict, string Text, double Width)[] used = [.. marks.Where(mark => present.Contains(mark.Verdict))];
        PlotScale nowhere = new(0, 1, 1, 0, 1);
        double x = Margin + 8;
        foreach ((Verdict verdict, string text, double width) in used)
        {
            DrawEstimate(drawing, nowhere with { Left = x }, verdict, 0, Faint, y + 8);
            drawing.Text(x + 14, y + 12.5, text, 12.5, Faint);
            x += width;
        }

        if (beyond)
        {
            DrawEnd(drawing, x + 4.5, y + 8, 1, Faint);
            drawing.Text(x + 14, y + 12.5, "beyond the axis", 12.5, Faint);
        }

        y += used.Length > 0 || beyond ? 38 : 10;
        int least = comparison.Differences.Select(row => row.Pairs).DefaultIfEmpty(0).Min();
        int most = comparison.Differences.Select(row => row.Pairs).DefaultIfEmpty(0).Max();
        string pairs = (least == most ? $"{most}" : $"{least} to {most}") + (most == 1 ? " replicate" : " replicates");
        string presets = string.Join(", ", comparison.Presets.Select(preset => $"{preset.Name} = {preset.Value}"));
        string note = string.Create(
            CultureInfo.InvariantCulture, $"Scenario {comparison.Scenario}; {pairs}. The answer rests on {presets}.");
        foreach (string line in WrappedText.Lines(note, 140))
        {
            drawing.Text(Margin, y, line, 12, Faint);
            y += 17;
        }

        return y + 10;
    }
}
