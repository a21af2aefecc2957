using System.Text.Json.Serialization;

namespace InfluenceSim.Experiments.Cascades;

/// <summary>Who began a cascade.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CascadeAuthor>))]
public enum CascadeAuthor
{
    /// <summary>An ordinary person.</summary>
    Person,

    /// <summary>A human creator, with AI tools or without.</summary>
    Human,

    /// <summary>An AI creator.</summary>
    Ai,
}

/// <summary>One cascade of a post with a claim and at least one re-share.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="IsFalse">Whether it is false.</param>
/// <param name="Day">Day on which the post was published, counted from the end of the warm-up.</param>
/// <param name="Author">Who published it.</param>
/// <param name="Size">Re-shares.</param>
/// <param name="Depth">Longest way from the author, in re-shares.</param>
/// <param name="Breadth">Most re-shares at one depth.</param>
/// <param name="HoursToHalf">Hours from publication until half of its size.</param>
/// <param name="StructuralVirality">Mean distance between pairs of nodes, the author among them (Goel et al. 2016).</param>
/// <param name="IsFinished">Whether the post can no longer be read; false where the run ended before.</param>
public sealed record CascadeRecord(
    int Claim,
    bool IsFalse,
    int Day,
    CascadeAuthor Author,
    int Size,
    int Depth,
    int Breadth,
    int HoursToHalf,
    double StructuralVirality,
    bool IsFinished);
