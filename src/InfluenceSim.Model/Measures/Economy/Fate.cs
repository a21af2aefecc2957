namespace InfluenceSim.Model.Measures.Economy;

/// <summary>What became of an influencer of the start.</summary>
public enum Fate
{
    /// <summary>Still there.</summary>
    Survivor,

    /// <summary>Left.</summary>
    Leaver,
}
