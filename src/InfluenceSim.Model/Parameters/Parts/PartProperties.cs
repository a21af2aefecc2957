using System.Globalization;
using System.Reflection;

namespace InfluenceSim.Model.Parameters.Parts;

/// <summary>The parameters of a part: the public properties of its class that can be set.</summary>
internal static class PartProperties
{
    /// <summary>Another of the same class with the same parameters and a state of its own.</summary>
    public static T Copy<T>(T part)
        where T : class
    {
        var copy = (T)Activator.CreateInstance(part.GetType())!;
        foreach (PropertyInfo property in Of(part))
        {
            property.SetValue(copy, property.GetValue(part));
        }

        return copy;
    }

    /// <summary>All parameters as one text, in the order of their names: equal texts for equal parameters.</summary>
    public static string Text(object part) => string.Join(
        ';',
        Of(part).OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Name}={property.GetValue(part):R}")));

    private static IEnumerable<PropertyInfo> Of(object part) =>
        part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);
}
