using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Results.Words;

/// <summary>How far duties to disclose reach, in words.</summary>
public static class DutyWords
{
    /// <summary>What an arm's duty comes to among all personas.</summary>
    /// <param name="reach">The reach.</param>
    /// <returns>A sentence without a full stop.</returns>
    public static string Of(DutyReach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        string evading = reach.Evading > 0 ? $" ({NumberText.Percent(reach.Evading)} are of operators who evade)" : "";
        return $"effective compliance in arm '{reach.Arm}': {NumberText.Percent(reach.Personas)} of personas disclose{evading}, "
            + $"which make {NumberText.Percent(reach.Posts)} of personas' posts"
            + (reach.Advertisers > reach.Personas ? $"; {NumberText.Percent(reach.Advertisers)} label their advertisements" : "");
    }

    /// <summary>The same with what came out.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>A sentence without a full stop.</returns>
    public static string Of(DutyOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Labelled is not { } labelled
            ? Of(outcome.Reach)
            : $"{Of(outcome.Reach)}; {NumberText.Percent(labelled)} of AI impressions bore a label at the end, whoever gave it";
    }
}
