using System.Reflection;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>No call of the model has so many arguments in a row that two of them can change places unseen.</summary>
public sealed class ParametersTests
{
    private const int Most = 5;

    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance;

    [Fact]
    public void No_method_has_six_parameters() => Assert.Empty(TooLong(typeof(World).Assembly.GetTypes()));

    [Fact]
    public void A_method_with_six_parameters_is_found() =>
        Assert.Equal(
            ["Planted..ctor", "Planted.Six"],
            TooLong([typeof(Planted), typeof(PlantedRecord), typeof(PlantedValue)]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> TooLong(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
        where method.GetParameters().Length > Most && !IsMade(method) && !NamesMembers(method)
        select $"{type.Name}.{method.Name}";

    /// <summary>Whether the compiler made it, as it makes methods of lambdas and of local functions.</summary>
    private static bool IsMade(MethodBase method) => method.Name.StartsWith('<') || method.DeclaringType!.Name.StartsWith('<');

    /// <summary>Whether it is a record's constructor or takes one apart: its parameters are members, read by name.</summary>
    private static bool NamesMembers(MethodBase method) =>
        method.DeclaringType!.GetMethod("PrintMembers", Declared) is not null && method.Name is ".ctor" or "Deconstruct";

    private sealed class Planted(int a, int b, int c, int d, int e, int f)
    {
        public int Six(int g, int h, int i, in int j, out int k, int l) => k = a + b + c + d + e + f + g + h + i + j + l;

        public int Five(int g, int h, int i, int j, int k) => Enumerable
            .Range(0, a).Select(l => l + b + c + d + e + f + g + h + i + j + k).Sum();
    }

    private sealed record PlantedRecord(int A, int B, int C, int D, int E, int F);

    private readonly record struct PlantedValue(int A, int B, int C, int D, int E, int F);
}
