using System.Globalization;

namespace InfluenceSim.Cli;

/// <summary>How much memory this process can have.</summary>
/// <param name="Bytes">That of the machine, or what its control group allows, if that is less.</param>
/// <param name="IsOfControlGroup">Whether the control group is what binds.</param>
internal sealed record MachineMemory(long Bytes, bool IsOfControlGroup)
{
    // The runtime leaves a quarter of what a control group allows to all that is not its heap.
    private const double HeapShareOfControlGroup = 0.75;

    // Code, threads and the runtime itself (measured: what a process has whose heap may not grow beyond 40 MB).
    private const long BesideHeap = 97_000_000;
    private const long Kilo = 1024;

    /// <summary>Memory that a run may need: of a control group the heap does not get all that is left beside it.</summary>
    public long Enough => IsOfControlGroup ? Math.Min(Bytes, (long)(Bytes * HeapShareOfControlGroup) + BesideHeap) : Bytes;

    /// <summary>Reads it.</summary>
    /// <param name="root">Where the file system begins; another place in tests.</param>
    public static MachineMemory Read(string root = "/")
    {
        long machine = OfMachine(root) ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var group = new MachineMemory(Limits(root).Append(long.MaxValue).Min(), IsOfControlGroup: true);
        return group.Enough < machine ? group : new MachineMemory(machine, IsOfControlGroup: false);
    }

    private static long? OfMachine(string root)
    {
        foreach (string line in Lines(Path.Combine(root, "proc/meminfo")))
        {
            // Not swap: a tick goes through all that a run holds, and from a disk it would come for hours.
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["MemTotal:", var number, "kB"])
            {
                return long.Parse(number, CultureInfo.InvariantCulture) * Kilo;
            }
        }

        return null;
    }

    /// <summary>The limits of the process's control groups and of those around them, of both versions.</summary>
    private static IEnumerable<long> Limits(string root)
    {
        foreach (string line in Lines(Path.Combine(root, "proc/self/cgroup")))
        {
            string[] parts = line.Split(':', 3);
            bool second = parts is ["0", "", _];
            if (parts.Length < 3 || (!second && !parts[1].Split(',').Contains("memory")))
            {
                continue;
            }

            string mount = Path.Combine(root, second ? "sys/fs/cgroup" : "sys/fs/cgroup/memory");
            string file = second ? "memory.max" : "memory.limit_in_bytes";
            string? group = parts[2].TrimStart('/');
            for (; group is not null; group = group.Length == 0 ? null : Path.GetDirectoryName(group))
            {
                if (Lines(Path.Combine(mount, group, file)) is [var text, ..]
                    && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long limit))
                {
                    yield return limit;
                }
            }
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
