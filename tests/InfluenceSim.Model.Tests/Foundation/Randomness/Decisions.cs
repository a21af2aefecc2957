using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Tests.Architecture;

namespace InfluenceSim.Model.Tests.Foundation.Randomness;

/// <summary>
/// The decisions that have a draw by name, which words they read and which methods read them. It goes by what was compiled, so that
/// nobody has to record anything while the model runs.
/// </summary>
internal static partial class Decisions
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance;

    private const BindingFlags Offered = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance;

    // Indices of words in a block, for members that take one.
    private static readonly int[] Indices = [0, 1, 2, 3];

    /// <summary>All decisions of a set of keys: what a key gives at once, and the members of the struct that it gives.</summary>
    public static IEnumerable<MethodInfo> Of(Type keys) =>
        Keys(keys).SelectMany(key => IsDraw(key.ReturnType) ? [key] : Draws(key.ReturnType));

    /// <summary>What gives draws of one decision for many at once: no struct has a member that says which decision it is.</summary>
    public static IEnumerable<MethodInfo> ForMany(Type keys) =>
        keys.GetMethods(Offered).Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Span<Draw>)));

    /// <summary>The name of a decision: of the struct or the set of keys, and of the member.</summary>
    public static string Name(MethodBase decision) =>
        $"{decision.DeclaringType!.Name}.{decision.Name.Replace("get_", string.Empty, StringComparison.Ordinal)}";

    /// <summary>
    /// Decisions with the places that read them, by method of some types, a method as often as it does; what the compiler made of
    /// a method counts as the method.
    /// </summary>
    public static ILookup<string, string> Readers(IEnumerable<Type> types, IEnumerable<MethodInfo> decisions) =>
        Readers(types, decisions.DistinctBy(Name).Select(decision => (decision, Name(decision))));

    /// <summary>The same of methods that have the names of decisions.</summary>
    public static ILookup<string, string> Readers(IEnumerable<Type> types, IEnumerable<(MethodInfo Method, string Decision)> named)
    {
        var names = named.ToDictionary(one => (one.Method.Module, one.Method.MetadataToken), one => one.Decision);
        return types
            .SelectMany(type => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
            .SelectMany(method => Dependencies.Members(method).OfType<MethodInfo>()
                .Where(called => names.ContainsKey((called.Module, called.MetadataToken)))
                .Select(called => (Decision: names[(called.Module, called.MetadataToken)], Reader: Written(method))))
            .ToLookup(use => use.Decision, use => use.Reader);
    }

    /// <summary>Every word that each decision reads when all keys are made of equal entities: equal words are one word.</summary>
    public static IEnumerable<(string Decision, uint Word)> Words(object keys, int entity) =>
        from key in Keys(keys.GetType())
        let given = key.Invoke(keys, [.. key.GetParameters().Select(parameter => Entity(parameter.ParameterType, entity))])!
        from read in IsDraw(key.ReturnType) ? [(key, given)] : Draws(key.ReturnType).SelectMany(member => Read(member, given))
        from word in read.Item2 is Draw draw ? [draw.Bits] : new[] { (uint)((ulong)read.Item2 >> 32), (uint)(ulong)read.Item2 }
        select (Name(read.Item1), word);

    private static IEnumerable<MethodInfo> Keys(Type keys) =>
        keys.GetMethods(Offered).Where(method => IsDraw(method.ReturnType) || Draws(method.ReturnType).Any());

    private static IEnumerable<MethodInfo> Draws(Type type) => type.GetMethods(Offered).Where(method => method.ReturnType == typeof(Draw));

    private static bool IsDraw(Type type) => type == typeof(Draw) || type == typeof(ulong);

    private static IEnumerable<(MethodInfo, object)> Read(MethodInfo member, object given) => member.GetParameters().Length == 0
        ? [(member, member.Invoke(given, [])!)]
        : Indices.Select(index => (member, member.Invoke(given, [Entity(member.GetParameters()[0].ParameterType, index)])!));

    // Days, ticks and accounts are made of their number.
    private static object Entity(Type type, int entity) =>
        type.GetConstructor([typeof(int)])?.Invoke([entity]) ?? Convert.ChangeType(entity, type, CultureInfo.InvariantCulture);

    /// <summary>The method as it was written, where the compiler made it of a lambda, a local function or an iterator.</summary>
    private static string Written(MethodBase method)
    {
        Match match = MadeOf().Match(method.Name) is { Success: true } own ? own : MadeOf().Match(method.DeclaringType!.Name);
        return $"{Dependencies.Outermost(method.DeclaringType!).Name}.{(match.Success ? match.Groups[1].Value : method.Name)}";
    }

    [GeneratedRegex(@"^<(\w+)>")]
    private static partial Regex MadeOf();
}
