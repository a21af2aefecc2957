using System.Globalization;
using System.Xml.Linq;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.Pictures;
using InfluenceSim.Results.PlainText;
using Xunit;

namespace InfluenceSim.Results.Tests.Pictures;

public sealed class ComparisonPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void It_is_well_formed_names_every_outcome_and_arm_and_needs_nothing_from_elsewhere()
    {
        PairedComparison comparison = PictureSample.Comparison();
        string picture = ComparisonPicture.Render(comparison);
        // A picture wants looking at too: name a file to keep this one.
        if (Environment.GetEnvironmentVariable("INFLUENCESIM_KEEP_PICTURE") is { Length: > 0 } path)
        {
            File.WriteAllText(path, picture);
            File.WriteAllText(path + ".txt", ComparisonText.Render(comparison));
        }

        XElement root = XDocument.Parse(picture).Root!;
        string[] texts = [.. root.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.All(comparison.Differences, row => Assert.Contains(row.Title, texts));
        Assert.Contains("mandatory", texts);
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "image" or "script" or "style" or "use");
        Assert.DoesNotContain("href", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_stays_on_the_paper_and_no_two_lines_lie_on_each_other()
    {
        XElement root = XDocument.Parse(ComparisonPicture.Render(PictureSample.Comparison())).Root!;
        double width = Number(root, "width");
        double height = Number(root, "height");
        List<(double Left, double Right, double Y, string Text)> boxes = [];
        foreach (XElement text in root.Descendants(Svg + "text"))
        {
            // A bold letter of a wide sans-serif font takes 0.62 of its size on average.
            double size = Number(text, "font-size");
            double length = size * (text.Attribute("font-weight")!.Value == "bold" ? 0.6 : 0.54) * text.Value.Length;
            double left = Number(text, "x") - (
                text.Attribute("text-anchor")!.Value switch { "end" => length, "middle" => length / 2, _ => 0 });
            boxes.Add((left, left + length, Number(text, "y"), text.Value));
        }

        Assert.All(boxes, box => Assert.True(box.Left >= 0 && box.Right <= width && box.Y < height, box.ToString()));
        Assert.All(boxes.SelectMany((box, at) => boxes.Skip(at + 1), (box, other) => (box, other)), pair => Assert.True(
            Math.Abs(pair.box.Y - pair.other.Y) > 9 || pair.box.Right < pair.other.Left || pair.other.Right < pair.box.Left,
            $"{pair.box} lies on {pair.other}"));
    }

    [Fact]
    public void A_comparison_without_rows_is_still_a_picture()
    {
        PairedComparison empty = PairedComparison.Of(MadeUpRuns.Experiment(["none"], 1, MadeUpRuns.Run("none", 0)), []);
        Assert.NotNull(XDocument.Parse(ComparisonPicture.Render(empty)).Root);
    }

    [Fact]
    public void A_shift_has_a_bar_on_an_axis_of_points_even_where_it_takes_both_signs()
    {
        MeasureDefinition shift = MadeUpRuns.Measure(scale: Scale.ShareShift, title: "Shift");
        PairedComparison comparison = PairedComparison.Of(
            MadeUpRuns.Pairs((0.004, -0.006), (-0.002, -0.011), (0.001, -0.009)), [new Outcome(shift, "all")]);
        XElement root = XDocument.Parse(ComparisonPicture.Render(comparison)).Root!;
        string[] texts = Texts(root);
        Assert.Contains("percentage points against 'none'", texts);
        Assert.Contains("0.0 pp", texts);
        Assert.DoesNotContain(texts, text => text.Contains("relative change", StringComparison.Ordinal));

        // The dot of the row and that of the legend.
        Assert.Equal(2, root.Descendants(Svg + "circle").Count());
    }

    [Fact]
    public void Shifts_come_first_and_each_axis_has_only_its_own_outcomes()
    {
        XElement root = XDocument.Parse(ComparisonPicture.Render(PictureSample.Comparison())).Root!;
        double Y(string start) =>
            Number(root.Descendants(Svg + "text").First(text => text.Value.StartsWith(start, StringComparison.Ordinal)), "y");
        Assert.True(Y("Engagement shift") < Y("percentage points"));
        Assert.True(Y("percentage points") < Y("Misinformation reach"));
        Assert.True(Y("Deception shocks") < Y("relative change"));
    }

    [Fact]
    public void A_triangle_is_explained_where_one_is_drawn_and_only_there()
    {
        Assert.Contains("beyond the axis", Texts(Wide()));
        PairedComparison narrow = PairedComparison.Of(
            MadeUpRuns.Pairs((100, 90), (100, 91), (100, 92)), [new Outcome(MadeUpRuns.Measure(), "all")]);
        Assert.DoesNotContain("beyond the axis", Texts(XDocument.Parse(ComparisonPicture.Render(narrow)).Root!));
    }

    [Fact]
    public void A_mean_on_the_axis_is_marked_though_its_interval_is_not_on_it_and_one_beyond_it_has_a_triangle()
    {
        XElement root = Wide();

        // Three rows within the axis, one whose interval alone leaves it; the legend has a mark of each of the two kinds.
        Assert.Equal(4 + 2, root.Descendants(Svg + "circle").Count());
        PairedComparison single = Comparison([[(100, 101)], [(100, 102)], [(100, 101)], [(100, 900)]]);
        XElement beyond = XDocument.Parse(ComparisonPicture.Render(single)).Root!;
        Assert.Contains("beyond the axis", Texts(beyond));

        // Squares of three rows and of the legend, a triangle in the row and in the legend.
        Assert.Equal(4 + 2, beyond.Descendants(Svg + "polygon").Count());
    }

    /// <summary>Three outcomes that hardly move, and one that is all noise.</summary>
    private static XElement Wide() => XDocument.Parse(ComparisonPicture.Render(Comparison(
        [
            [(100, 101), (100, 102), (100, 101.5)],
            [(100, 101), (100, 101.5), (100, 101.2)],
            [(100, 99), (100, 98.9), (100, 99.1)],
            [(100, 160), (100, 45), (100, 100)],
        ]))).Root!;

    private static PairedComparison Comparison((double Reference, double Arm)[][] outcomes) => PairedComparison.Of(
        MadeUpRuns.Experiment(
            ["none", "mandatory"],
            outcomes[0].Length,
            [.. Enumerable.Range(0, outcomes[0].Length).SelectMany(replicate => new[]
            {
                MadeUpRuns.Run(
                    "none",
                    replicate,
                    [.. outcomes.Select((pairs, at) => new MeasureValue(new PolicyDay(0), "m" + at, "all", pairs[replicate].Reference))]),
                MadeUpRuns.Run(
                    "mandatory",
                    replicate,
                    [.. outcomes.Select((pairs, at) => new MeasureValue(new PolicyDay(0), "m" + at, "all", pairs[replicate].Arm))]),
            })]),
        [.. outcomes.Select((_, at) => new Outcome(MadeUpRuns.Measure("m" + at, title: "Outcome " + at), "all"))]);

    private static string[] Texts(XElement root) => [.. root.Descendants(Svg + "text").Select(text => text.Value)];

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
