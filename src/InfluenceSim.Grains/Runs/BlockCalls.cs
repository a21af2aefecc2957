using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Grains.Runs;

/// <summary>The hourly calls: the input once to every silo that hosts blocks, then one call per block.</summary>
internal sealed class BlockCalls(RunSpec spec, IReadOnlyList<IHumanUsersGrain> blocks, SiloRelays relays, CallCount calls)
{
    private readonly HashSet<SiloAddress> _silos = [];

    /// <summary>Notes where blocks answer from: a block may have moved since the last tick.</summary>
    public void Learn(IEnumerable<ISiloAnswer> answers)
    {
        _silos.Clear();
        _silos.UnionWith(answers.Select(answer => answer.Silo));
    }

    public async Task<TickOutput[]> Step(Stamp stamp, TickInput input)
    {
        var publish = new PublishTick(stamp, spec.RunId, input);
        var request = new StepRequest(stamp, input.Tick);
        await Task.WhenAll(_silos.Select(silo => calls.Of(relays.On(silo).Publish(publish))));
        StepAnswer[] answers = await AskAll.Of(stamp, blocks, block => calls.Of(block.Step(request)), Supply);
        Learn(answers);
        return [.. answers.Select(answer => answer.Output!)];

        async Task Supply(SiloAddress silo)
        {
            // It lacks the input because it does not know the run, or no longer does.
            await calls.Of(relays.On(silo).Host(new HostRun(stamp, spec)));
            await calls.Of(relays.On(silo).Publish(publish));
        }
    }
}
