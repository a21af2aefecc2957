using System.Collections;
using System.Text;
using System.Text.Json;
using InfluenceSim.Experiments;
using Microsoft.Win32.SafeHandles;

namespace InfluenceSim.Results.Writing;

/// <summary>
/// The finished runs of an experiment that goes on: one line each, on the disk as soon as it is added. What is not a whole line is no
/// run, so that whenever the process ends, every run that was added is there and no half one. The open file is also what says that the
/// folder is taken, and gives the runs back even after somebody has deleted the folder.
/// </summary>
internal sealed class RunLog : IDisposable
{
    private const byte LineEnd = (byte)'\n';
    private readonly Lock _lock = new();
    private readonly SafeFileHandle _file;
    private readonly byte[] _head;
    private readonly List<Entry> _entries = [];
    private long _length;

    private RunLog(string path, SafeFileHandle file, byte[] head)
    {
        Path = path;
        _file = file;
        _head = head;
        _length = head.Length;
    }

    public string Path { get; }

    /// <summary>Makes the file; who makes it has the folder.</summary>
    /// <exception cref="IOException">It is there already, or cannot be made.</exception>
    public static RunLog Create(string path)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            // No two of them begin alike, by which one knows its own.
            var log = new RunLog(path, file, Encoding.UTF8.GetBytes($"{{\"experiment\":\"{Guid.NewGuid():N}\"}}\n"));
            RandomAccess.Write(file, log._head, 0);
            RandomAccess.FlushToDisk(file);
            return log;
        }
        catch
        {
            file.Dispose();
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Opens what a process has left or still writes, to read it or, if none does, to go on with it.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static RunLog Open(string path, FileAccess access)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, access, FileShare.ReadWrite);
        try
        {
            byte[] bytes = new byte[Math.Min(RandomAccess.GetLength(file), 1 << 12)];
            int read = RandomAccess.Read(file, bytes, 0);
            int end = bytes.AsSpan(0, read).IndexOf(LineEnd);
            var log = new RunLog(path, file, end < 0 ? [] : bytes[..(end + 1)]);
            log.Index();
            return log;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether a process that lives holds the file.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Adds a run, under the scenario's own presets or others; it is on the disk when this returns, and when it throws, the file is as it
    /// was before.
    /// </summary>
    /// <exception cref="IOException">It cannot be written, or the file was deleted meanwhile.</exception>
    public void Add(RunResult run, string? presets = null)
    {
        byte[] line = StoredRun.Line(run, presets);
        lock (_lock)
        {
            RequireOurs();
            Append(line);
            _entries.Add(new Entry(presets, run.Arm, run.Replicate, _length - line.Length, line.Length));
        }
    }

    /// <summary>Adds all runs of another.</summary>
    public void AddAll(RunLog other)
    {
        lock (other._lock)
        {
            foreach (Entry entry in other._entries)
            {
                Append(other.Bytes(entry));
                _entries.Add(entry with { From = _length - entry.Length });
            }
        }
    }

    /// <summary>The runs under some presets, each read when it is asked for, in the order of the arms, then by replicate.</summary>
    public IReadOnlyList<RunResult> Runs(IReadOnlyList<string> arms, string? presets = null)
    {
        lock (_lock)
        {
            List<string> order = [.. arms];
            return new ReadOnDemand(
                this,
                [.. _entries
                    .Where(entry => entry.Presets == presets)
                    .OrderBy(entry => order.IndexOf(entry.Arm))
                    .ThenBy(entry => entry.Replicate)]);
        }
    }

    /// <exception cref="IOException">Another file, or none, has the place of this one.</exception>
    public void RequireOurs()
    {
        if (!File.Exists(Path))
        {
            throw new FileNotFoundException($"{Path}: it was deleted while the runs went on", Path);
        }

        using SafeFileHandle there = File.OpenHandle(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] head = new byte[_head.Length];
        if (RandomAccess.Read(there, head, 0) != head.Length || !head.AsSpan().SequenceEqual(_head))
        {
            throw new IOException($"{Path}: another took its place while the runs went on");
        }
    }

    public void Dispose() => _file.Dispose();

    private void Append(byte[] line)
    {
        try
        {
            RandomAccess.Write(_file, line, _length);
            RandomAccess.FlushToDisk(_file);
            _length += line.Length;
        }
        catch
        {
            RandomAccess.SetLength(_file, _length);
            throw;
        }
    }

    private byte[] Bytes(Entry entry)
    {
        byte[] bytes = new byte[entry.Length];
        for (int read = 0; read < bytes.Length;)
        {
            int more = RandomAccess.Read(_file, bytes.AsSpan(read), entry.From + read);
            read += more > 0 ? more : throw new EndOfStreamException($"{Path}: it was cut while the runs went on");
        }

        return bytes;
    }

    private void Index()
    {
        using var stream = new FileStream(new SafeFileHandle(_file.DangerousGetHandle(), ownsHandle: false), FileAccess.Read);
        stream.Position = _length;
        using var line = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            for (int from = 0, end; from < read; from = end)
            {
                int at = buffer.AsSpan(from, read - from).IndexOf(LineEnd);
                end = at < 0 ? read : from + at + 1;
                line.Write(buffer, from, end - from);
                if (at >= 0)
                {
                    if (!TryAdd(line.GetBuffer().AsSpan(0, (int)line.Length)))
                    {
                        return;
                    }

                    line.SetLength(0);
                }
            }
        }
    }

    private bool TryAdd(ReadOnlySpan<byte> line)
    {
        try
        {
            var stored = StoredRun.Read(line);
            RunResult run = stored.Run();
            _entries.Add(new Entry(stored.Presets, run.Arm, run.Replicate, _length, line.Length));
            _length += line.Length;
            return true;
        }
        catch (JsonException)
        {
            // A machine that lost its power may have lost the end of what it wrote.
            return false;
        }
    }

    private sealed record Entry(string? Presets, string Arm, int Replicate, long From, int Length);

    private sealed class ReadOnDemand(RunLog log, IReadOnlyList<Entry> entries) : IReadOnlyList<RunResult>
    {
        public int Count => entries.Count;

        public RunResult this[int index] => StoredRun.Read(log.Bytes(entries[index])).Run();

        public IEnumerator<RunResult> GetEnumerator()
        {
            for (int at = 0; at < entries.Count; at++)
            {
                yield return this[at];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
