using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Results;

/// <summary>What differs between two sets of runs.</summary>
/// <param name="First">Name of the first.</param>
/// <param name="Second">Name of the second.</param>
/// <param name="Runs">Runs that both have.</param>
/// <param name="OnlyInFirst">Runs that only the first has.</param>
/// <param name="OnlyInSecond">Runs that only the second has.</param>
/// <param name="Manifest">What the manifests say differently; it may explain the rest.</param>
public sealed record RunDiffReport(
    string First,
    string Second,
    IReadOnlyList<RunDifference> Runs,
    IReadOnlyList<string> OnlyInFirst,
    IReadOnlyList<string> OnlyInSecond,
    IReadOnlyList<string> Manifest)
{
    /// <summary>Which of the folders is not complete, and why.</summary>
    public IReadOnlyList<string> Incomplete { get; init; } = [];

    /// <summary>Whether both have the same runs, one at least, and every hash of them is equal.</summary>
    public bool Equal => Runs.Count > 0 && OnlyInFirst.Count == 0 && OnlyInSecond.Count == 0 && Runs.All(run => run.First is null);

    /// <summary>The report as text.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public string Render()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{First} against {Second}\n");
        foreach (string note in Incomplete)
        {
            text.Append(CultureInfo.InvariantCulture, $"  not complete: {note}\n");
        }

        foreach (string difference in Manifest)
        {
            text.Append(CultureInfo.InvariantCulture, $"  the manifests differ: {difference}\n");
        }

        foreach (RunDifference run in Runs)
        {
            text.Append("  ").Append(run).Append('\n');
        }

        foreach (string run in OnlyInFirst)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {run}: only in the first\n");
        }

        foreach (string run in OnlyInSecond)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {run}: only in the second\n");
        }

        string sum = Runs.Count == 0
            ? "nothing to compare: no run that both have"
            : Equal
            ? "equal"
            : Runs.Any(run => run.First is not null)
            ? "different"
            : "equal where both have a run";
        return text.Append(CultureInfo.InvariantCulture, $"{sum}\n").ToString();
    }
}

/// <summary>One pair of runs.</summary>
/// <param name="FirstArm">Arm of the first.</param>
/// <param name="SecondArm">Arm of the second.</param>
/// <param name="Replicate">Replicate.</param>
/// <param name="First">The first difference; none where the runs are equal to the bit.</param>
public sealed record RunDifference(string FirstArm, string SecondArm, int Replicate, HashDifference? First)
{
    /// <summary>The pair in words.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        string arms = FirstArm == SecondArm ? $"arm '{FirstArm}'" : $"arm '{FirstArm}' against '{SecondArm}'";
        return $"{arms}, replicate {Replicate}: {(First is { } difference ? difference : "equal")}";
    }
}

/// <summary>The first hash that differs.</summary>
/// <param name="Kind">Which hash.</param>
/// <param name="Tick">Tick from the start of the warm-up; for the state, the last of its day.</param>
/// <param name="Day">Day of that tick, counted from the end of the warm-up.</param>
/// <param name="First">Hash of the first; none where that run ended before.</param>
/// <param name="Second">Hash of the second; none where that run ended before.</param>
public sealed record HashDifference(HashKind Kind, int Tick, int Day, Hash128? First, Hash128? Second)
{
    /// <summary>The difference in words.</summary>
    /// <returns>One phrase.</returns>
    public override string ToString()
    {
        string place = $"tick {Tick} (day {Day})";
        string kind = Kind == HashKind.Tick ? "tick hash" : "state hash at the day's end, every tick hash up to there being equal,";
        return (First, Second) switch
        {
            (null, _) => $"the first run has no {(Kind == HashKind.Tick ? "tick" : "state")} hash from {place} on",
            (_, null) => $"the second run has no {(Kind == HashKind.Tick ? "tick" : "state")} hash from {place} on",
            _ => $"differs from {place} on: {kind} {First} against {Second}",
        };
    }
}

/// <summary>Which hash.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HashKind>))]
public enum HashKind
{
    /// <summary>That of one tick's input, events and scalar state.</summary>
    Tick,

    /// <summary>That of the whole state at a day's end.</summary>
    State,
}
