using System.Globalization;
using System.Xml.Linq;

namespace InfluenceSim.Results.Pictures;

/// <summary>The few shapes a plot needs, as a self-contained SVG document.</summary>
internal sealed class SvgDrawing
{
    private const string Fonts = "'Helvetica Neue', Helvetica, 'Segoe UI', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly XElement _root = new(Svg + "svg");

    public SvgDrawing(string title, string description)
    {
        _root.Add(
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "plot-title plot-description"),
            new XAttribute("font-family", Fonts),
            new XElement(Svg + "title", new XAttribute("id", "plot-title"), title),
            new XElement(Svg + "desc", new XAttribute("id", "plot-description"), description));
    }

    public void Rectangle(double x, double y, double width, double height, string fill, double corner = 0) =>
        Add("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("rx", corner), ("fill", fill));

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width, string dashes = "none") =>
        Add(
            "line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", stroke), ("stroke-width", width),
            ("stroke-dasharray", dashes));

    public void Dot(double x, double y, double radius, string stroke, string fill) =>
        Add("circle", ("cx", x), ("cy", y), ("r", radius), ("stroke", stroke), ("stroke-width", 2.0), ("fill", fill));

    public void Shape(string stroke, string fill, params (double X, double Y)[] corners) =>
        Add(
            "polygon",
            ("points", string.Join(' ', corners.Select(corner => $"{Number(corner.X)},{Number(corner.Y)}"))),
            ("stroke", stroke),
            ("stroke-width", 2.0),
            ("stroke-linejoin", "round"),
            ("fill", fill));

    public void Text(
        double x, double y, string text, double size, string fill = "#1f2933", string anchor = "start", string weight = "normal") =>
        Add("text", ("x", x), ("y", y), ("font-size", size), ("fill", fill), ("text-anchor", anchor), ("font-weight", weight)).Add(text);

    /// <summary>The document, once its size is known; the first shape drawn lies at the back.</summary>
    public string Finish(double width, double height, string background)
    {
        XElement document = new(_root);
        document.Add(
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            new XAttribute("width", Number(width)),
            new XAttribute("height", Number(height)));
        document.Elements(Svg + "desc").First().AddAfterSelf(new XElement(
            Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", background)));
        return document + "\n";
    }

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private XElement Add(string name, params (string Name, object Value)[] attributes)
    {
        XElement element = new(
            Svg + name,
            attributes.Select(attribute =>
                new XAttribute(attribute.Name, attribute.Value is double number ? Number(number) : attribute.Value)));
        _root.Add(element);
        return element;
    }
}
