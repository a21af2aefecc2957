using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>What a member means is said once: by its attribute, which schema and tables show, or else by its documentation.</summary>
public sealed class SentencesTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;

    private static readonly string[] Rooms = ["Parameters", "Policies", "Feed"];

    private static readonly Assembly Model = typeof(MeaningAttribute).Assembly;

    private static readonly HashSet<string> Documented =
        [.. XDocument.Load(Path.ChangeExtension(Model.Location, ".xml"))
            .Descendants("member")
            .Select(member => member.Attribute("name")!.Value.Split('(')[0])];

    private static readonly MemberInfo[] Said =
        [.. Model.GetTypes().SelectMany(type => type.GetMembers(Declared).Where(member => member is not Type).Prepend(type))];

    [Fact]
    public void No_sentence_stands_twice()
    {
        MemberInfo[] meant = [.. Said.Where(member => member.IsDefined(typeof(MeaningAttribute), inherit: false))];

        Assert.Contains(typeof(FeedParameters).GetProperty(nameof(FeedParameters.Tau)), meant);
        Assert.Empty(meant.Select(Name).Intersect(Documented));
    }

    // The compiler asks for documentation everywhere else.
    [Fact]
    public void Every_public_member_of_parameters_policies_and_feed_has_its_sentence()
    {
        MemberInfo[] open = [.. Said.Where(member => IsOpen(member) && Rooms.Contains(Room.Of(member as Type ?? member.DeclaringType!)))];

        Assert.True(open.Length > 300, $"{open.Length} members");
        Assert.Empty(open.Where(member => !member.IsDefined(typeof(MeaningAttribute), inherit: false)).Select(Name).Except(Documented));
    }

    /// <summary>Whether the compiler would ask for its documentation: it is seen from outside and somebody wrote it.</summary>
    private static bool IsOpen(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        Type type => type.IsVisible,
        ConstructorInfo => false,
        FieldInfo field => IsOpen(field.DeclaringType!) && !field.IsSpecialName,
        PropertyInfo property => IsOpen(property.DeclaringType!) && !IsPositional(property),
        MethodInfo method => IsOpen(method.DeclaringType!) && !method.IsSpecialName,
        _ => false,
    };

    /// <summary>Whether it is a parameter of its record, which the record's documentation tells of.</summary>
    private static bool IsPositional(PropertyInfo property) =>
        property.DeclaringType!.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.Name == property.Name));

    private static string Name(MemberInfo member) => member switch
    {
        Type type => "T:" + type.FullName!.Replace('+', '.'),
        FieldInfo => "F:" + Of(member),
        PropertyInfo => "P:" + Of(member),
        _ => "M:" + Of(member),
    };

    private static string Of(MemberInfo member) => $"{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}";
}
