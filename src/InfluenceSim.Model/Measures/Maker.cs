namespace InfluenceSim.Model.Measures;

/// <summary>Who makes a post: AI creators or human ones.</summary>
public enum Maker
{
    /// <summary>AI creators.</summary>
    Ai,

    /// <summary>Human creators, with AI tools or without.</summary>
    Human,
}
