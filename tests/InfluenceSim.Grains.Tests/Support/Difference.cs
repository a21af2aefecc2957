using System.Collections;
using System.Globalization;
using System.Reflection;

namespace InfluenceSim.Grains.Tests.Support;

/// <summary>
/// Compares two objects by all their fields, private ones too, so that a field that is added to a message and forgotten
/// in its encoding is found. Lists compare by what they hold.
/// </summary>
internal static class Difference
{
    /// <summary>Path of the first difference, or null.</summary>
    public static string? Between(object? left, object? right, string path = "")
    {
        if (ReferenceEquals(left, right))
        {
            return null;
        }

        if (left is null || right is null)
        {
            return path;
        }

        if (left is IEnumerable many && left is not string)
        {
            return right is IEnumerable others ? BetweenItems([.. many.Cast<object>()], [.. others.Cast<object>()], path) : path;
        }

        if (left.GetType() != right.GetType())
        {
            return $"{path} ({left.GetType().Name} and {right.GetType().Name})";
        }

        if (left is string || left.GetType().IsValueType)
        {
            return left.Equals(right) ? null : path;
        }

        return FieldsOf(left.GetType())
            .Select(field => Between(field.GetValue(left), field.GetValue(right), $"{path}.{NameOf(field)}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? BetweenItems(object[] left, object[] right, string path)
    {
        if (left.Length != right.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{path}: {left.Length} and {right.Length} items");
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (Between(left[i], right[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type) =>
        (type.BaseType is { } parent ? FieldsOf(parent) : [])
        .Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private static string NameOf(FieldInfo field) => field.Name.Split('<', '>').First(part => part.Length > 0);
}
