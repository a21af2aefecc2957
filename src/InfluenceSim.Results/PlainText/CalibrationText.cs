using System.Globalization;
using System.Text;
using InfluenceSim.Experiments.Calibrations;

namespace InfluenceSim.Results.PlainText;

/// <summary>A calibration as plain text.</summary>
public static class CalibrationText
{
    /// <summary>Renders what was found and how to use it.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        TextTable parameters = new(new("Parameter"), new("start", Right: true), new("fitted", Right: true), new("allowed"));
        foreach (FittedParameter row in result.Parameters)
        {
            // A fit at the edge of what is allowed is a sign that the edge, not the target, decided.
            string edge = row.Fitted == row.Min || row.Fitted == row.Max ? ", at its edge" : "";
            parameters.Add(row.Key, Text(row.Start), Text(row.Fitted), $"{Text(row.Min)} to {Text(row.Max)}{edge}");
        }

        TextTable targets = new(
            new("Target"), new("value", Right: true), new("tolerance", Right: true), new("at start", Right: true),
            new("fitted", Right: true));
        foreach (FittedTarget row in result.Targets)
        {
            targets.Add($"{row.Measure}/{row.Group}", Text(row.Value), Text(row.Tolerance), Text(row.Before), Text(row.After));
        }

        string stopped = result.Complete ? "" : "STOPPED before the search came to its end; the best so far:\n";
        return new StringBuilder()
            .Append(stopped)
            .Append(
                CultureInfo.InvariantCulture,
                $"Distance from the targets {Text(result.DistanceBefore)} at the start, {Text(result.DistanceAfter)} fitted, after "
                    + $"{result.Evaluations} evaluations; 1 is off by the tolerance.\n\n")
            .Append(parameters).Append('\n')
            .Append(targets).Append('\n')
            .Append("It is reproduced by: influencesim run ")
            .Append(result.ScenarioFile)
            .AppendJoin("", result.Set.Select(set => $" --set {set}"))
            .Append('\n')
            .ToString();
    }

    private static string Text(double? value) => value is { } number ? number.ToString("G6", CultureInfo.InvariantCulture) : "-";
}
