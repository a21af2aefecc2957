using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Which creators a lever applies to that acts on people and personas alike.</summary>
public enum MakerScope
{
    [Meaning("People and personas.")]
    All,

    [Meaning("People, those with AI tools among them.")]
    Human,

    [Meaning("AI creators.")]
    Ai,
}

/// <summary>Who is in a scope.</summary>
internal static class MakerScopes
{
    /// <summary>Whether creators of a class are in it.</summary>
    public static bool Covers(this MakerScope scope, CreatorClass creator)
    {
        bool isAi = creator is CreatorClass.Commercial or CreatorClass.Farm or CreatorClass.Manipulative;
        return scope == MakerScope.All || scope == MakerScope.Ai == isAi;
    }
}
