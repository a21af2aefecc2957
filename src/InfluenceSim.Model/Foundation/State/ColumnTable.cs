using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Foundation.State;

/// <summary>
/// The one description of what a block keeps of its rows: the columns in the order in which they are saved and hashed. Allocation,
/// saving, loading, hashing and size all come from it, so that a column is in all of them or in none.
/// </summary>
internal sealed class ColumnTable(int rows)
{
    private readonly List<Column> _columns = [];

    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Bytes of all columns for each row.</summary>
    public double BytesPerRow => _columns.Sum(column => column.Bytes) / (double)rows;

    /// <summary>Adds a column of zeros.</summary>
    public T[] Add<T>(HashForm form = HashForm.Word, int perRow = 1)
        where T : unmanaged => Add<T>(new T[rows * perRow], form, perRow);

    /// <summary>Adds a column that begins as a copy of some values.</summary>
    public T[] Add<T>(ReadOnlySpan<T> start, HashForm form = HashForm.Word, int perRow = 1)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, rows * perRow);
        return Add(new Column<T>(start.ToArray(), perRow, form)).Values;
    }

    /// <summary>Adds a column of a form of its own.</summary>
    public TColumn Add<TColumn>(TColumn column)
        where TColumn : Column
    {
        _columns.Add(column);
        return column;
    }

    public void Save(StateWriter writer)
    {
        foreach (Column column in _columns)
        {
            column.Save(writer);
        }
    }

    public void Load(StateReader reader)
    {
        foreach (Column column in _columns)
        {
            column.Load(reader);
        }
    }

    /// <summary>Adds a row to a hash.</summary>
    public void Hash(Row row, ref EntityHash hash) => Hash(row, _columns.Count, ref hash);

    /// <summary>Adds the first columns of a row to a hash.</summary>
    public void Hash(Row row, int columns, ref EntityHash hash)
    {
        ulong word = 0;
        for (int i = 0; i < columns; i++)
        {
            _columns[i].Hash(row, ref hash, ref word);
        }
    }
}
