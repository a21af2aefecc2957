namespace InfluenceSim.Model.Run.Order;

/// <summary>One phase of a tick: when it is due, what it asks, and what becomes of the answer.</summary>
internal abstract class TickPhase
{
    /// <summary>Whether the conductor's present tick has this phase.</summary>
    public abstract bool IsDue(Conductor conductor);

    /// <summary>Begins the phase: what to ask; null where no part is asked, and the phase is over.</summary>
    public abstract TickAsk? Begin(Conductor conductor);

    /// <summary>Takes the answer.</summary>
    /// <exception cref="InvalidOperationException">It is no answer to what this phase asks.</exception>
    public virtual void Take(Conductor conductor, TickAnswer answer) => Expect<NoAnswer>(answer);

    /// <summary>The answer as the kind that a phase waits for.</summary>
    protected static TAnswer Expect<TAnswer>(TickAnswer answer)
        where TAnswer : TickAnswer =>
        answer as TAnswer
            ?? throw new InvalidOperationException($"{answer.GetType().Name} answers nothing here; {typeof(TAnswer).Name} is due");

    private sealed record NoAnswer : TickAnswer;
}
