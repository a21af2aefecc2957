using System.Diagnostics;
using System.Globalization;
using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Grains.Tests.Runs;

/// <summary>Runs <see cref="ProcessorTests"/> in a process of its own with a given number of processors.</summary>
internal static class ChildProcess
{
    public static async Task<(int Processors, Hash128 Digest)> DigestWith(int processors)
    {
        string file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, typeof(ChildProcess).Assembly.GetName().Name!))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add("-class");
            start.ArgumentList.Add(typeof(ProcessorTests).FullName!);
            start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString(CultureInfo.InvariantCulture);
            start.Environment[ProcessorTests.FileVariable] = file;
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await output + await errors);
            string[] words = (await File.ReadAllTextAsync(file)).Split(' ');
            return (int.Parse(words[0], CultureInfo.InvariantCulture), Hash128.Parse(words[1]));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
