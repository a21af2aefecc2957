namespace InfluenceSim.Model.Run;

/// <summary>How users divide into blocks. It never changes a result.</summary>
public static class BlockLayout
{
    /// <summary>Blocks of equal size but for the last.</summary>
    /// <param name="users">Number of users.</param>
    /// <param name="usersPerBlock">Users per block; 0 is all in one.</param>
    /// <returns>First user and number of users of each block.</returns>
    public static IEnumerable<(int First, int Count)> Of(int users, int usersPerBlock)
    {
        int size = Size(users, usersPerBlock);
        for (int block = 0; (long)block * size < users; block++)
        {
            yield return At(users, usersPerBlock, block);
        }
    }

    /// <summary>One of the blocks.</summary>
    /// <param name="users">Number of users.</param>
    /// <param name="usersPerBlock">Users per block; 0 is all in one.</param>
    /// <param name="block">Its number, from 0.</param>
    /// <returns>First user and number of users.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such block.</exception>
    public static (int First, int Count) At(int users, int usersPerBlock, int block)
    {
        int size = Size(users, usersPerBlock);
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((long)block * size, users);
        return (block * size, Math.Min(size, users - (block * size)));
    }

    /// <summary>Users per block after 0 has been resolved.</summary>
    /// <param name="users">Number of users.</param>
    /// <param name="usersPerBlock">Users per block; 0 is all in one.</param>
    /// <returns>At least 1, at most all.</returns>
    public static int Size(int users, int usersPerBlock)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usersPerBlock);
        return usersPerBlock == 0 ? users : Math.Min(usersPerBlock, users);
    }
}
