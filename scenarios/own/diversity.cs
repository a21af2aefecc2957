#:project ../../src/InfluenceSim.Cli/InfluenceSim.Cli.csproj
#:property PublishAot=false

// A ranking of one's own. Run it by: dotnet run scenarios/own/diversity.cs -- run scenarios/own/diversity.yaml
using InfluenceSim.Cli;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

return await SimulationApp.Create(args).AddRanking<DiversityRanking>("diversity").RunAsync();

/// <summary>
/// Engagement's order, in which every post read in a session takes something off the posts that are like it: a greedy choice of
/// relevance less redundancy (maximal marginal relevance, Carbonell and Goldstein 1998).
/// </summary>
[Meaning("As engagement, less what is like the posts read so far in the session.")]
internal sealed class DiversityRanking : IRanking
{
    private readonly EngagementRanking _engagement = new();
    private readonly Dictionary<int, double> _authors = [];
    private readonly Dictionary<int, double> _topics = [];

    [Parameter("log score", 0, 10, "Carbonell and Goldstein 1998 (the form)"), Meaning("Loss of a post on the topic that was read last.")]
    public double Topic { get; init; } = 0.4;

    [Parameter("log score", 0, 10, "Carbonell and Goldstein 1998 (the form)"), Meaning("Loss of a post of the author who was read last.")]
    public double Author { get; init; } = 0.8;

    [Parameter("share", 0, 1, "scenario"), Meaning("Share of a loss that is left after one more post.")]
    public double Memory { get; init; } = 0.7;

    public bool IsMovedByReading => true;

    public void Begin(SimulationParameters parameters, TickInput input) => _engagement.Begin(parameters, input);

    public void Open(in Reader reader)
    {
        _authors.Clear();
        _topics.Clear();
    }

    public double Score(in RankedCard card, in Reader reader) => _engagement.Score(card, reader);

    public void Read(in Card card)
    {
        Remember(_topics, card.Topic);
        Remember(_authors, card.Author);
    }

    public double Shift(in Card card) =>
        -((Topic * _topics.GetValueOrDefault(card.Topic)) + (Author * _authors.GetValueOrDefault(card.Author)));

    private void Remember(Dictionary<int, double> read, int what)
    {
        foreach (int known in read.Keys)
        {
            read[known] *= Memory;
        }

        read[what] = read.GetValueOrDefault(what) + 1;
    }
}
