using System.Globalization;

namespace InfluenceSim.Scenarios;

/// <summary>How a graph was read: what it holds, what was left out, and what looks odd.</summary>
public sealed record GraphReading
{
    /// <summary>Format, such as "edge list" or "GraphML".</summary>
    public string Format { get; init; } = "";

    /// <summary>Number of people.</summary>
    public int People { get; init; }

    /// <summary>People without a tie.</summary>
    public int Alone { get; init; }

    /// <summary>Number of ties that were kept; people who follow each other have two.</summary>
    public int Ties { get; init; }

    /// <summary>Ties in which somebody follows themselves; they are left out.</summary>
    public long SelfLoops { get; init; }

    /// <summary>Ties that were there already; they are left out.</summary>
    public long Repeats { get; init; }

    /// <summary>Ties of weight 0; they are left out.</summary>
    public long Weightless { get; init; }

    /// <summary>Lines of comment; they are left out.</summary>
    public long Comments { get; init; }

    /// <summary>Who follows whom, in words: "the first column follows the second".</summary>
    public string Direction { get; init; } = "";

    /// <summary>What is allowed and yet probably a mistake, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The reading in one line.</summary>
    /// <returns>"edge list: 40 people, 155 ties; left out: 40 self-loops, 74 comment lines; the first column follows the second".</returns>
    public override string ToString()
    {
        string alone = Alone > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({Alone:#,0} without a tie)") : "";
        string[] leftOut =
        [
            .. new[]
            {
                Count(SelfLoops, "self-loop", "self-loops"),
                Count(Repeats, "repeat", "repeats"),
                Count(Weightless, "tie of weight 0", "ties of weight 0"),
                Count(Comments, "comment line", "comment lines"),
            }.OfType<string>(),
        ];
        string people = Count(People, "person", "people") ?? "nobody";
        string ties = Count(Ties, "tie", "ties") ?? "no tie";
        return $"{Format}: {people}{alone}, {ties}; {(leftOut.Length > 0 ? $"left out: {string.Join(", ", leftOut)}; " : "")}{Direction}";
    }

    private static string? Count(long count, string one, string many) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");
}
