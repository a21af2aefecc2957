using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>The authors' own cards of the posts of a tick, by index.</summary>
/// <param name="tick">The tick.</param>
/// <param name="cards">What is kept of them.</param>
internal readonly ref struct PublishedCards(Tick tick, ReadOnlySpan<PublishedCard> cards)
{
    private readonly ReadOnlySpan<PublishedCard> _cards = cards;
    private readonly Tick _tick = tick;

    /// <summary>Number of posts.</summary>
    public int Length => _cards.Length;

    /// <summary>The card at an index.</summary>
    public Card this[int index] => _cards[index].At(_tick, index);

    /// <summary>All, in an array.</summary>
    public Card[] ToArray()
    {
        var cards = new Card[Length];
        for (int i = 0; i < cards.Length; i++)
        {
            cards[i] = this[i];
        }

        return cards;
    }

    /// <summary>Goes through all.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Where an enumeration stands.</summary>
    public ref struct Enumerator(PublishedCards cards)
    {
        private readonly PublishedCards _cards = cards;
        private int _index = -1;

        /// <summary>The card there.</summary>
        public readonly Card Current => _cards[_index];

        /// <summary>Goes on by one.</summary>
        public bool MoveNext() => ++_index < _cards.Length;
    }
}
