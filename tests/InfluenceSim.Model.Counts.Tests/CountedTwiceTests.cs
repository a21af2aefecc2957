using System.Globalization;

namespace InfluenceSim.Model.Counts.Tests;

/// <summary>
/// Every value that a run shows is what an independent count from the stream of events says, and no other value is shown.
/// </summary>
[Trait("Promise", "counted-twice")]
public sealed class CountedTwiceTests(CountedWorlds worlds)
{
    public static TheoryData<string> Measures => [.. DataDictionary.All.Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure_shows_what_happened(string measure)
    {
        Twin twin = TwinOf(measure);
        MeasureDefinition definition = DataDictionary.Get(measure);
        foreach (CountedRun run in worlds.All)
        {
            var wrong = new List<string>();
            foreach ((int day, string group) in Places(run, definition))
            {
                double? counted = run.Counted(twin, day, group);
                double? shown = run.Values.TryGetValue((day, measure, group), out double value) ? value : null;
                if (!twin.Agrees(counted, shown))
                {
                    wrong.Add($"day {day}, {group}: counted {Text(counted)}, shown {Text(shown)}");
                }
            }

            Assert.True(wrong.Count == 0, $"{measure}, {run.Name}, {wrong.Count} values:\n{string.Join('\n', wrong.Take(12))}");
        }
    }

    /// <summary>What is always zero, or always missing, would be right whatever the measure did.</summary>
    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure_has_something_to_show(string measure)
    {
        MeasureDefinition definition = DataDictionary.Get(measure);
        Assert.All(definition.Groups, group => Assert.Contains(
            worlds.All.SelectMany(run => run.Days.Select(day => run.Values.GetValueOrDefault((day, measure, group)))),
            value => value != 0));
    }

    /// <summary>Without people on either side of its border, 30 days would not be told from an hour less or more.</summary>
    [Fact]
    public void Claims_reach_people_in_their_last_hour_that_counts_and_in_the_first_that_does_not()
    {
        RunLog log = worlds.Slow.Log;
        int[] hours =
        [
            .. log.World.Claims
                .Where(claim => claim.IsFalse && claim.Start >= log.WarmUp * 24)
                .SelectMany(claim => log.FirstImpressions(claim).Select(item => item.Tick - claim.Start)),
        ];
        Assert.Contains((30 * 24) - 1, hours);
        Assert.Contains(30 * 24, hours);
    }

    /// <summary>The days of a run make one number as the dictionary says.</summary>
    [Theory]
    [MemberData(nameof(Measures))]
    public void A_runs_number_is_made_of_its_days(string measure)
    {
        Twin twin = TwinOf(measure);
        MeasureDefinition definition = DataDictionary.Get(measure);
        foreach (CountedRun run in worlds.All)
        {
            foreach (string group in definition.Groups)
            {
                IEnumerable<int> window = Window(run, definition.Aggregator);
                double[] days = [.. window.Select(day => Counted(twin, run, definition, day, group)).OfType<double>()];
                double? counted = days.Length == 0 ? null : definition.Aggregator == Aggregator.Sum ? days.Sum() : days.Average();
                double? shown = RunValue.Of(run.Result, definition, group);
                Assert.True(twin.Agrees(counted, shown), $"{measure} {group}, {run.Name}: counted {Text(counted)}, shown {Text(shown)}");
            }
        }
    }

    [Fact]
    public void A_run_shows_no_value_that_the_dictionary_does_not_know()
    {
        HashSet<(string, string)> known =
        [
            .. DataDictionary.All.SelectMany(measure => measure.Groups.Select(group => (measure.Name, group))),
        ];
        foreach (CountedRun run in worlds.All)
        {
            Assert.All(run.Values.Keys, key => Assert.Contains((key.Measure, key.Group), known));
            Assert.All(run.Values.Keys, key => Assert.Contains(key.Day, run.Days));
        }
    }

    [Fact]
    public void No_count_is_of_a_measure_that_is_gone() =>
        Assert.Empty(Twin.Measures.Except(DataDictionary.All.Select(measure => measure.Name)));

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing";

    private static Twin TwinOf(string measure)
    {
        Twin? twin = Twin.Of(measure);
        Assert.True(twin is not null, $"'{measure}' is not counted a second time: add its count to the twins");
        return twin;
    }

    private static IEnumerable<(int Day, string Group)> Places(CountedRun run, MeasureDefinition measure) =>
        from day in measure.AtEnd ? [run.LastDay] : run.Days
        from string @group in measure.Groups
        select (day, @group);

    private static double? Counted(Twin twin, CountedRun run, MeasureDefinition measure, int day, string group) =>
        measure.AtEnd && day != run.LastDay ? null : run.Counted(twin, day, group);

    /// <summary>The days that make a run's number: the last, the last seven, or all that are reported.</summary>
    private static IEnumerable<int> Window(CountedRun run, Aggregator aggregator)
    {
        int[] reported = [.. run.Days.Where(day => day >= 0)];
        return reported.TakeLast(aggregator switch
        {
            Aggregator.End => 1,
            Aggregator.Last7Days => 7,
            Aggregator.Sum => reported.Length,
            _ => throw new ArgumentOutOfRangeException(nameof(aggregator), aggregator, "no measure has it yet"),
        });
    }
}
