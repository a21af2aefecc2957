using System.Text.RegularExpressions;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Lessons;

/// <summary>What a lesson may be called: a name that is a file's everywhere and leads to no other folder.</summary>
internal static partial class LessonName
{
    private static readonly Sentence NoName = new(
        "noNameOfLesson",
        "this is no name of a lesson; allowed: from 1 to 40 small letters, digits and '-', of which the first is a letter");

    /// <summary>The name, where it is one.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static string Require(string name) => Allowed().IsMatch(name)
        ? name
        : throw NoName.Refused();

    /// <summary>Whether it is one.</summary>
    public static bool IsOne(string name) => Allowed().IsMatch(name);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
