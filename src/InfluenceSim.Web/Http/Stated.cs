using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Http;

/// <summary>What a request has to state: a member that is left out would else be its type's zero.</summary>
internal static class Stated
{
    private static readonly Sentence InBody = new("memberIsMissing", "'{name}' is missing; allowed: a JSON object that states it");
    private static readonly Sentence InPath = new("parameterIsMissing", "'{name}' is missing; allowed: an address that states it");

    /// <summary>A member of the body.</summary>
    /// <exception cref="MalformedException">It is missing.</exception>
    public static T Of<T>(T? value, string member)
        where T : struct => value ?? throw Missing(member, InBody);

    /// <inheritdoc cref="Of{T}"/>
    public static string Of(string? value, string member) => value ?? throw Missing(member, InBody);

    /// <summary>A parameter of the address.</summary>
    /// <exception cref="MalformedException">It is missing.</exception>
    public static string InAddress(string? text, string parameter) => text ?? throw Missing(parameter, InPath);

    private static MalformedException Missing(string name, Sentence where) =>
        new(where.With(("name", name)));
}
