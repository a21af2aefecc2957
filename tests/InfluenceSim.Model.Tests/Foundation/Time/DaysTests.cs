using CsCheck;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Tests.Foundation.Time;

/// <summary>Ticks, days of the run and days of the policies say the same hour in three ways.</summary>
public sealed class DaysTests
{
    [Fact]
    public void A_tick_lies_in_its_day() => Gen.Int[0, 100_000].Sample(number =>
    {
        var tick = new Tick(number);
        Assert.InRange<int>(tick, tick.Day.FirstTick, tick.Day.LastTick);
        Assert.Equal(number, tick.Day.FirstTick + tick.Hour);
        Assert.Equal(tick == tick.Day.FirstTick, tick.StartsDay);
        Assert.Equal(tick == tick.Day.LastTick, tick.EndsDay);
    });

    [Fact]
    public void Days_follow_each_other_without_a_gap() => Gen.Int[0, 10_000].Sample(number =>
        Assert.Equal(new RunDay(number + 1).FirstTick, new RunDay(number).LastTick.Next));

    [Fact]
    public void A_day_is_counted_from_the_end_of_the_warm_up_and_back() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 400]).Sample((number, warmUp) =>
    {
        var day = new RunDay(number);
        Assert.Equal(day, day.OfPolicies(warmUp).OfRun(warmUp));
        Assert.Equal(number < warmUp, day.OfPolicies(warmUp) < 0);
        Assert.Equal(new PolicyDay(0), new RunDay(warmUp).OfPolicies(warmUp));
    });

    [Fact]
    public void Numbers_sort_and_read_as_integers() => Gen.Int[-100_000, 100_000].Array[2, 9].Sample(numbers =>
    {
        int[] sorted = [.. numbers.Order()];
        Assert.Equal(sorted, numbers.Select(number => new PolicyDay(number)).Order().Select(day => day.Number));
        Assert.Equal(sorted, numbers.Select(number => new Tick(number)).Order().Select(tick => tick.Number));
        Assert.Equal($"{numbers[0]}", $"{new PolicyDay(numbers[0])}");
        Assert.Equal($"{numbers[0]}", $"{new RunDay(numbers[0])}");
        Assert.Equal($"{numbers[0]}", $"{new Tick(numbers[0])}");
    });
}
