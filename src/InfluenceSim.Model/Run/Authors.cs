namespace InfluenceSim.Model.Run;

/// <summary>Whose posts.</summary>
[Flags]
internal enum Authors
{
    /// <summary>Those of people.</summary>
    People = 1,

    /// <summary>Those of creators.</summary>
    Creators = 2,

    /// <summary>All.</summary>
    All = People | Creators,
}
