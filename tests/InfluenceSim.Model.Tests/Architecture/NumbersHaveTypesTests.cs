using System.Reflection;
using System.Text.RegularExpressions;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>A tick, a day, an account, a creator and a row of a block are no bare integers where one file hands them to another.</summary>
public sealed partial class NumbersHaveTypesTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance;

    private static readonly HashSet<string> Typed =
        [
            "tick", "day", "account", "user", "follower", "author", "sharer", "reader", "target", "parent", "creator", "persona", "local",
            "row"];

    // Generators of networks wire arrays of users and pack edges: all of that is inner loop.
    private static readonly string[] InnerLoops =
        [
            "BarabasiAlbertGraph.", "StochasticBlockGraph.", "WattsStrogatzGraph.", "UserGraph.", "LinkList.", "Dealing.",
            "PairTies.", "LooseEnds.", "InterestGroups."];

    [Fact]
    public void No_boundary_takes_a_bare_integer_for_them() =>
        Assert.DoesNotContain(Bare(typeof(World).Assembly.GetTypes()), found => !InnerLoops.Any(found.StartsWith));

    [Fact]
    public void A_bare_integer_is_found() => Assert.Equal(
        ["Planted..ctor(Author)", "Planted.Author", "Planted.Show(lastDay)", "Planted.Show(tick)"],
        Bare([typeof(Planted)]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Bare(IEnumerable<Type> types) =>
        from type in types
        where !IsMade(type) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
        from name in Parameters(type).Concat(Properties(type))
        select $"{type.Name}{name}";

    private static IEnumerable<string> Parameters(Type type) =>
        from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
        where !IsMade(method) && (method.IsConstructor || !method.IsSpecialName)
        from parameter in method.GetParameters()
        where IsBare(parameter.ParameterType, parameter.Name!)
        select $".{method.Name}({parameter.Name})";

    private static IEnumerable<string> Properties(Type type) =>
        from property in type.GetProperties(Declared)
        where property.GetMethod is { IsPrivate: false } && IsBare(property.PropertyType, property.Name)
        select $".{property.Name}";

    private static bool IsBare(Type type, string name)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) != typeof(int))
        {
            return false;
        }

        string[] words = [.. Words().Matches(name).Select(word => word.Value.ToLowerInvariant())];
        return words is [.., string last] && Typed.Contains(last) && words is not [.., "per", _];
    }

    /// <summary>Whether the compiler made it: of a lambda, a local function or an iterator.</summary>
    private static bool IsMade(MemberInfo member) => member.Name.StartsWith('<') || (member.DeclaringType is { } outer && IsMade(outer));

    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Words();

    private sealed record Planted(int Author)
    {
        public static int PostsPerDay => 3;

        public static int Show(int tick, int? lastDay, int users) => tick + (lastDay ?? 0) + users;
    }
}
