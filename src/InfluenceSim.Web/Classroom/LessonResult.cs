using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Classroom;

/// <summary>What the worlds of a lesson showed.</summary>
/// <param name="First">The measure in the first world, the mean of the last seven days; null where it had no value.</param>
/// <param name="Second">The measure in the second world.</param>
/// <param name="Change">Per cent by which the second is above the first; null where that means nothing.</param>
/// <param name="Shows">Where the second stands against the first; null where either has no value.</param>
/// <param name="Line">Course of the measure in the world that is asked of.</param>
internal sealed record LessonResult(double? First, double? Second, double? Change, Direction? Shows, IReadOnlyList<LinePoint> Line)
{
    private const int LastDays = 7;
    private const double Percent = 100;

    public static LessonResult Of(GuessAsked asked, IReadOnlyList<DaySummary> days)
    {
        double? first = days.TakeLast(LastDays).Average(day => day.Asked![0]);
        double? second = days.TakeLast(LastDays).Average(day => day.Asked![1]);
        double? change = first is > 0 && asked.Measure.Scale.HasTrueZero ? Percent * (second - first) / first : null;
        double? moved = asked.Kind == GuessKind.Change ? change : second - first;
        Direction? shows = moved is not { } by ? null
            : Math.Abs(by) <= asked.Near ? Direction.Same
            : by < 0 ? Direction.Lower : Direction.Higher;
        LinePoint[] line =
        [
            .. days.Select(day => (day.Day, Value: day.Asked![asked.World]))
                .Where(point => point.Day >= 0 && point.Value is not null)
                .Select(point => new LinePoint(point.Day, point.Value!.Value)),
        ];
        return new LessonResult(first, second, change, shows, line);
    }

    /// <summary>How far a guess is from it; null where it has no value to hold against.</summary>
    public Gap? GapOf(Guess guess, GuessAsked asked) => asked.Kind switch
    {
        GuessKind.Change when Change is { } change =>
            Gap.Of(GuessRules.Signed(guess.Direction!.Value, guess.Size ?? 0), change, asked.Near),
        GuessKind.Value when (asked.World == 0 ? First : Second) is { } value => Gap.Of(guess.Value!.Value, value, asked.Near),
        GuessKind.Line => OfLine(guess.Line!, asked.Near),
        _ => null,
    };

    // Over the days that the guess was drawn over.
    private Gap? OfLine(IReadOnlyList<LinePoint> guess, double near)
    {
        LinePoint[] both = [.. Line.Where(point => point.Day >= guess[0].Day && point.Day <= guess[^1].Day)];
        return both.Length == 0
            ? null
            : Gap.Of(both.Average(point => At(guess, point.Day)), both.Average(point => point.Value), near);
    }

    private static double At(IReadOnlyList<LinePoint> line, double day)
    {
        int next = 1;
        while (next < line.Count - 1 && line[next].Day < day)
        {
            next++;
        }

        (LinePoint from, LinePoint to) = (line[next - 1], line[next]);
        return from.Value + ((to.Value - from.Value) * (day - from.Day) / (to.Day - from.Day));
    }
}

/// <summary>How far a guess is from the result; of a line, the means over its days.</summary>
/// <param name="Side">Where the guess stands.</param>
/// <param name="Guess">The guess.</param>
/// <param name="Result">The result.</param>
/// <param name="Difference">Guess less result.</param>
internal sealed record Gap(GapSide Side, double Guess, double Result, double Difference)
{
    public static Gap Of(double guess, double result, double near)
    {
        double difference = guess - result;
        GapSide side = Math.Abs(difference) <= near ? GapSide.At : difference < 0 ? GapSide.Below : GapSide.Above;
        return new Gap(side, guess, result, difference);
    }
}

/// <summary>Where a guess stands.</summary>
internal enum GapSide
{
    /// <summary>Below the result.</summary>
    Below,

    /// <summary>As near to the result as the lesson counts as right.</summary>
    At,

    /// <summary>Above the result.</summary>
    Above,
}
