using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>The cards of an inbox as a ranking of ours sees them, all at once.</summary>
internal readonly ref struct RankedInbox
{
    private readonly TickInput _input;

    public RankedInbox(TickInput input, ReadOnlySpan<Card> cards, ReadOnlySpan<double> ties)
    {
        _input = input;
        Cards = cards;
        Ties = ties;
    }

    /// <summary>The cards.</summary>
    public ReadOnlySpan<Card> Cards { get; }

    /// <summary>Tie of the reader to whom each card comes from.</summary>
    public ReadOnlySpan<double> Ties { get; }

    /// <summary>A card by itself.</summary>
    public RankedCard this[int place] => new(_input, Cards[place], Ties[place]);

    /// <summary>Age of a card's post, in hours.</summary>
    public int Age(int place) => _input.Tick - Cards[place].Tick;

    /// <summary>log(1 + velocity) of a card's post.</summary>
    public double Popularity(int place) => _input.RowOf(Cards[place]).LogVelocity;
}
