using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.People;

/// <summary>Collects what a block does during a tick.</summary>
internal sealed class TickBuffers
{
    public List<Post> Posts { get; } = [];

    public List<Reshare> Reshares { get; } = [];

    public List<EngagementEvent> Engagements { get; } = [];

    public List<FollowChange> FollowChanges { get; } = [];

    public List<Comment> Comments { get; } = [];

    public Tally Tally { get; private set; } = new();

    public Hash128 Events { get; set; }

    /// <summary>Sees what happens; nobody in a run.</summary>
    public IReadingWitness? Witness { get; set; }

    public TickOutput Take(Survey? survey)
    {
        var output = new TickOutput
        {
            Posts = [.. Posts],
            Reshares = [.. Reshares],
            Engagements = [.. Engagements],
            FollowChanges = [.. FollowChanges],
            Comments = [.. Comments],
            Tally = Tally,
            Events = Events,
            Survey = survey,
        };
        Posts.Clear();
        Reshares.Clear();
        Engagements.Clear();
        FollowChanges.Clear();
        Comments.Clear();
        Tally = new Tally();
        Events = Hash128.Zero;
        return output;
    }
}
