namespace InfluenceSim.Web.Http;

/// <summary>How much may be asked. A whole class may share one address, so that an address may ask what a class needs.</summary>
public sealed record Limits
{
    /// <summary>Bytes of a request's body.</summary>
    public int Body { get; init; } = 16 << 10;

    /// <summary>Bytes of a lesson that is handed in.</summary>
    public int Lesson { get; init; } = 64 << 10;

    /// <summary>Connections in all.</summary>
    public int Connections { get; init; } = 4_000;

    /// <summary>Connections of one address.</summary>
    public int ConnectionsPerAddress { get; init; } = 1_500;

    /// <summary>Requests of one address.</summary>
    public Rate PerAddress { get; init; } = new(4_000, 400);

    /// <summary>Requests of all.</summary>
    public Rate InAll { get; init; } = new(12_000, 1_200);

    /// <summary>Class's codes that are tried from one address: a class may share one, and one phone is not to take all seats.</summary>
    public Rate Codes { get; init; } = new(120, 0.5);

    /// <summary>Class's codes that are tried in all: in twelve hours no more than a sixth of the 279,841 that there are.</summary>
    public Rate CodesInAll { get; init; } = new(800, 1);

    /// <summary>Teacher's codes that are tried from one address.</summary>
    public Rate TeacherCodes { get; init; } = new(10, 0.2);

    /// <summary>Teacher's codes that are tried in all.</summary>
    public Rate TeacherCodesInAll { get; init; } = new(60, 1);

    /// <summary>People, creators and pictures that one address looks at.</summary>
    public Rate Looks { get; init; } = new(1_000, 40);

    /// <summary>People, creators and pictures that are looked at in all.</summary>
    public Rate LooksInAll { get; init; } = new(2_000, 80);

    /// <summary>People, creators and pictures that one address waits for at the same time.</summary>
    public int LooksAtOncePerAddress { get; init; } = 200;

    /// <summary>Viewers who wait for updates at one address.</summary>
    public int WatchersPerAddress { get; init; } = 500;
}

/// <summary>How often something may be asked.</summary>
/// <param name="AtOnce">How often at once.</param>
/// <param name="PerSecond">How often a second after that.</param>
public sealed record Rate(int AtOnce, double PerSecond);
