using System.Collections;
using System.Reflection;

namespace InfluenceSim.Scenarios.Tests.Support;

/// <summary>Compares by value all the way down; records with lists compare those by reference.</summary>
internal static class Structure
{
    /// <summary>Path of the first difference, or null.</summary>
    public static string? FirstDifference(object? a, object? b, string path = "")
    {
        if (ReferenceEquals(a, b))
        {
            return null;
        }

        if (a is null || b is null)
        {
            return path;
        }

        Type type = a.GetType();
        if (type.IsPrimitive || type.IsEnum || type == typeof(string))
        {
            return a.Equals(b) ? null : $"{path}: {a} and {b}";
        }

        if (a is IEnumerable first && b is IEnumerable second)
        {
            object?[] left = [.. first.Cast<object?>()];
            object?[] right = [.. second.Cast<object?>()];
            return left.Length != right.Length
                ? $"{path}: {left.Length} and {right.Length} items"
                : left.Select((item, i) => FirstDifference(item, right[i], $"{path}[{i}]")).FirstOrDefault(found => found is not null);
        }

        return type != b.GetType()
            ? $"{path}: {type.Name} and {b.GetType().Name}"
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => FirstDifference(property.GetValue(a), property.GetValue(b), $"{path}.{property.Name}"))
                .FirstOrDefault(found => found is not null);
    }
}
