using CsCheck;

namespace InfluenceSim.Model.Laws.Tests.Feed;

/// <summary>The arrays of a session's candidates against a plain list of them.</summary>
[Trait("Promise", "digests-kept")]
public sealed class CandidatesTests
{
    private const int Capacity = 12;

    private static readonly Gen<(int Post, int Score, bool IsOpen)[]> Inboxes =
        Gen.Select(Gen.Int[0, 5], Gen.Int[-2, 2], Gen.Bool).Array[0, Capacity];

    [Fact]
    public void They_are_shown_taken_and_kept_as_a_list_of_them() => Gen.Select(Inboxes, Gen.Bool).Sample((cards, isOncePerPost) =>
    {
        Candidates candidates = Filled(cards);
        Assert.Equal(
            cards.Index().Where(card => card.Item.Score > 0).Select(card => card.Index),
            candidates.FromCreators.ToArray());
        var plain = new List<Plain>();
        foreach ((int place, (int post, int score, bool isOpen)) in cards.Index())
        {
            plain.Add(new Plain(post, score, isOpen));
            if (isOpen)
            {
                candidates.Scores[place] = score;
            }
        }

        for (int item = 0; item < 4; item++)
        {
            Plain[] open = [.. plain.Where(candidate => candidate.IsOpen)];
            Assert.Equal(open.Length, candidates.Open);
            int best = candidates.Best();
            if (open.Length == 0)
            {
                Assert.Equal(-1, best);
                break;
            }

            Plain expected = open.MaxBy(candidate => candidate.Score)!;
            Assert.Equal(plain.IndexOf(expected), best);
            candidates.Take(best);
            expected.Leave();
            if (isOncePerPost)
            {
                candidates.TakePost((ulong)expected.Post);
                plain.FindAll(candidate => candidate.Post == expected.Post).ForEach(candidate => candidate.Leave());
            }
        }

        var kept = new Card[Capacity];
        int count = candidates.CopyKept(kept);
        Assert.Equal(
            plain.Where(candidate => candidate.IsKept).Select(candidate => (ulong)candidate.Post),
            kept.Take(count).Select(card => card.A));
    }, iter: 5_000);

    [Fact]
    public void A_post_leaves_by_vectors_as_card_by_card() => Gen.Select(Inboxes, Gen.Int[0, 5]).Sample((cards, post) =>
    {
        (Candidates plain, Candidates together) = (Filled(cards), Filled(cards));
        plain.TakePostPlainly((ulong)post);
        together.TakePost((ulong)post);
        Assert.Equal(plain.Scores.ToArray(), together.Scores.ToArray());
        (Card[] expected, Card[] kept) = (new Card[Capacity], new Card[Capacity]);
        Assert.Equal(plain.CopyKept(expected), together.CopyKept(kept));
        Assert.Equal(expected, kept);
    }, iter: 2_000);

    private static Candidates Filled((int Post, int Score, bool IsOpen)[] cards)
    {
        var candidates = new Candidates(Capacity);
        foreach ((int post, int way, bool isOpen) in cards)
        {
            candidates.Add(new Card((ulong)post, (ulong)(way + 2)), isOpen, isFromCreator: way > 0);
        }

        return candidates;
    }

    private sealed class Plain(int post, int score, bool isOpen)
    {
        public int Post { get; } = post;

        public int Score { get; } = score;

        public bool IsOpen { get; private set; } = isOpen;

        public bool IsKept { get; private set; } = true;

        public void Leave()
        {
            IsOpen = false;
            IsKept = false;
        }
    }
}
