namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>A post of a test's making: its key in draws, its place in its tick, and what became of it.</summary>
internal sealed class PublishedPost(World world, Post post, int index)
{
    public Post Post => post;

    public int Index => index;

    public ulong Key { get; } = KeyedWords.Post(KeyedWords.Account(world, post.Author), post.Tick / 24, post.Slot);

    public VelocityLaw Popularity { get; } = new();

    public bool IsFalse => post.Claim != Claim.None && world.Claims[post.Claim].IsFalse;

    /// <summary>Whether the post bears an AI label: all posts of its author do, or the paid ones and it is paid.</summary>
    public bool IsLabelled(CreatorStatus author) => author.HasFlag(CreatorStatus.Labelled)
        || (post.Sponsored && author.HasFlag(CreatorStatus.LabelledAds));
}
