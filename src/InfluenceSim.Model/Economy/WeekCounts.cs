using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy;

/// <summary>What creators' posts did in the running week, and their engagement in the eight weeks before.</summary>
internal sealed class WeekCounts(World world)
{
    /// <summary>Weeks that are compared with as many before (MODEL section 5: against the month before).</summary>
    private const int Month = 4;

    private const int Past = 2 * Month;
    private readonly int[] _posts = new int[world.Creators.Count];
    private readonly int[] _sponsored = new int[world.Creators.Count];
    private readonly int[] _impressions = new int[world.Creators.Count];
    private readonly int[] _engagement = new int[world.Creators.Count];
    private readonly int[] _claims = new int[world.Creators.Count];
    private readonly int[] _best = new int[world.Creators.Count];
    private readonly byte[] _bestTopic = new byte[world.Creators.Count];
    private readonly byte[] _bestStyle = new byte[world.Creators.Count];
    private readonly long[] _history = new long[Past * world.Creators.Count];
    private readonly long[] _totals = new long[2];
    private int _weeks;

    /// <summary>A creator's post is published.</summary>
    public void Publish(in Post post)
    {
        CreatorId creator = post.Author.AsCreator(world.Users);
        _posts[creator]++;
        _sponsored[creator] += post.Sponsored ? 1 : 0;
    }

    /// <summary>A creator's post is seen.</summary>
    public void See(in Post post, EngagementEvent what)
    {
        CreatorId creator = post.Author.AsCreator(world.Users);
        _impressions[creator]++;
        _engagement[creator] += what.Like + what.Comment + what.Share;
        _claims[creator] += world.IsFalse(post.Claim) ? 1 : 0;
    }

    /// <summary>A post's first day is over.</summary>
    public void Judge(CreatorId creator, PostFeedback post)
    {
        if (post.Engagement > _best[creator])
        {
            _best[creator] = post.Engagement;
            (_bestTopic[creator], _bestStyle[creator]) = (post.Topic, post.Style);
        }
    }

    /// <summary>The week of a creator.</summary>
    public CreatorWeek Of(CreatorId creator, bool isActive, int audience, bool isDisclosed, int strikes) => new(
        isActive, audience, _posts[creator], _sponsored[creator], _impressions[creator], _engagement[creator], _claims[creator],
        isDisclosed, strikes);

    /// <summary>The topic and style of a creator's best post of the week, and how its engagement grew from month to month.</summary>
    public PeerWeek Peer(CreatorId creator)
    {
        double recent = Sum(creator, 0);
        double before = Sum(creator, 1);
        return new PeerWeek(creator, before > 0 ? recent / before : 1, _bestTopic[creator], _bestStyle[creator]);
    }

    /// <summary>A creator's share of all engagement with creators over the last month (0), or over as long before it (1).</summary>
    public double Share(CreatorId creator, int month) => _totals[month] == 0 ? 0 : Sum(creator, month) / (double)_totals[month];

    /// <summary>Ends the week: its engagement becomes history.</summary>
    public void Close()
    {
        int row = _weeks % Past;
        for (int creator = 0; creator < _posts.Length; creator++)
        {
            _history[(row * _posts.Length) + creator] = _engagement[creator];
        }

        _weeks++;
        for (int month = 0; month < _totals.Length; month++)
        {
            _totals[month] = 0;
            for (int creator = 0; creator < _posts.Length; creator++)
            {
                _totals[month] += Sum(new CreatorId(creator), month);
            }
        }
    }

    /// <summary>Begins a week.</summary>
    public void Clear()
    {
        foreach (int[] column in Columns)
        {
            Array.Clear(column);
        }
    }

    public void Save(StateWriter writer)
    {
        foreach (int[] column in Columns)
        {
            writer.WriteSpan<int>(column);
        }

        writer.WriteSpan<byte>(_bestTopic);
        writer.WriteSpan<byte>(_bestStyle);
        writer.WriteSpan<long>(_history);
        writer.Write(_weeks);
    }

    public void Load(StateReader reader)
    {
        foreach (int[] column in Columns)
        {
            reader.ReadSpan<int>(column);
        }

        reader.ReadSpan<byte>(_bestTopic);
        reader.ReadSpan<byte>(_bestStyle);
        reader.ReadSpan<long>(_history);
        _weeks = reader.Read<int>();
    }

    private int[][] Columns => [_posts, _sponsored, _impressions, _engagement, _claims, _best];

    // In the first weeks the months are shorter, and equally long: one week has nothing to be compared with.
    private long Sum(CreatorId creator, int month)
    {
        int length = Math.Min(Month, _weeks / 2);
        long sum = 0;
        for (int week = 1; week <= length; week++)
        {
            int past = _weeks - week - (month * length);
            sum += _history[(past % Past * _posts.Length) + creator];
        }

        return sum;
    }
}
