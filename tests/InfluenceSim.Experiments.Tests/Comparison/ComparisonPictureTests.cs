using System.Globalization;
using System.Xml.Linq;
using InfluenceSim.Experiments.Comparison;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

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
            double left = Number(text, "x") - (text.Attribute("text-anchor")!.Value switch { "end" => length, "middle" => length / 2, _ => 0 });
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
        PairedComparison empty = PairedComparison.Of(MadeUp.Experiment(["none"], 1, MadeUp.Run("none", 0)), []);
        Assert.NotNull(XDocument.Parse(ComparisonPicture.Render(empty)).Root);
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
