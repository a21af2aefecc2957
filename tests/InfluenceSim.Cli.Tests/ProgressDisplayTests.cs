using InfluenceSim.Cli.Progress;

namespace InfluenceSim.Cli.Tests;

public sealed class ProgressDisplayTests
{
    [Theory]
    [InlineData(true, "xterm-256color", true, true)]
    [InlineData(true, null, true, true)]
    [InlineData(true, "dumb", true, false)]
    [InlineData(true, "dumb", false, false)]
    [InlineData(true, "xterm", false, false)]
    [InlineData(false, "xterm", true, false)]
    public void A_line_is_drawn_over_itself_only_where_the_cursor_can_be_moved(bool terminal, string? term, bool movesCursor, bool live) =>
        Assert.Equal(live, ProgressDisplay.IsLive(terminal, term, movesCursor));
}
