namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>Posts of the law and of the model.</summary>
internal static class SamePosts
{
    /// <summary>Equal in all that is a choice, and close in what is a quantity.</summary>
    public static void Assert(IReadOnlyList<Post> expected, IReadOnlyList<Post> found)
    {
        Xunit.Assert.Equal(expected.Select(Choices), found.Select(Choices));
        foreach ((Post law, Post post) in expected.Zip(found))
        {
            // What is drawn at set-up is rounded to 2^-16.
            Xunit.Assert.Equal(law.Entertainment, post.Entertainment, 1e-4);
            Xunit.Assert.Equal(law.Usefulness, post.Usefulness, 1e-4);
            Xunit.Assert.Equal(law.Quality, post.Quality, 1e-4);
        }

        static Post Choices(Post post) => post with { Entertainment = 0, Usefulness = 0, Quality = 0 };
    }
}
