namespace InfluenceSim.Page.Tests.Support;

/// <summary>What somebody looks at.</summary>
/// <param name="Name">What it is called in the name of a test.</param>
/// <param name="Width">Width in the style sheet's pixels.</param>
/// <param name="Height">Height in the same.</param>
/// <param name="Scale">The screen's own pixels for one of these; zooming makes them fewer and larger.</param>
public sealed record Screen(string Name, int Width, int Height, float Scale = 1)
{
    public static Screen Phone { get; } = new("phone", 390, 844, 2);

    public static Screen Laptop { get; } = new("laptop", 1366, 768);

    public static Screen Projector { get; } = new("projector", 1920, 1080);

    public static Screen Zoomed { get; } = new("laptop at 200 %", 1366 / 2, 768 / 2, 2);

    public static Screen Of(string name) => ((Screen[])[Phone, Laptop, Projector, Zoomed]).Single(screen => screen.Name == name);
}
