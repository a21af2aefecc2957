namespace InfluenceSim.Grains.Tests;

/// <summary>How many users a grain holds where nobody says it.</summary>
[Trait("Promise", "plan")]
public sealed class GrainSizeTests
{
    [Theory]
    [InlineData(10_000, 1, 2, 2)]
    [InlineData(10_000, 2, 2, 1)]
    [InlineData(10_000, 5, 2, 1)]
    [InlineData(100_000, 1, 8, 8)]
    [InlineData(100_000, 3, 8, 3)]
    [InlineData(300_000, 1, 2, 4)]
    [InlineData(300_000, 2, 2, 3)]
    [InlineData(1_000_000, 1, 2, 10)]
    [InlineData(1_000_000, 1, 64, 64)]
    [InlineData(1_999, 1, 64, 1)]
    [InlineData(2_000, 1, 64, 2)]
    [InlineData(10, 1, 2, 1)]
    public void A_run_takes_the_processors_that_others_leave_it(int users, int sideBySide, int processors, int grains)
    {
        int size = GrainSize.Of(0, users, sideBySide, processors);

        Assert.Equal(grains, (int)Math.Ceiling(users / (double)size));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(5_000_000)]
    public void What_is_stated_is_what_acts(int stated) => Assert.Equal(stated, GrainSize.Of(stated, 10_000, 1, 8));

    [Fact]
    public void All_users_have_a_grain_of_nearly_equal_size_however_many_there_are()
    {
        for (int users = 1; users <= 5_000_000; users += 1 + (users / 7))
        {
            int size = GrainSize.Of(0, users, 1, 3);
            int grains = (users + size - 1) / size;

            Assert.InRange(size, 1, Math.Min(users, 100_000));

            // The last one has what is left: at the most one user for each of the others is missing there.
            Assert.True(grains == 1 || users - ((grains - 1) * size) > size - grains, $"{users} users, {size} each");
        }
    }
}
