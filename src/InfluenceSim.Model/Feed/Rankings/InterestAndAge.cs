using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>
/// What interest and age add to the scores of an inbox: <see cref="InterestRanking"/>, with the product of each topic and the quotient
/// of each age made once and not for each card.
/// </summary>
internal sealed class InterestAndAge
{
    private readonly double[] _ages = new double[TickInput.Window];
    private readonly double[] _topics = new double[Card.TopicLimit];
    private double _interest;

    public void Begin(FeedParameters feed)
    {
        _interest = feed.InterestWeight;
        for (int age = 0; age < _ages.Length; age++)
        {
            _ages[age] = age / feed.Tau;
        }
    }

    public void Score(in RankedInbox inbox, in Reader reader, Span<double> scores)
    {
        for (int topic = 0; topic < reader.Interest.Length; topic++)
        {
            _topics[topic] = _interest * reader.Interest[topic];
        }

        for (int place = 0; place < scores.Length; place++)
        {
            scores[place] = _topics[inbox.Cards[place].Topic] - _ages[inbox.Age(place)];
        }
    }
}
