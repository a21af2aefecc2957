namespace InfluenceSim.Web.Http;

/// <summary>Kinds of requests that have limits of their own.</summary>
internal enum Asked
{
    /// <summary>Whatever is asked for.</summary>
    Anything,

    /// <summary>Whether the class's code is right.</summary>
    ClassCode,

    /// <summary>Whether the teacher's code is right.</summary>
    TeacherCode,

    /// <summary>People, creators and pictures, which cost more than others.</summary>
    Look,

    /// <summary>What is new, as soon as there is something.</summary>
    News,
}

/// <summary>Says what is asked for at an address.</summary>
internal sealed record LimitedAsked(Asked What);
