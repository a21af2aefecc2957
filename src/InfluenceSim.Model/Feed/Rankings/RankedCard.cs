using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>A card of an inbox as a ranking sees it.</summary>
public readonly ref struct RankedCard
{
    private readonly TickInput _input;

    internal RankedCard(TickInput input, in Card card, double tie)
    {
        _input = input;
        Card = card;
        Tie = tie;
    }

    /// <summary>The card.</summary>
    public Card Card { get; }

    /// <summary>Age of the post, in hours.</summary>
    public int Age => _input.Tick - Card.Tick;

    /// <summary>Tie of the reader to whom the card comes from; 0 is that to a creator of usual size.</summary>
    public double Tie { get; }

    /// <summary>log(1 + velocity) of the post, velocity being its engagement of the last hours.</summary>
    public double Popularity => _input.RowOf(Card).LogVelocity;
}
