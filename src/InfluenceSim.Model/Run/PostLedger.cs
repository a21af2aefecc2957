using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Run;

/// <summary>What became of the posts of the window: the source of creators' feedback and of the record of finished posts.</summary>
/// <param name="users">Number of users.</param>
/// <param name="personsPost">Makes a person's post again from author, tick, slot, topic and claim.</param>
internal sealed class PostLedger(int users, Func<Account, Tick, byte, byte, byte, Post> personsPost)
{
    // Impressions whose counts are asked for before they are counted: each stands apart from all others'.
    // Measured: with 1,200,000 posts, those of 100,000 people, it took a third less time to count.
    internal const int Ahead = 16;

    private readonly LedgerPage[] _pages =
        [.. Enumerable.Range(0, TickInput.Window).Select(_ => new LedgerPage(default, [], [], personsPost))];

    /// <summary>Adds the posts of a tick, by author, and gives those of the tick that leaves the window.</summary>
    public PostRecord[] Publish(Tick tick, Post[] posts, int[] audiences)
    {
        ref LedgerPage page = ref _pages[PostWindow.SlotOf(tick)];
        var retired = new PostRecord[page.Count];
        for (int place = 0; place < retired.Length; place++)
        {
            retired[place] = new PostRecord(page.PostAt(place), page.AudienceAt(place), page.CountsAt(place));
        }

        page = new LedgerPage(tick, posts, [.. OfCreators(posts).Select(post => audiences[post.Author.AsCreator(users)])], personsPost);
        return retired;
    }

    /// <summary>Counts the impressions of a tick.</summary>
    /// <param name="tick">The tick.</param>
    /// <param name="engagements">The impressions.</param>
    /// <param name="authors">Of whose posts they are counted: those of people and those of creators can be counted side by side.</param>
    /// <param name="see">Is told of those of creators' posts.</param>
    public void Count(Tick tick, EngagementEvent[] engagements, Authors authors, SeenPost see)
    {
        bool ofPeople = (authors & Authors.People) != 0;
        bool ofCreators = (authors & Authors.Creators) != 0;
        for (int next = 0; next < engagements.Length; next++)
        {
            if (next + Ahead < engagements.Length)
            {
                EngagementEvent soon = engagements[next + Ahead];
                _pages[PostWindow.SlotOf(soon.Tick)].Expect(soon.Index);
            }

            EngagementEvent engagement = engagements[next];
            LedgerPage page = _pages[PostWindow.SlotOf(engagement.Tick)];
            bool isOfCreator = engagement.Index >= page.FirstOfCreators;
            if (isOfCreator ? !ofCreators : !ofPeople)
            {
                continue;
            }

            if (isOfCreator)
            {
                see(page.PostAt(engagement.Index), engagement);
            }

            page.Add(engagement.Index, engagement, tick - engagement.Tick < SimulationParameters.HoursPerDay);
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
            LedgerPage page = _pages[PostWindow.SlotOf(new Tick(past))];
            for (int place = page.FirstOfCreators; place < page.Count; place++)
            {
                Post post = page.PostAt(place);
                PostCounts counts = page.CountsAt(place);
                feedback[post.Author.AsCreator(users)].Add(
                    new PostFeedback(
                        post.Topic, post.Style, post.Claim, post.Agenda, counts.FirstDayImpressions, counts.FirstDayEngagement,
                        counts.FirstDayShares));
            }
        }

        return feedback;
    }

    public void Save(StateWriter writer)
    {
        foreach (LedgerPage page in _pages)
        {
            writer.Write(page.Count);
            Write(writer, page.Count, page.PostAt);
            Write(writer, page.Count, page.AudienceAt);
            Write(writer, page.Count, page.CountsAt);
        }
    }

    public void Load(StateReader reader)
    {
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            Post[] posts = reader.ReadArray<Post>();
            var audiences = new int[posts.Length];
            reader.ReadSpan<int>(audiences);
            Tick tick = posts.Length == 0 ? default : posts[0].Tick;
            var page = new LedgerPage(tick, posts, audiences[^OfCreators(posts).Count..], personsPost);
            for (int post = 0; post < posts.Length; post++)
            {
                page.Set(post, reader.Read<PostCounts>());
            }

            _pages[slot] = page;
        }
    }

    // They have the last numbers, and posts come by author.
    private ArraySegment<Post> OfCreators(Post[] posts) =>
        new ArraySegment<Post>(posts)[(Array.FindLastIndex(posts, post => !post.Author.IsCreator(users)) + 1)..];

    private static void Write<T>(StateWriter writer, int count, Func<int, T> value)
        where T : unmanaged
    {
        for (int place = 0; place < count; place++)
        {
            writer.Write(value(place));
        }
    }
}

/// <summary>Is told of an impression of a creator's post.</summary>
internal delegate void SeenPost(in Post post, EngagementEvent what);
