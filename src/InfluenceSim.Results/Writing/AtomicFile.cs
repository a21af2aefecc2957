using System.Security.Cryptography;

namespace InfluenceSim.Results.Writing;

/// <summary>
/// A file that is there whole or not at all: written under another name in the same folder (a rename across file systems
/// would be a copy), flushed to the disk, then renamed. It takes the place of an older one of its name.
/// </summary>
internal static class AtomicFile
{
    private const string Unfinished = ".unfinished";

    public static Task<ManifestFile> WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation) =>
        WriteAsync(path, write, Create, cancellation);

    /// <summary>Writes through a file of the caller's making, which sees what is done in which order.</summary>
    public static async Task<ManifestFile> WriteAsync(
        string path, Func<Stream, CancellationToken, Task> write, Func<string, FileStream> create, CancellationToken cancellation)
    {
        string unfinished = path + Unfinished;
        try
        {
            FileStream stream = create(unfinished);
            await using (stream)
            {
                await write(stream, cancellation);
                await stream.FlushAsync(cancellation);
                stream.Flush(flushToDisk: true);
                stream.Position = 0;
                byte[] hash = await SHA256.HashDataAsync(stream, cancellation);
                ManifestFile file = new(Path.GetFileName(path), stream.Length, Convert.ToHexStringLower(hash));
                await stream.DisposeAsync();
                File.Move(unfinished, path, overwrite: true);
                return file;
            }
        }
        catch
        {
            Remove(unfinished);
            throw;
        }
    }

    public static Task<ManifestFile> WriteTextAsync(string path, string text, CancellationToken cancellation) => WriteAsync(
        path,
        async (stream, token) =>
        {
            await using StreamWriter writer = new(stream, leaveOpen: true);
            await writer.WriteAsync(text.AsMemory(), token);
        },
        cancellation);

    // Why the file could not be written says more than why its rest could not be deleted.
    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
}
