using System.Collections;
using System.Reflection;

namespace InfluenceSim.Model.Parameters.Parts;

/// <summary>Whether every word in parameters is one that there is: an unknown one is never taken for another.</summary>
internal static class KnownWords
{
    /// <summary>Looks at all words, however deep they stand.</summary>
    /// <exception cref="ArgumentException">A word is none of its kind; the message says which are.</exception>
    public static void Check(object section)
    {
        foreach (PropertyInfo property in section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.CanWrite || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            switch (property.GetValue(section))
            {
                case Enum word when !Enum.IsDefined(word.GetType(), word):
                    string known = string.Join(", ", Enum.GetNames(word.GetType()));
                    throw new ArgumentException($"unknown {property.DeclaringType!.Name}.{property.Name} '{word}'; known: {known}");
                case IEnumerable items when property.PropertyType != typeof(string):
                    foreach (object item in items.Cast<object>().Where(IsSection))
                    {
                        Check(item);
                    }

                    break;
                case { } inner when IsSection(inner):
                    Check(inner);
                    break;
            }
        }
    }

    private static bool IsSection(object value) =>
        value.GetType() is { IsClass: true } type && type.Assembly == typeof(KnownWords).Assembly;
}
