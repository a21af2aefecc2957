using System.Text;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>
/// Samples that come run by run and are wanted family by family: a file beside the one that is written, gone when it is closed, so that
/// the memory does not grow with the number of runs.
/// </summary>
internal sealed class FamilySpool : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly Dictionary<MetricFamily, List<(long From, int Length)>> _parts = [];

    public FamilySpool(string path) => _file = new FileStream(
        path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Adds what a run has of a family.</summary>
    public async Task AddAsync(MetricFamily family, StringBuilder samples, CancellationToken cancellation)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(samples.ToString());
        if (!_parts.TryGetValue(family, out List<(long From, int Length)>? parts))
        {
            parts = _parts[family] = [];
        }

        parts.Add((_file.Position, bytes.Length));
        await _file.WriteAsync(bytes, cancellation);
    }

    /// <summary>Whether any run has something of a family.</summary>
    public bool Has(MetricFamily family) => _parts.ContainsKey(family);

    /// <summary>What the runs have of a family, one after the other.</summary>
    public async IAsyncEnumerable<string> ReadAsync(MetricFamily family)
    {
        foreach ((long from, int length) in _parts[family])
        {
            byte[] bytes = new byte[length];
            _file.Position = from;
            await _file.ReadExactlyAsync(bytes);
            yield return Encoding.UTF8.GetString(bytes);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
