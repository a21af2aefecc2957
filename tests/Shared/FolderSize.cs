namespace InfluenceSim.Tests.Shared;

/// <summary>What the files of a folder take while something is written there.</summary>
internal static class FolderSize
{
    /// <summary>The most bytes that were seen until a task was over, looked at again and again.</summary>
    public static async Task<long> MostAsync(string folder, Task running, TimeSpan interval)
    {
        long most = 0;
        while (!running.IsCompleted)
        {
            await Task.Delay(interval);
            try
            {
                most = Math.Max(most, new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length));
            }
            catch (IOException)
            {
                // It is not there yet, or a file has just gone.
            }
        }

        return most;
    }
}
