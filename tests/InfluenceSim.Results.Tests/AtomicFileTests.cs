using System.Text;
using InfluenceSim.Results.Writing;
using Xunit;

namespace InfluenceSim.Results.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private const string Text = "none,0,71,0,claimImpressions,all,1000.5\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_bytes_are_on_the_disk_before_the_file_gets_its_name()
    {
        string path = _folder["measures.csv"];
        WatchedFile? file = null;
        await AtomicFile.WriteAsync(
            path,
            (stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(Text), token).AsTask(),
            unfinished => file = new WatchedFile(unfinished, path),
            CancellationToken.None);

        Assert.Equal(["write", $"flush of {Text.Length} bytes to the disk, without its name"], file!.Done);
        Assert.Equal(Text, await File.ReadAllTextAsync(path));
        Assert.Equal(["measures.csv"], Directory.EnumerateFiles(_folder.Root).Select(Path.GetFileName));
    }

    /// <summary>Notes writes, and whether a flush that reaches the disk comes before the name.</summary>
    private sealed class WatchedFile(string unfinished, string path) : FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite)
    {
        public List<string> Done { get; } = [];

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Done.Add("write");
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override void Flush(bool flushToDisk)
        {
            base.Flush(flushToDisk);
            if (flushToDisk)
            {
                Done.Add($"flush of {new FileInfo(Name).Length} bytes to the disk, {(File.Exists(path) ? "with" : "without")} its name");
            }
        }
    }
}
