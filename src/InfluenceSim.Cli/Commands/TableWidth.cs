using System.CommandLine;

namespace InfluenceSim.Cli.Commands;

/// <summary>How wide tables may be: on a terminal as wide as it is, unless `--wide` is given; elsewhere as wide as they are.</summary>
internal static class TableWidth
{
    // Below this nothing fits; and a terminal that is none says 0.
    private const int Least = 40;

    public static Option<bool> Wide() => new("--wide")
    {
        Description = "Tables and lines as long as they are; else they fit the terminal.",
    };

    public static int Of(ParseResult parsed, Option<bool> wide, TextWriter output) =>
        !parsed.GetValue(wide) && output is SteadyWriter { IsOutputTerminal: true } && Console.WindowWidth is var width and >= Least
            ? width
            : int.MaxValue;
}
