using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Challenge;

/// <summary>What the second world's rules have earned against the first world, over the days that are over.</summary>
/// <param name="Total">Points, from -100 to 100; null before anything can be told.</param>
/// <param name="Lines">How they come about.</param>
internal sealed record Scorecard(double? Total, IReadOnlyList<ScoreLine> Lines)
{
    /// <summary>The score of some days.</summary>
    /// <param name="first">Days of the first world.</param>
    /// <param name="second">The same of the second.</param>
    /// <param name="hasMoney">Whether there is money in the scenario.</param>
    public static Scorecard Of(IReadOnlyList<WorldDay> first, IReadOnlyList<WorldDay> second, bool hasMoney = true)
    {
        var lines = ScoredMeasure.All.Select(part => (Part: part, First: part.Over(first), Second: part.Over(second)))
            .Select(line => (line.Part, line.First, line.Second, Earned: line.Part.Earned(line.First, line.Second))).ToArray();

        // What cannot be told, such as income where there is no money, leaves its weight to the others.
        bool isTold = lines.Any(line => line.Earned is not null);
        bool Counts(ScoredMeasure part, double? earned) => isTold ? earned is not null : hasMoney || !part.NeedsMoney;
        double scale = ScoredMeasure.All.Sum(part => part.Weight)
            / lines.Where(line => Counts(line.Part, line.Earned)).Sum(line => line.Part.Weight);
        ScoreLine[] made =
        [
            .. lines.Select(line => new ScoreLine(
                line.Part.Name, Counts(line.Part, line.Earned) ? line.Part.Weight * scale : 0, line.Part.FullAt, line.Part.IsRelative,
                line.First, line.Second, line.Earned * line.Part.Weight * scale)),
        ];
        return new Scorecard(isTold ? made.Sum(line => line.Points ?? 0) : null, made);
    }
}

/// <summary>One part of a score.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Weight">Its share of the score here, in points of 100; 0 where it leaves it to the others.</param>
/// <param name="FullAt">The difference that earns all of it.</param>
/// <param name="IsRelative">Whether that is a share of the first world's value.</param>
/// <param name="First">Value in the first world.</param>
/// <param name="Second">Value in the second world.</param>
/// <param name="Points">What it earned; null where it cannot be told.</param>
internal sealed record ScoreLine(
    string Part, double Weight, double FullAt, bool IsRelative, double? First, double? Second, double? Points);
