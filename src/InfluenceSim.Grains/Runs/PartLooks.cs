using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.People.Inspection;

namespace InfluenceSim.Grains.Runs;

/// <summary>Reads what the parts of a run know, between two ticks; none of it changes anything of them.</summary>
internal sealed class PartLooks(IReadOnlyList<ICreatorGrain> creators, IReadOnlyList<IHumanUsersGrain> blocks, int usersPerBlock)
{
    public async Task<PersonState> At(PersonRequest request)
    {
        PersonAnswer answer = await blocks[request.User / usersPerBlock].Inspect(request);
        Fence.Expect(request.Stamp, answer);
        return answer.Person;
    }

    public async Task<CreatorMind> Into(int creator, LookRequest request)
    {
        MindAnswer answer = await creators[creator].Inspect(request);
        Fence.Expect(request.Stamp, answer);
        return answer.Mind;
    }

    public async Task<Census> AtAll(LookRequest request)
    {
        CensusAnswer[] answers = await Task.WhenAll(blocks.Select(block => block.TakeCensus(request)));
        return Census.Of([.. answers.Select(answer => Checked(request, answer).Census)]);
    }

    public Task Watch(WatchRequest request) => Task.WhenAll(blocks.Select(block => block.Watch(request)));

    public async Task<FeedLog> TakeWatched(LookRequest request)
    {
        WatchedAnswer[] answers = await Task.WhenAll(blocks.Select(block => block.TakeWatched(request)));
        FeedLog[] feeds = [.. answers.Select(answer => Checked(request, answer).Feed)];
        return new FeedLog([.. feeds.SelectMany(feed => feed.Items)], [.. feeds.SelectMany(feed => feed.Notes)]);
    }

    private static T Checked<T>(LookRequest request, T answer)
        where T : IMessage
    {
        Fence.Expect(request.Stamp, answer);
        return answer;
    }
}
