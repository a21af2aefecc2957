namespace InfluenceSim.Model.Foundation.State;

/// <summary>Saved state that cannot be loaded: cut, altered, of another version or of another kind.</summary>
public sealed class StateException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">What was found and what is allowed.</param>
    public StateException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong and why.</summary>
    /// <param name="message">What was found and what is allowed.</param>
    /// <param name="inner">Cause.</param>
    public StateException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>For serialisers.</summary>
    public StateException()
    {
    }
}
