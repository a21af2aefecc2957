using System.Collections;
using System.Reflection;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>What observers are given cannot be written to, whatever they cast it to, or is a copy of their own.</summary>
[Trait("Promise", "observers-cannot-write")]
public sealed class ObserversCannotWriteTests
{
    private const BindingFlags Surface = BindingFlags.Public | BindingFlags.Instance;

    private static readonly Type[] ReadOnly =
        [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>), typeof(ReadOnlySpan<>), typeof(Nullable<>)];

    [Fact]
    public void No_type_that_an_observer_can_reach_offers_a_way_to_write()
    {
        Type[] reached = [.. Reached(Given())];

        Assert.Contains(typeof(TickSummary), reached);
        Assert.Contains(typeof(Model.Messages.Counted.Survey), reached);
        Assert.Contains(typeof(Model.Messages.Counted.Histogram), reached);
        Assert.Contains(typeof(Model.Parameters.ExtraPersona), reached);
        Assert.Empty(reached.SelectMany(WaysToWrite));
    }

    [Theory]
    [InlineData(typeof(WithArray), "Values")]
    [InlineData(typeof(WithList), "Values")]
    [InlineData(typeof(WithSetter), "Value")]
    [InlineData(typeof(WithField), "Value")]
    [InlineData(typeof(WithMethod), "Add")]
    public void A_way_to_write_is_found(Type type, string member) =>
        Assert.Contains(member, Assert.Single(WaysToWrite(type)), StringComparison.Ordinal);

    [Fact]
    public void The_lists_of_a_finished_tick_refuse_to_be_written_to()
    {
        Scenario scenario = ScenarioReader.ReadText(SmallScenario.Text, "small.yaml");
        var meddler = new Meddler();
        var run = new RunIdentity("run", "small", "none", 0);
        var simulation = new LocalSimulation(World.Build(scenario.Parameters, ReplicateKey.Of(1, 0)), []);
        long reshares = 0;

        simulation.Run(observer: summary =>
        {
            reshares += summary.Reshares.Count;
            meddler.OnTick(run, summary);
        });

        Assert.True(meddler.Days > 0 && reshares > 0, "There was nothing to write to.");
        Assert.Equal(0, meddler.Written);
    }

    /// <summary>All that any of an observer's calls brings.</summary>
    private static IEnumerable<Type> Given() =>
        typeof(IRunObserver).GetMethods().SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType);

    private static HashSet<Type> Reached(IEnumerable<Type> given)
    {
        var reached = new HashSet<Type>();
        var left = new Queue<Type>(given.SelectMany(Parts));
        while (left.TryDequeue(out Type? type))
        {
            if (reached.Add(type))
            {
                foreach (Type next in type.GetProperties(Surface).Select(property => property.PropertyType)
                    .Concat(type.GetFields(Surface).Select(field => field.FieldType))
                    .Concat(Subtypes(type))
                    .SelectMany(Parts))
                {
                    left.Enqueue(next);
                }
            }
        }

        return reached;
    }

    /// <summary>Our types in a type: those of others are looked at where ours have them.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts)
        : IsOurs(type) && !type.IsEnum ? [type]
        : [];

    private static IEnumerable<Type> Subtypes(Type type) =>
        type.IsAbstract ? type.Assembly.GetExportedTypes().Where(other => other.IsSubclassOf(type)) : [];

    private static IEnumerable<string> WaysToWrite(Type type)
    {
        // A value is a copy wherever it goes; what it refers to is not.
        foreach (PropertyInfo property in type.GetProperties(Surface))
        {
            bool isSettable = !type.IsValueType && property.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
            if (isSettable || IsWritable(property.PropertyType))
            {
                yield return $"{type.Name}.{property.Name}";
            }
        }

        foreach (FieldInfo field in type.GetFields(Surface))
        {
            if ((!field.IsInitOnly && !type.IsValueType) || IsWritable(field.FieldType))
            {
                yield return $"{type.Name}.{field.Name}";
            }
        }

        foreach (MethodInfo method in type.GetMethods(Surface).Where(method => IsOurs(method.DeclaringType!) && !method.IsSpecialName))
        {
            if ((method.ReturnType == typeof(void) && method.Name != "Deconstruct") || IsWritable(method.ReturnType))
            {
                yield return $"{type.Name}.{method.Name}";
            }
        }
    }

    private static bool IsWritable(Type type) =>
        type.IsArray || type.IsByRef
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Span<>))
        || (!IsOurs(type) && type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)
            && !(type.IsGenericType && ReadOnly.Contains(type.GetGenericTypeDefinition())));

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("InfluenceSim", StringComparison.Ordinal);

    private sealed record WithArray(int[] Values);

    private sealed record WithList(IReadOnlyList<int> Readable, List<int> Values);

    private sealed class WithSetter
    {
        public int Value { get; set; }
    }

    private sealed class WithField
    {
        public int Value = 1;
    }

    private sealed class WithMethod
    {
        public int Sum { get; private set; }

        public void Add(int value) => Sum += value;
    }
}
