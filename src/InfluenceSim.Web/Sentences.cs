using System.Reflection;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Web;

/// <summary>All sentences that a page may be told, so that another language can have them all.</summary>
internal static class Sentences
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Those of this project and of the scenarios, by key.</summary>
    public static IReadOnlyList<Sentence> All { get; } =
    [
        .. from assembly in (Assembly[])[typeof(Sentence).Assembly, typeof(Sentences).Assembly]
           from type in assembly.GetTypes()
           where !type.ContainsGenericParameters
           from field in type.GetFields(Declared)
           where field.FieldType == typeof(Sentence)
           let sentence = (Sentence)field.GetValue(null)!
           orderby sentence.Key
           select sentence,
    ];
}
