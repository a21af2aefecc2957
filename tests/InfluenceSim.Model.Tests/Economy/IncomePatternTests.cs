using System.Globalization;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>
/// Money is as unequal as among real creators (arXiv 2509.26523; streaming payouts; trade reports), mean of eight worlds.
/// </summary>
public sealed class IncomePatternTests(ITestOutputHelper output)
{
    private const int Seeds = 8;
    private const int Weeks = 12;

    [Fact]
    public void Incomes_are_as_unequal_as_among_real_creators()
    {
        var rows = new List<Dictionary<string, double>>();
        for (int seed = 1; seed <= Seeds; seed++)
        {
            World world = MadeUpMarket.Build(users: 5_000, seed: (ulong)seed);
            var market = new MadeUpMarket(world);
            var book = new EconomyBook(world, MeasureRegistry.Ours);
            for (int week = 0; week < Weeks; week++)
            {
                MarketBrief brief = market.Brief();
                book.Take(brief, market.Settle());
            }

            rows.Add(book.Values(new PolicyDay(0)).ToDictionary(value => $"{value.Measure}/{value.Group}", value => value.Value));
        }

        foreach (string name in rows[0].Keys)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-32} {string.Join("  ", rows.Select(row => Shown(row.GetValueOrDefault(name, double.NaN))))}"));
        }

        static string Shown(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
        double Mean(string name) => rows.Average(row => row[name]);
        Assert.InRange(Mean("incomeGini/all"), 0.70, 0.95);
        Assert.InRange(Mean("incomeTail/all"), 2, 3.5);
        Assert.InRange(Mean("belowLivingWage/all"), 0.45, 0.70);
    }
}
