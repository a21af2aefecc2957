using System.Globalization;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>What edge lists hold that is allowed and yet probably a mistake.</summary>
internal sealed class EdgeListOddities
{
    // Of fewer ties nobody can tell a header, or a line of counts, from a tie.
    private const int FewestTies = 4;

    private int _firstLine;
    private string _first = "";
    private string _second = "";
    private long _ties;
    private string? _marked;

    public void See(DelimitedLines lines, EdgeListLayout layout)
    {
        ReadOnlySpan<char> follower = lines[layout.Follower];
        ReadOnlySpan<char> followed = lines[layout.Followed];
        if (_ties++ == 0)
        {
            (_firstLine, _first, _second) = (lines.Line, follower.ToString(), followed.ToString());
        }

        _marked ??= follower is ['#', ..] ? follower.ToString() : followed is ['#', ..] ? followed.ToString() : null;
    }

    public IEnumerable<string> Warnings(DelimitedLines lines, EdgeListLayout layout, GraphGatherer graph)
    {
        if (lines.CommentsLikeTies > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.CommentsLikeTies:#,0} of the comment lines look like ties; an id that begins with '#' or '%' goes in "
                    + $"quotes at the head of a line");
        }
        else if (_marked is not null)
        {
            yield return $"the id '{Shown.Text(_marked)}' begins with '#'; a line that begins so is a comment";
        }

        if (layout is { Columns: 2, Header: null } && _ties >= FewestTies && AreCounts(graph.People))
        {
            yield return $"line {_firstLine} ('{_first} {_second}') looks like a line of counts and is read as a tie; "
                + "begin it with '#' to leave it out";
        }

        bool isAlone = layout.Header is null && _ties >= FewestTies && graph.FirstTieStandsAlone;
        if (isAlone && !IdOrder.IsNumber(_first) && !IdOrder.IsNumber(_second))
        {
            yield return $"line {_firstLine} ('{Shown.Text(_first)}', '{Shown.Text(_second)}') may be a header and is read as a tie, "
                + "as neither occurs again; network.follower and network.followed name columns";
        }
    }

    // "1490 19090": as many ties as lines follow, among at least as many people as these name.
    private bool AreCounts(int people) =>
        long.TryParse(_first, NumberStyles.None, CultureInfo.InvariantCulture, out long first)
        && long.TryParse(_second, NumberStyles.None, CultureInfo.InvariantCulture, out long second)
        && ((second == _ties - 1 && first >= people - 2) || (first == _ties - 1 && second >= people - 2));
}
