namespace InfluenceSim.Scenarios.Graphs;

/// <summary>What a word at the head of a column says about it.</summary>
internal enum HeaderWord
{
    /// <summary>Nothing that is known.</summary>
    Other,

    /// <summary>A person, without saying which.</summary>
    Person,

    /// <summary>Who follows.</summary>
    Follower,

    /// <summary>Who is followed.</summary>
    Followed,
}

/// <summary>Knows the words that edge lists have at their head.</summary>
internal static class HeaderWords
{
    private const int LongestWord = 30;

    private static readonly string[] Followers = ["follower", "source", "from", "src", "fan"];
    private static readonly string[] FollowedOnes =
        ["followed", "followee", "following", "target", "to", "dst", "dest", "destination", "friend"];

    private static readonly string[] People = ["id", "node", "user", "person", "name", "account"];

    public static HeaderWord Of(ReadOnlySpan<char> field)
    {
        // Words with digits are more often ids (user1, node2) than headers.
        if (field.Length > LongestWord || field.ContainsAnyInRange('0', '9'))
        {
            return HeaderWord.Other;
        }

        string word = string.Concat(field.ToString().Where(char.IsAsciiLetter)).ToLowerInvariant();

        // "FromNodeId", "source_user", "user_from": the word for the direction with words for people around it.
        string core = Without(Without(word, "id"), "node", "user");
        return Followers.Contains(core) ? HeaderWord.Follower
            : FollowedOnes.Contains(core) ? HeaderWord.Followed
            : People.Contains(word) || People.Contains(core) ? HeaderWord.Person
            : HeaderWord.Other;
    }

    private static string Without(string word, params string[] parts)
    {
        foreach (string part in parts)
        {
            if (word.Length > part.Length && word.EndsWith(part, StringComparison.Ordinal))
            {
                return word[..^part.Length];
            }

            if (word.Length > part.Length && word.StartsWith(part, StringComparison.Ordinal))
            {
                return word[part.Length..];
            }
        }

        return word;
    }
}
