namespace InfluenceSim.Model.Foundation.Names;

/// <summary>Values by name, in the order of the names. It does not change; equal entries make it equal.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public sealed class ByName<T> : IEquatable<ByName<T>>
    where T : notnull
{
    private readonly SortedList<string, T> _entries;

    /// <summary>No entry.</summary>
    public ByName()
        : this(new SortedList<string, T>(StringComparer.Ordinal))
    {
    }

    private ByName(SortedList<string, T> entries) => _entries = entries;

    /// <summary>The entries, in the ordinal order of their names.</summary>
    public IReadOnlyList<KeyValuePair<string, T>> Entries => [.. _entries];

    /// <summary>Whether there is no entry.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The value of a name, or another where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What is given where there is no such name.</param>
    /// <returns>The value.</returns>
    public T? Find(string name, T? otherwise = default) => _entries.TryGetValue(name, out T? value) ? value : otherwise;

    /// <summary>These entries with one more, or with another value in its place.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Other entries.</returns>
    public ByName<T> With(string name, T value) => new(new SortedList<string, T>(_entries, StringComparer.Ordinal) { [name] = value });

    /// <inheritdoc/>
    public bool Equals(ByName<T>? other) => other is not null && _entries.SequenceEqual(other._entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ByName<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.Count;
}
