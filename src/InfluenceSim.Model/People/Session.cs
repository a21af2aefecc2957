using System.Runtime.CompilerServices;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// One user's session: items one by one, each perceived, counted, believed, reacted to, and then followed by what it does
/// to follows, trust and fatigue, in this order (MODEL section 3). A user's own change acts from the next item on.
/// </summary>
internal sealed class Session
{
    // Nobody reads for ever. Parameters at the ends of their ranges can make every item so good, or sessions so long, that
    // a feed that always finds another post would never let go.
    private const uint MostItems = 5_000;

    // Few sessions are longer: one go of draws is enough for most.
    private const uint DrawnAtOnce = 8;
    private const ulong EventKind = 0x53455353;

    private readonly World _world;
    private readonly UserState _state;
    private readonly TickBuffers _buffers;
    private readonly SessionFeed _feed;
    private readonly Perceiving _perceiving;
    private readonly SessionCounts _counts;
    private readonly Convictions _convictions;
    private readonly Reactions _reactions;
    private readonly Following _following;
    private readonly Learning _learning;
    private readonly Answering _answering;
    private readonly Sincerity _sincerity;
    private readonly OwnPosts _ownPosts;
    private readonly SessionEnd _end;
    private readonly ItemDraws[] _draws = new ItemDraws[DrawnAtOnce];
    private TickInput _input = null!;
    private EntityHash _hash;

    public Session(World world, UserState state, TickBuffers buffers)
    {
        _world = world;
        _state = state;
        _buffers = buffers;
        _feed = new SessionFeed(world, state.Follows, state.Inboxes, state.Read, state.Shared);
        Recognition = new Recognition(world, state.Columns, state.Follows);
        _sincerity = new Sincerity(world, state.Columns, state.Follows, buffers);
        _perceiving = new Perceiving(world, state, Recognition, _sincerity);
        _counts = new SessionCounts(world, state.Columns, state.Follows, buffers);
        _convictions = new Convictions(world, state.Columns, buffers);
        _reactions = new Reactions(world, state, buffers, _counts);
        _following = new Following(world, state.Follows, buffers);
        _learning = new Learning(world, state, buffers, _following, _sincerity);
        _answering = new Answering(world, state.Columns, state.Follows, buffers, _learning);
        _ownPosts = new OwnPosts(world, state.Columns, buffers);
        _end = new SessionEnd(world.Parameters.Feed);
    }

    /// <summary>Who can tell a persona from a person.</summary>
    public Recognition Recognition { get; }

    public void Begin(TickInput input)
    {
        _input = input;
        _feed.Begin(input);
        Recognition.Begin(input);
        _sincerity.Begin(input);
        _perceiving.Begin(input);
        _counts.Begin(input);
        _reactions.Begin(input);
        _following.Begin(input);
        _learning.Begin(input);
        _answering.Begin(input);
    }

    /// <summary>A creator answered a comment of a user of the block.</summary>
    public void TakeAnswer(Reader reader, in Answer answer) => _answering.TakeAnswer(reader, answer);

    /// <summary>Asks for what the session of a user reads, some sessions ahead.</summary>
    public void Expect(Row local) => _feed.Expect(local);

    /// <summary>Asks for the posts in the inbox of a user, one session ahead.</summary>
    public void ExpectPosts(Row local) => _feed.ExpectPosts(local);

    /// <summary>Runs the session of a user of the block.</summary>
    public void Run(Reader reader)
    {
        _hash = new EntityHash(EventKind, (ulong)reader.User.Number);
        _buffers.Witness?.Opened(reader.User);
        _counts.Open();
        _answering.AnswerPeople(reader.Local);
        _feed.Open(reader.Local, reader.User, _buffers.Witness?.Asks(reader.User) ?? false);
        for (uint item = 0; item < MostItems; item++)
        {
            if (item % DrawnAtOnce == 0)
            {
                _world.Draws.Items(reader.User, _input.Tick, item, _draws);
            }

            ItemDraws draws = _draws[item % DrawnAtOnce];
            if (!_feed.TryNext(reader.Local, reader.User, item, draws, out Shown shown))
            {
                break;
            }

            double utility = Read(reader, shown);
            if (_end.IsAfter(utility, draws.EndOfSession))
            {
                break;
            }
        }

        _feed.Close(reader.Local);
        _ownPosts.Write(_input, reader);
        _state.Columns.HashScalars(reader.Local, ref _hash);
        _buffers.Events += _hash.Finish();
    }

    /// <summary>Reads an item, phase by phase, and says how good it was.</summary>
    private double Read(Reader reader, in Shown shown)
    {
        _perceiving.Perceive(reader, shown, out Impression item);
        _counts.CountImpression(item);
        _convictions.Believe(item);
        Reaction reaction = _reactions.React(item);
        bool unfollowed = _following.Follow(item, reaction);
        _learning.Learn(item, reaction, unfollowed);
        _feed.Take(reader.Local, item.Card);
        Record(item, reaction, shown.Placing);
        return reaction.Utility;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Record(in Impression item, in Reaction reaction, Placing? placing)
    {
        _buffers.Witness?.Read(item, reaction, placing);
        _buffers.Tally.Counts[(int)Count.Utility] += Tally.Fixed(reaction.Utility);
        _hash.Add(item.Card.A);
        _hash.Add(((ulong)(uint)item.Card.Sharer.Number << 32)
            | (reaction.Liked ? 1u : 0) | (reaction.Commented ? 2u : 0) | (reaction.Shared ? 4u : 0)
            | (item.Seen.PerceivedAi ? 8u : 0) | (item.Recommended ? 16u : 0));
    }
}
