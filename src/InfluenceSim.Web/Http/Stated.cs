namespace InfluenceSim.Web.Http;

/// <summary>What a request has to state: a member that is left out would else be its type's zero.</summary>
internal static class Stated
{
    /// <summary>A member of the body.</summary>
    /// <exception cref="MalformedException">It is missing.</exception>
    public static T Of<T>(T? value, string member)
        where T : struct => value ?? throw Missing(member, "a JSON object");

    /// <inheritdoc cref="Of{T}"/>
    public static string Of(string? value, string member) => value ?? throw Missing(member, "a JSON object");

    /// <summary>A parameter of the address.</summary>
    /// <exception cref="MalformedException">It is missing.</exception>
    public static string InAddress(string? text, string parameter) => text ?? throw Missing(parameter, "an address");

    private static MalformedException Missing(string name, string where) =>
        new($"'{name}' is missing; allowed: {where} that states it");
}
