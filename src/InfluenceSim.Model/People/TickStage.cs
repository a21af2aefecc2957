namespace InfluenceSim.Model.People;

/// <summary>What a block has still to do of a tick, in this order.</summary>
internal enum TickStage
{
    /// <summary>What fades overnight fades: once a day.</summary>
    Decaying,

    /// <summary>People take notice of what others did.</summary>
    Noticing,

    /// <summary>Cards come into inboxes.</summary>
    Pushing,

    /// <summary>Sessions run.</summary>
    Reading,

    /// <summary>Where people stand is counted: at a day's end.</summary>
    Counting,

    /// <summary>People are asked about each persona: at a run's end.</summary>
    Asking,

    /// <summary>Nothing is left.</summary>
    Done,
}
