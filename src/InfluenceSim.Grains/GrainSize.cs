namespace InfluenceSim.Grains;

/// <summary>How many human users a grain holds, where the scenario leaves it open. It never changes a result.</summary>
public static class GrainSize
{
    // More, and what a grain is asked and answers in an hour becomes a long message.
    private const int Most = 100_000;

    // Down to so few, to divide a run was measured to gain.
    private const int Least = 1_000;

    /// <summary>
    /// The size that keeps all processors busy: a run by itself is divided over all of them, and of many that go on at once each is one
    /// grain, since every grain goes through all cards of an hour.
    /// </summary>
    /// <param name="stated">As the scenario states it; 0 leaves it open.</param>
    /// <param name="users">Human users of the run.</param>
    /// <param name="sideBySide">Runs that go on at once.</param>
    /// <param name="processors">Processors; 0 is this machine's.</param>
    /// <returns>Users of each grain but the last, which may have fewer.</returns>
    public static int Of(int stated, int users, int sideBySide, int processors = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stated);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(users);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sideBySide);
        if (stated > 0)
        {
            return stated;
        }

        int each = Parts(processors > 0 ? processors : Environment.ProcessorCount, sideBySide);
        int busy = Math.Clamp(each, 1, Math.Max(1, users / Least));

        // A multiple of them, so that none waits while others go through one more.
        return Parts(users, busy * Parts(users, busy * Most));
    }

    private static int Parts(int whole, int size) => (whole + size - 1) / size;
}
