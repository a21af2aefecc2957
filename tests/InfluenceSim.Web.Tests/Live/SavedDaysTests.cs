using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Tests.Live;

/// <summary>Which days are kept where there is little memory.</summary>
public sealed class SavedDaysTests
{
    private const int Bytes = 100;

    [Theory]
    [InlineData(40, new[] { 0, 8, 16, 24 })]
    [InlineData(5, new[] { 0, 1, 2, 3, 4 })]
    [InlineData(7, new[] { 0, 2, 4, 6 })]
    public void They_thin_out_evenly_and_need_no_more_than_they_may(int days, int[] kept)
    {
        var saved = new SavedDays((5 * 2 * Bytes) + 1);
        for (int day = 0; day < Math.Min(days, 30); day++)
        {
            Keep(saved, day);
        }

        Assert.Equal(kept, saved.Days);
    }

    [Fact]
    public void One_goes_back_to_the_last_one_that_is_not_after_the_day()
    {
        var saved = new SavedDays(long.MaxValue);
        foreach (int day in (int[])[0, 3, 6])
        {
            saved.Keep(day, [[(byte)day], []]);
        }

        Assert.Equal([0, 0, 3, 3, 3, 6, 6], Enumerable.Range(1, 7).Select(day => saved.Before(day).Day));
        Assert.Equal(3, saved.Before(5).Runs[0][0]);
        saved.ForgetAfter(3);
        Assert.Equal([0, 3], saved.Days);
    }

    [Fact]
    public void The_first_is_kept_whatever_it_needs()
    {
        var saved = new SavedDays(1);
        Keep(saved, 0);
        Keep(saved, 1);

        Assert.Equal([0], saved.Days);
    }

    private static void Keep(SavedDays saved, int day)
    {
        if (saved.Wants(day))
        {
            saved.Keep(day, [new byte[Bytes], new byte[Bytes]]);
        }
    }
}
