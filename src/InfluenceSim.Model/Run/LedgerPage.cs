using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Run;

/// <summary>
/// The posts of a tick and what became of them, packed: there are a dozen of each person in the window, and few are seen often.
/// </summary>
internal sealed class LedgerPage
{
    private const int IsMany = ushort.MaxValue;

    private readonly Tick _tick;
    private readonly Func<Account, Tick, byte, byte, byte, Post> _personsPost;
    private readonly PackedPost[] _people;
    private readonly Post[] _creators;
    private readonly int[] _audiences;
    private readonly FewCounts[] _few;

    // Apart, so that people's posts and creators' can be counted side by side.
    private readonly List<PostCounts> _manyOfPeople = [];
    private readonly List<PostCounts> _manyOfCreators = [];

    /// <summary>A page of posts that nobody has seen.</summary>
    /// <param name="tick">Tick of publication.</param>
    /// <param name="posts">The posts: first those of people, then those of creators.</param>
    /// <param name="audiences">Followers, of creators only, in the order of their posts.</param>
    /// <param name="personsPost">Makes a person's post again from author, tick, slot, topic and claim.</param>
    public LedgerPage(Tick tick, ReadOnlySpan<Post> posts, int[] audiences, Func<Account, Tick, byte, byte, byte, Post> personsPost)
    {
        _tick = tick;
        _personsPost = personsPost;
        _audiences = audiences;
        _few = new FewCounts[posts.Length];
        _creators = posts[^audiences.Length..].ToArray();
        _people = new PackedPost[posts.Length - _creators.Length];
        for (int place = 0; place < _people.Length; place++)
        {
            _people[place] = new PackedPost(posts[place].Author, posts[place].Slot, posts[place].Topic, posts[place].Claim);
        }
    }

    /// <summary>Number of posts.</summary>
    public int Count => _few.Length;

    /// <summary>Place of the first post of a creator; there is none before.</summary>
    public int FirstOfCreators => _people.Length;

    /// <summary>The post at a place.</summary>
    public Post PostAt(int place) => place < FirstOfCreators
        ? _personsPost(_people[place].Author, _tick, _people[place].Slot, _people[place].Topic, _people[place].Claim)
        : _creators[place - FirstOfCreators];

    /// <summary>Followers that its author had then; 0 of people.</summary>
    public int AudienceAt(int place) => place < FirstOfCreators ? 0 : _audiences[place - FirstOfCreators];

    /// <summary>What became of it.</summary>
    public PostCounts CountsAt(int place) => _few[place].Impressions == IsMany ? ManyOf(place)[_few[place].Place] : _few[place].Unpacked();

    /// <summary>Asks for the counts of a post that is counted soon.</summary>
    public void Expect(int place) => Prefetch.Line(in _few[place]);

    /// <summary>Counts an impression.</summary>
    public void Add(int place, EngagementEvent what, bool isFirstDay)
    {
        ref FewCounts few = ref _few[place];
        if (few.Impressions == IsMany)
        {
            CollectionsMarshal.AsSpan(ManyOf(place))[few.Place].Add(what, isFirstDay);
            return;
        }

        PostCounts counts = few.Unpacked();
        counts.Add(what, isFirstDay);
        Set(place, counts);
    }

    /// <summary>Replaces what became of a post that nobody has seen, or few.</summary>
    public void Set(int place, in PostCounts counts)
    {
        if (counts.Impressions < IsMany
            && (counts.Likes | counts.Comments | counts.Shares | counts.FirstDayEngagement | counts.FirstDayShares) <= byte.MaxValue)
        {
            _few[place] = FewCounts.Of(counts);
            return;
        }

        List<PostCounts> many = ManyOf(place);
        _few[place] = FewCounts.At(many.Count);
        many.Add(counts);
    }

    private List<PostCounts> ManyOf(int place) => place < FirstOfCreators ? _manyOfPeople : _manyOfCreators;

    /// <summary>What a person's post does not share with all others that the person writes.</summary>
    private readonly record struct PackedPost(Account Author, byte Slot, byte Topic, byte Claim);

    /// <summary>Counts of a post that is not seen often, in ten bytes, or where those of another are.</summary>
    private record struct FewCounts(
        ushort Impressions, ushort FirstDayImpressions, byte Likes, byte Comments, byte Shares, byte FirstDayEngagement,
        byte FirstDayShares)
    {
        private const int BitsPerByte = 8;

        public readonly int Place => Likes | (Comments << BitsPerByte) | (Shares << (2 * BitsPerByte));

        public static FewCounts At(int place) => new()
        {
            Impressions = IsMany,
            Likes = (byte)place,
            Comments = (byte)(place >> BitsPerByte),
            Shares = (byte)(place >> (2 * BitsPerByte)),
        };

        public static FewCounts Of(in PostCounts counts) => new(
            (ushort)counts.Impressions, (ushort)counts.FirstDayImpressions, (byte)counts.Likes, (byte)counts.Comments, (byte)counts.Shares,
            (byte)counts.FirstDayEngagement, (byte)counts.FirstDayShares);

        public readonly PostCounts Unpacked() => new()
        {
            Impressions = Impressions,
            Likes = Likes,
            Comments = Comments,
            Shares = Shares,
            FirstDayImpressions = FirstDayImpressions,
            FirstDayEngagement = FirstDayEngagement,
            FirstDayShares = FirstDayShares,
        };
    }
}
