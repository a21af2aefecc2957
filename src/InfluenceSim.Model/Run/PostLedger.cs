using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Run;

/// <summary>What became of the posts of the window: the source of creators' feedback and of the record of finished posts.</summary>
internal sealed class PostLedger(int users)
{
    // Impressions whose counts are asked for before they are counted: each stands apart from all others'.
    private const int Ahead = 16;

    private readonly Post[][] _posts = PostWindow.Empty<Post>();
    private readonly int[][] _audiences = PostWindow.Empty<int>();
    private readonly PostCounts[][] _counts = PostWindow.Empty<PostCounts>();

    // Posts of a tick are told of from the first of a creator's on: a person's post interests nobody, and need not be looked up.
    private readonly int[] _firstTold = new int[TickInput.Window];

    /// <summary>Adds the posts of a tick and gives those of the tick that leaves the window.</summary>
    public PostRecord[] Publish(Tick tick, Post[] posts, int[] audiences)
    {
        int slot = PostWindow.SlotOf(tick);
        var retired = new PostRecord[_posts[slot].Length];
        for (int i = 0; i < retired.Length; i++)
        {
            retired[i] = new PostRecord(_posts[slot][i], _audiences[slot][i], _counts[slot][i]);
        }

        _posts[slot] = posts;
        _firstTold[slot] = FirstTold(posts);
        _counts[slot] = new PostCounts[posts.Length];
        _audiences[slot] = [.. posts.Select(post => post.Author < users ? 0 : audiences[post.Author.AsCreator(users)])];
        return retired;
    }

    /// <summary>Counts the impressions of a tick, and tells of those of creators' posts.</summary>
    public void Count(Tick tick, EngagementEvent[] engagements, SeenPost see)
    {
        for (int next = 0; next < engagements.Length; next++)
        {
            if (next + Ahead < engagements.Length)
            {
                EngagementEvent soon = engagements[next + Ahead];
                Prefetch.Line(in _counts[PostWindow.SlotOf(soon.Tick)][soon.Index]);
            }

            EngagementEvent engagement = engagements[next];
            int slot = PostWindow.SlotOf(engagement.Tick);
            ref PostCounts counts = ref _counts[slot][engagement.Index];
            if (engagement.Index >= _firstTold[slot])
            {
                see(_posts[slot][engagement.Index], engagement);
            }

            counts.Impressions++;
            counts.Likes += engagement.Like;
            counts.Comments += engagement.Comment;
            counts.Shares += engagement.Share;
            if (tick - engagement.Tick < SimulationParameters.HoursPerDay)
            {
                counts.FirstDayImpressions++;
                counts.FirstDayEngagement += engagement.Like + engagement.Comment + engagement.Share;
                counts.FirstDayShares += engagement.Share;
            }
        }
    }

    /// <summary>Per creator, the posts whose first 24 hours ended in the day before a day's first tick.</summary>
    public List<PostFeedback>[] Feedback(Tick tick, int creators)
    {
        var feedback = new List<PostFeedback>[creators];
        for (int creator = 0; creator < creators; creator++)
        {
            feedback[creator] = [];
        }

        int newest = tick - SimulationParameters.HoursPerDay;
        for (int past = Math.Max(0, newest - SimulationParameters.HoursPerDay + 1); past <= newest; past++)
        {
            int slot = PostWindow.SlotOf(new Tick(past));
            for (int i = 0; i < _posts[slot].Length; i++)
            {
                Post post = _posts[slot][i];
                if (post.Author.IsCreator(users))
                {
                    PostCounts counts = _counts[slot][i];
                    feedback[post.Author.AsCreator(users)].Add(
                        new PostFeedback(
                            post.Topic, post.Style, post.Claim, post.Agenda, counts.FirstDayImpressions, counts.FirstDayEngagement,
                            counts.FirstDayShares));
                }
            }
        }

        return feedback;
    }

    private int FirstTold(Post[] posts)
    {
        int first = Array.FindIndex(posts, post => post.Author.IsCreator(users));
        return first < 0 ? posts.Length : first;
    }

    public void Save(StateWriter writer)
    {
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            writer.WriteArray<Post>(_posts[slot]);
            writer.WriteSpan<int>(_audiences[slot]);
            writer.WriteSpan<PostCounts>(_counts[slot]);
        }
    }

    public void Load(StateReader reader)
    {
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            _posts[slot] = reader.ReadArray<Post>();
            _audiences[slot] = new int[_posts[slot].Length];
            _counts[slot] = new PostCounts[_posts[slot].Length];
            _firstTold[slot] = FirstTold(_posts[slot]);
            reader.ReadSpan<int>(_audiences[slot]);
            reader.ReadSpan<PostCounts>(_counts[slot]);
        }
    }
}

/// <summary>Is told of an impression of a creator's post.</summary>
internal delegate void SeenPost(in Post post, EngagementEvent what);
