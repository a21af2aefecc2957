namespace InfluenceSim.Scenarios;

/// <summary>A scenario that cannot be run, with everything that is wrong with it.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Creates it from the errors.</summary>
    /// <param name="errors">At least one error, in the order of their places.</param>
    public ScenarioException(IReadOnlyList<ScenarioError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>All errors, sorted by place.</summary>
    public IReadOnlyList<ScenarioError> Errors { get; }
}
