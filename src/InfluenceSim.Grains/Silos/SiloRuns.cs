using System.Collections.Concurrent;
using InfluenceSim.Grains.Messages;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Silos;

/// <summary>What a silo was given of the runs that it hosts parts of.</summary>
internal sealed class SiloRuns(WorldCache worlds)
{
    private readonly ConcurrentDictionary<string, SiloRun> _runs = new(StringComparer.Ordinal);

    public void Host(HostRun message)
    {
        var opened = new SiloRun(message.Spec, worlds.Get(message.Spec));
        SiloRun run = _runs.AddOrUpdate(message.Spec.RunId, opened, (_, known) => known.ReplacedBy(message, opened));
        run.Fence.Admit(message);
    }

    public void Publish(PublishTick message)
    {
        if (_runs.TryGetValue(message.RunId, out SiloRun? run))
        {
            run.Fence.Admit(message);
            run.Input = message.Input;
        }
    }

    public void Forget(ForgetRun message)
    {
        if (_runs.TryGetValue(message.RunId, out SiloRun? run))
        {
            run.Fence.Admit(message);
            _runs.TryRemove(new KeyValuePair<string, SiloRun>(message.RunId, run));
        }
    }

    /// <summary>The run, if this silo was told of it.</summary>
    public (RunSpec Spec, Task<World> World)? Find(string runId) =>
        _runs.TryGetValue(runId, out SiloRun? run) ? (run.Spec, run.World) : null;

    /// <summary>Input of a tick, if this silo has it.</summary>
    public TickInput? InputOf(string runId, int tick) =>
        _runs.TryGetValue(runId, out SiloRun? run) && run.Input is { } input && input.Tick == tick ? input : null;

    private sealed class SiloRun(RunSpec spec, Task<World> world)
    {
        private volatile TickInput? _input;

        public RunSpec Spec { get; } = spec;

        public Task<World> World { get; } = world;

        public Fence Fence { get; } = new();

        public TickInput? Input
        {
            get => _input;
            set => _input = value;
        }

        public SiloRun ReplacedBy(HostRun message, SiloRun other)
        {
            Fence.Admit(message);
            return other;
        }
    }
}
