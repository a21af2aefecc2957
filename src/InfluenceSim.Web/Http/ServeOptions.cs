using System.Net;
using InfluenceSim.Web.Classroom;

namespace InfluenceSim.Web.Http;

/// <summary>Where a session is served, and to whom.</summary>
public sealed record ServeOptions
{
    /// <summary>Port; 0 is any that is free.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Address at which other machines are served, of whom the one with the teacher's code controls; null serves this machine alone,
    /// where nobody needs a code.
    /// </summary>
    public IPAddress? Listen { get; init; }

    /// <summary>Folder of the teacher's own lessons; null keeps them until the end.</summary>
    public string? Lessons { get; init; }

    /// <summary>How long a class lasts.</summary>
    public RoomOptions Room { get; init; } = new();

    /// <summary>How much may be asked.</summary>
    public Limits Limits { get; init; } = new();
}
