using System.Globalization;
using MathNet.Numerics.Statistics;

namespace InfluenceSim.Benchmarks.Promises.Live;

/// <summary>A class can watch two worlds of 20,000 people as they run, on two cores, and holds nobody up.</summary>
internal sealed class LivePromise : IMeasuredPromise
{
    private const int Users = 20_000;
    private const int Days = 8;
    private const int WarmRounds = 4;
    private const int Rounds = 8;
    private const int Watching = 200;
    private const double LongestDay = 1;
    private const double LatestPicture = 2;
    private const double LatestUpdate = 250;
    private const int LargestUpdate = 2_000;
    private const double MostSlower = 0.05;

    public string Name => "live";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.BuiltAsync();
        await using ServedSession session =
            await ServedSession.StartAsync(here, "scenarios/mandatory-labelling.yaml", "--set", $"population.users={Users}");
        await session.DoAsync("speed", new { daysPerSecond = 0 });

        // The first days compile the code, of the worlds and of what viewers are sent.
        await session.DaysAsync(Days);
        await using (Viewers viewers = await Viewers.WatchAsync(session.Address, Watching))
        {
            for (int round = 0; round < WarmRounds; round++)
            {
                await session.DaysAsync(Days);
            }

            await viewers.LeaveAsync();
        }

        List<double> alone = [];
        List<double> watched = [];
        List<(double Milliseconds, int Bytes)> updates = [];
        for (int round = 0; round < Rounds; round++)
        {
            // Who begins changes from round to round.
            foreach (bool isWatched in round % 2 == 0 ? [false, true] : (bool[])[true, false])
            {
                if (isWatched)
                {
                    await using Viewers viewers = await Viewers.WatchAsync(session.Address, Watching);
                    watched.AddRange(await session.DaysAsync(Days));
                    updates.AddRange(await viewers.LeaveAsync());
                }
                else
                {
                    alone.AddRange(await session.DaysAsync(Days));
                }
            }
        }

        double picture = await FirstPicture.SecondsAsync(session.Address);
        double slower = (watched.Median() / alone.Median()) - 1;
        double late = updates.Select(update => update.Milliseconds).Median();
        int largest = updates.Max(update => update.Bytes);
        return new PromiseResult(
        [
            Row(
                $"a day of two worlds of {Users} users", $"under {LongestDay} s", $"{Fixed(alone.Median(), 2)} s, median",
                alone.Median() < LongestDay),
            Row("first picture", $"under {LatestPicture} s", $"{Fixed(picture, 2)} s", picture < LatestPicture),
            Row(
                $"update of {Watching} viewers", $"under {LatestUpdate} ms", $"{Fixed(late, 0)} ms after the first viewer, median",
                late < LatestUpdate),
            Row("largest update", $"under {LargestUpdate} bytes", $"{largest} bytes", largest < LargestUpdate),
            Row(
                $"a day with {Watching} viewers",
                $"at most {MostSlower:P0} longer",
                $"{slower:+0.0 %;-0.0 %}, medians of {alone.Count} days each",
                slower <= MostSlower),
        ]);
    }

    private static PromiseRow Row(string what, string asked, string measured, bool kept) => new(what, asked, measured, kept);

    private static string Fixed(double number, int digits) => number.ToString($"F{digits}", CultureInfo.InvariantCulture);
}
