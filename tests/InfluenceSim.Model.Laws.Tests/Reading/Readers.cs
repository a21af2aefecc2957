namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>Readers of the model, held against the law.</summary>
internal static class Readers
{
    /// <summary>Hours that are compared.</summary>
    public const int Hours = 3;

    /// <summary>Users that share a block: what one of them read or was sent is nothing to the others.</summary>
    private const int Together = 6;

    /// <summary>Runs some hours and compares every reader's items with the law's.</summary>
    public static FeedScene AssertRead(SimulationParameters parameters, params Policy[] policies)
    {
        var scene = new FeedScene(parameters, policies);
        HumanUsers[] blocks =
            [.. Enumerable.Range(0, FeedScene.Users / Together).Select(block => new HumanUsers(scene.World, block * Together, Together))];
        ReaderLaw[] laws = [.. Enumerable.Range(0, FeedScene.Users).Select(user => new ReaderLaw(scene.World, scene, user))];
        int items = 0;
        for (int hour = 0; hour < Hours; hour++)
        {
            TickInput input = scene.Prepare();
            for (int block = 0; block < blocks.Length; block++)
            {
                (int Tick, int Index)[] found = [.. blocks[block].Step(input).Engagements.Select(what => (what.Tick, what.Index))];
                IEnumerable<PublishedPost> read = laws[(block * Together)..((block + 1) * Together)].SelectMany(law => law.Read());
                (int Tick, int Index)[] expected = [.. read.Select(post => (post.Post.Tick, post.Index))];
                Assert.Equal(expected, found);
                items += found.Length;
            }
        }

        Assert.True(items > FeedScene.Users * Hours, $"only {items} items");
        return scene;
    }
}
