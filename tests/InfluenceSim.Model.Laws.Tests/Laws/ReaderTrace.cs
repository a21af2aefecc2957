namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What readers did in one hour, in no order, and how often what happened.</summary>
internal sealed class ReaderTrace
{
    public List<(int Tick, int Index, int Like, int Comment, int Share)> Impressions { get; } = [];

    public List<Comment> Comments { get; } = [];

    public List<(int Sharer, ulong Post, int Parent, int PassedOn)> Reshares { get; } = [];

    public List<FollowChange> FollowChanges { get; } = [];

    public Dictionary<Count, long> Counts { get; } = [];

    public double Utility { get; set; }

    public void Add(Count count, long by = 1) => Counts[count] = Counts.GetValueOrDefault(count) + by;
}
