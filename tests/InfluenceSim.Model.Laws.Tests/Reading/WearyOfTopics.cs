using InfluenceSim.Model.Feed.Rankings;
using Reader = InfluenceSim.Model.Feed.Rankings.Reader;

namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>By interest, and each post that is read makes those of its topic less welcome for the rest of the session.</summary>
internal sealed class WearyOfTopics : IRanking
{
    private readonly int[] _read = new int[256];

    /// <summary>Log score that a post loses for each that was read of its topic.</summary>
    public double Weariness { get; init; } = 0.4;

    public bool IsMovedByReading => true;

    public void Open(in Reader reader) => Array.Clear(_read);

    public double Score(in RankedCard card, in Reader reader) => reader.Interest[card.Card.Topic];

    public void Read(in Card card) => _read[card.Topic]++;

    public double Shift(in Card card) => -Weariness * _read[card.Topic];
}
