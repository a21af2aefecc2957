using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>What a test wants a reader to see; a plain post of no appeal where nothing is said.</summary>
internal sealed record Item(int Author)
{
    public int Topic { get; init; }

    /// <summary>In steps of 1/31.</summary>
    public int Entertainment { get; init; }

    /// <summary>In steps of 1/31.</summary>
    public int Usefulness { get; init; }

    /// <summary>In steps of 1/255; 128 is the middle but for half a step.</summary>
    public int Quality { get; init; } = 128;

    public uint Likes { get; init; }

    public int Claim { get; init; } = ReaderWorld.NoClaim;

    public int Agenda { get; init; } = Card.NoAgenda;

    public bool Sponsored { get; init; }

    /// <summary>Who passed it on; the author's own card where nobody did.</summary>
    public int Sharer { get; init; } = Card.Root;

    /// <summary>Hours since it was published.</summary>
    public int Age { get; init; }

    public int Slot { get; init; }

    public CardInHand For(int user, int tick, int index, CreatorClass author)
    {
        var post = new Post(
            new Account(Author),
            new Tick(tick - Age),
            (byte)Slot,
            (byte)Topic,
            0,
            (byte)Claim,
            (byte)Agenda,
            Sponsored,
            (float)(Entertainment / CardInHand.AppealSteps),
            (float)(Usefulness / CardInHand.AppealSteps),
            (float)(Quality / CardInHand.QualitySteps),
            author);
        Card card = Card.Of(post, index);
        PostRow row = PostRow.Of(post);
        row.Likes = Likes;
        return new CardInHand
        {
            User = user,
            Card = Sharer == Card.Root ? card : card.PassedOn(new Account(Sharer), new Tick(tick)),
            Row = row,
            Entertainment = Entertainment / CardInHand.AppealSteps,
            Usefulness = Usefulness / CardInHand.AppealSteps,
            Quality = Quality / CardInHand.QualitySteps,
            Likes = Likes,
        };
    }
}
