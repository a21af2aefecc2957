using System.Diagnostics;
using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Placement;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Parts;

/// <summary>A block of human users, called once per tick.</summary>
[KeepAlive, SpreadPlacement]
internal sealed class HumanUsersGrain(SiloRuns runs, ILocalSiloDetails silo) : RunPartGrain<HumanUsers>(runs, silo), IHumanUsersGrain
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    public async Task<StepAnswer> Step(StepRequest request)
    {
        HumanUsers users = Enter(request, request.Tick);
        if (Runs.InputOf(Key.RunId, request.Tick) is not { } input)
        {
            return new StepAnswer(request.Stamp, Silo, Output: null);
        }

        users.Begin(input);
        long sliceStart = Stopwatch.GetTimestamp();
        while (!users.Advance())
        {
            // The silo's heartbeats share the processors with us: a turn that is too long makes it look dead.
            if (Stopwatch.GetElapsedTime(sliceStart) > Slice)
            {
                await Task.Yield();
                sliceStart = Stopwatch.GetTimestamp();
            }
        }

        TickOutput output = users.Finish();
        Leave(request.Tick);
        return new StepAnswer(request.Stamp, Silo, output);
    }

    public Task<PersonAnswer> Inspect(PersonRequest request) =>
        Task.FromResult(new PersonAnswer(request.Stamp, Enter(request, request.Tick).Inspect(new Account(request.User))));

    public Task<CensusAnswer> TakeCensus(LookRequest request) =>
        Task.FromResult(new CensusAnswer(request.Stamp, Enter(request, request.Tick).TakeCensus()));

    public Task Watch(WatchRequest request)
    {
        Enter(request, request.Tick).Watch(request.Users.Select(user => new Account(user)));
        return Task.CompletedTask;
    }

    public Task<WatchedAnswer> TakeWatched(LookRequest request) =>
        Task.FromResult(new WatchedAnswer(request.Stamp, Enter(request, request.Tick).TakeWatched()));

    protected override HumanUsers Create(RunSpec spec, World world)
    {
        (int first, int count) = Place(spec, world);
        return new HumanUsers(world, first, count);
    }

    protected override HumanUsers CreateEmpty(RunSpec spec, World world)
    {
        (int first, int count) = Place(spec, world);
        return HumanUsers.ToBeLoaded(world, first, count);
    }

    protected override byte[] Save(HumanUsers part) => part.Save();

    protected override void Load(HumanUsers part, byte[] section) => part.Load(section);

    private (int First, int Count) Place(RunSpec spec, World world) => BlockLayout.At(world.Users, spec.UsersPerGrain, Key.Number ?? 0);
}
