using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Classroom;

/// <summary>What a lesson takes as a guess.</summary>
internal static class GuessRules
{
    /// <summary>Most points of a line.</summary>
    public const int MostPoints = 100;

    private static readonly Sentence AskedForChange = new(
        "lessonAsksForChange", "this lesson asks for a change; allowed: 'direction' (lower, same or higher) and 'size' in per cent");

    private static readonly Sentence AskedForValue = new("lessonAsksForValue", "this lesson asks for a value; allowed: 'value' alone");

    private static readonly Sentence AskedForLine = new(
        "lessonAsksForLine", "this lesson asks for a line; allowed: 'line' alone, a list of points with 'day' and 'value'");

    private static readonly Sentence NoChange = new(
        "guessIsNoChange",
        "found the direction {direction} with the size {size}; allowed: lower or higher with a size above 0, or same without one");

    private static readonly Sentence WrongCount = new("wrongNumberOfPoints", "found {points} points; allowed: from 2 to {most}");

    private static readonly Sentence NotRising = new(
        "lineDoesNotRise", "the days of the line do not rise from 0 to {horizon}; allowed: a line from left to right");

    private static readonly Sentence NotOnAxis = new("guessOutOfRange", "found {value}; allowed: from {least} to {greatest}");

    /// <summary>The guess, where it is one.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static Guess Require(Guess guess, GuessAsked asked, int horizon) => asked.Kind switch
    {
        GuessKind.Change when guess is { Direction: { } way, Value: null, Line: null } => Change(way, guess.Size ?? 0, asked),
        GuessKind.Value when guess is { Direction: null, Size: null, Value: { } value, Line: null } =>
            IsWithin(value, asked) ? guess : throw OutOfRange(value, asked),
        GuessKind.Line when guess is { Direction: null, Size: null, Value: null, Line: { } line } => Line(line, asked, horizon),
        GuessKind.Change => throw AskedForChange.Refused(),
        GuessKind.Value => throw AskedForValue.Refused(),
        _ => throw AskedForLine.Refused(),
    };

    private static Guess Change(Direction way, double size, GuessAsked asked)
    {
        if (!Enum.IsDefined(way) || double.IsNaN(size) || size < 0 || (way == Direction.Same) != (size == 0))
        {
            throw NoChange.Refused(("direction", $"{way}"), ("size", size));
        }

        double change = Signed(way, size);
        return IsWithin(change, asked) ? new Guess(way, size, null, null) : throw OutOfRange(change, asked);
    }

    private static Guess Line(IReadOnlyList<LinePoint> line, GuessAsked asked, int horizon)
    {
        if (line.Count is < 2 or > MostPoints)
        {
            throw WrongCount.Refused(("points", line.Count), ("most", MostPoints));
        }

        double last = double.NegativeInfinity;
        foreach (LinePoint? point in line)
        {
            if (point is null || !(point.Day > last) || point.Day < 0 || point.Day > horizon)
            {
                throw NotRising.Refused(("horizon", horizon));
            }

            last = point.Day;
            if (!IsWithin(point.Value, asked))
            {
                throw OutOfRange(point.Value, asked);
            }
        }

        return new Guess(null, null, null, line);
    }

    /// <summary>A change with its sign.</summary>
    public static double Signed(Direction way, double size) => way == Direction.Lower ? -size : size;

    private static bool IsWithin(double value, GuessAsked asked) => value >= asked.Least && value <= asked.Greatest;

    private static RefusedException OutOfRange(double value, GuessAsked asked) =>
        NotOnAxis.Refused(("value", value), ("least", asked.Least), ("greatest", asked.Greatest));
}
