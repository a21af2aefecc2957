using System.Globalization;
using System.Text.Json;
using InfluenceSim.Benchmarks.Promises.Speed;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Tests.Promises.Speed;

public sealed class KernelDaysTests
{
    private const int FilledDays = 1;

    [Fact]
    public void Runs_a_day_of_the_plain_loop_for_each_line()
    {
        using var told = new StringWriter();

        KernelDays.Serve(
            [KernelDays.Command, Load.LeastUsers.ToString(CultureInfo.InvariantCulture), $"{FilledDays}"], new StringReader("\n\n"), told);

        string[] lines = told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(KernelDays.Filled, lines[0]);
        KernelDay[] days = [.. lines[1..].Select(line => JsonSerializer.Deserialize<KernelDay>(line)!)];
        var plain = new LocalSimulation(World.Build(new Load(Load.LeastUsers).Parameters, ReplicateKey.Of(Load.Seed, 0)), []);
        plain.Run(FilledDays * SimulationParameters.HoursPerDay);
        Assert.Equal(2, days.Length);
        foreach (KernelDay day in days)
        {
            plain.Run(plain.Tick + SimulationParameters.HoursPerDay);
            Assert.Equal(plain.Digest.ToString(), day.Digest);
            Assert.InRange(day.Blocks, double.Epsilon, day.Whole);
            Assert.True(day is { Floor: > 0, Impressions: > 0, LineRead: > 0, LineWritten: > 0 }, day.ToString());
        }
    }
}
