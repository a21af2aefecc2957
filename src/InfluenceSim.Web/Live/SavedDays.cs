namespace InfluenceSim.Web.Live;

/// <summary>
/// States of both runs at days' starts, so that one can go back to any day: to the nearest saved one before it, and on from there.
/// Where they would need more memory than they may, every other one is let go. The first is always kept.
/// </summary>
/// <param name="mostBytes">Memory that they may need together.</param>
internal sealed class SavedDays(long mostBytes)
{
    private readonly SortedDictionary<int, byte[][]> _saved = [];
    private int _stride = 1;

    /// <summary>Days that are kept.</summary>
    public IReadOnlyCollection<int> Days => _saved.Keys;

    /// <summary>Whether a day's start is to be saved.</summary>
    public bool Wants(int day) => day % _stride == 0 && !_saved.ContainsKey(day);

    /// <summary>Keeps the state at a day's start.</summary>
    public void Keep(int day, byte[][] runs)
    {
        _saved[day] = runs;
        while (_saved.Count > 1 && _saved.Values.Sum(one => one.Sum(bytes => (long)bytes.Length)) > mostBytes)
        {
            _stride *= 2;
            Forget(kept => kept % _stride != 0);
        }
    }

    /// <summary>The last saved state that is not after a day's start.</summary>
    public (int Day, byte[][] Runs) Before(int day)
    {
        int nearest = _saved.Keys.Last(kept => kept <= day);
        return (nearest, _saved[nearest]);
    }

    /// <summary>Forgets what comes after a day's start.</summary>
    public void ForgetAfter(int day) => Forget(kept => kept > day);

    private void Forget(Func<int, bool> isNot)
    {
        foreach (int day in _saved.Keys.Where(isNot).ToArray())
        {
            _saved.Remove(day);
        }
    }
}
