namespace InfluenceSim.Model.People;

/// <summary>What a reader makes of a post's author.</summary>
/// <param name="PerceivedAi">The reader takes the author for an AI.</param>
/// <param name="LabelNoticed">The AI label was noticed at this impression.</param>
/// <param name="OnlyFromLabel">The reader knows from a label and from nothing else.</param>
/// <param name="Learned">The reader learned it just now.</param>
internal readonly record struct Perception(bool PerceivedAi, bool LabelNoticed, bool OnlyFromLabel, bool Learned)
{
    /// <summary>Whether the reader knows of the author by its label, here or from before.</summary>
    public bool ByLabel => LabelNoticed || OnlyFromLabel;
}
