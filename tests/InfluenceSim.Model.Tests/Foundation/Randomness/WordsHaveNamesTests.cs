using System.Reflection;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Tests.Architecture;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Foundation.Randomness;

/// <summary>Every decision has a draw of its own by name, and no two decisions read one word.</summary>
[Trait("Promise", "words-have-names")]
public sealed class WordsHaveNamesTests
{
    private static readonly Type[] Types = typeof(World).Assembly.GetTypes();

    /// <summary>Decisions that are taken in two places, each with the reason why it is one decision all the same.</summary>
    private static readonly Dictionary<string, string> TakenTwice = new()
    {
        ["AccountDraws.Found"] = "detectors that label and that strike find the same accounts, so that two rules that are alike are one",
        ["AccountDraws.Mistaken"] = "and they are mistaken about the same people",
        ["ReplyDraws.Chosen"] = "a person answers the largest, a persona a share: no creator is both",
        ["UserCreatorDraws.CanTell"] = "a survey counts many pairs at a time as each reader decides for one",
        ["Draws.PostCount"] = "a person or a persona plans its posts: no creator is both",
        ["Draws.PostTopic"] = "one topic in two ways, of which the plain one is what a test holds the other against",
    };

    /// <summary>What is drawn for many at once, with the decision that it is.</summary>
    private static readonly Dictionary<string, string> DrawnForMany = new()
    {
        ["CanTell"] = "UserCreatorDraws.CanTell",
        ["PostTopics"] = "Draws.PostTopic",
    };

    /// <summary>Whose key a decision has, where two kinds of account share a purpose: none is of two kinds.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["PersonDraws"] = "person",
        ["Draws.PersonPost"] = "person",
        ["Draws.AudienceRank"] = "creator",
        ["CreatorDraws"] = "creator",
        ["InfluencerPostDraws"] = "influencer",
        ["PersonaPostDraws"] = "persona",
    };

    [Fact]
    public void Each_draw_is_read_in_one_place()
    {
        MethodInfo[] forMany = [.. Decisions.ForMany(typeof(Draws))];
        Assert.Equal(DrawnForMany.Keys.Order(), forMany.Select(method => method.Name).Order());
        ILookup<string, string> readers = Decisions.Readers(
            Types,
            [
                .. Decisions.Of(typeof(Draws)).DistinctBy(Decisions.Name).Select(decision => (decision, Decisions.Name(decision))),
                .. forMany.Select(method => (method, DrawnForMany[method.Name])),
            ]);
        Assert.All(Decisions.Of(typeof(Draws)).Select(Decisions.Name), decision => Assert.NotEmpty(readers[decision]));
        Assert.Equal(string.Join(", ", TakenTwice.Keys.Order()), string.Join(", ", Shared(readers).Order()));
    }

    [Fact]
    public void No_two_decisions_read_one_word() =>
        Assert.Empty(SameWord(Decisions.Words(new Draws(ReplicateKey.Of(1, 0)), 5)));

    [Fact]
    public void Only_the_draws_know_purposes_and_words() =>
        Assert.Empty(Types
            .Where(type => type.Namespace != typeof(Draws).Namespace)
            .Where(type => Dependencies.Of(type).Any(used => used == typeof(Words) || used == typeof(Purpose) || used == typeof(Philox)))
            .Select(type => type.FullName));

    [Fact]
    public void A_word_that_two_decisions_read_is_found_by_its_readers()
    {
        ILookup<string, string> readers = Decisions.Readers([typeof(TwoDecisions), .. Nested()], Decisions.Of(typeof(Draws)));
        Assert.Equal(["Draws.FollowBack", "Draws.Lapse", "UserPostDraws.Like"], Shared(readers).Order());
        Assert.Equal(3, readers["UserPostDraws.Like"].Count());
    }

    [Fact]
    public void Two_names_of_one_word_are_found() =>
        Assert.Equal(
            ["PlantedDraws.Comment, PlantedDraws.Like", "PlantedDraws.Share, PlantedKeys.Reply"],
            SameWord(Decisions.Words(new PlantedKeys(new Words(1, 2, 3, 4)), 5)).Order());

    private static Type[] Nested() => typeof(TwoDecisions).GetNestedTypes(BindingFlags.NonPublic);

    private static IEnumerable<string> Shared(ILookup<string, string> readers) =>
        readers.Where(decision => decision.Count() > 1).Select(decision => decision.Key);

    /// <summary>Decisions on one word, but for those on accounts of different kinds.</summary>
    private static IEnumerable<string> SameWord(IEnumerable<(string Decision, uint Word)> words) =>
        words.GroupBy(word => word.Word, word => word.Decision)
            .Where(word => word.Count() > 1 && word.Select(Kind).Distinct().Count() < word.Count())
            .Select(word => string.Join(", ", word.Order()));

    private static string? Kind(string decision) => Kinds.GetValueOrDefault(decision) ?? Kinds.GetValueOrDefault(decision.Split('.')[0]);

    /// <summary>Takes two decisions by one draw, in each of the ways in which code can be written.</summary>
    private sealed class TwoDecisions(Draws draws)
    {
        public bool Likes(ulong post) => draws.UserPost(post, new Account(1)).Like.Chance(0.5);

        public bool[] Comments(ulong[] posts) => [.. posts.Select(post => draws.UserPost(post, new Account(1)).Like.Chance(0.1))];

        public IEnumerable<bool> Shares(ulong post)
        {
            yield return draws.UserPost(post, new Account(1)).Like.Chance(0.01);
        }

        public bool Lapses() => draws.Lapse(new Account(1), 2, new RunDay(3)).Chance(0.5);

        public bool Follows()
        {
            return Decide();

            bool Decide() => draws.Lapse(new Account(1), 2, new RunDay(3)).Chance(0.5);
        }

        public bool Unfollows() =>
            draws.FollowBack(1, new Account(2), new RunDay(3)).Chance(0.5)
                || draws.FollowBack(1, new Account(2), new RunDay(4)).Chance(0.5);
    }

    private readonly struct PlantedKeys(Words words)
    {
        public PlantedDraws Planted() => new(words);

        public Draw Reply() => new(words.W2);
    }

    private readonly struct PlantedDraws(Words words)
    {
        public Draw Like => new(words.W0);

        public Draw Comment => new(words.W0);

        public Draw Follow => new(words.W1);

        public Draw Share => new(words.W2);
    }
}
