using System.Collections.Concurrent;
using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;

namespace InfluenceSim.Grains.Tests.Clusters;

/// <summary>Counts the calls that arrive at a cluster's grains, and lets a test step in.</summary>
public sealed class CallLog : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<(string RunId, string Call), int> _calls = new();

    /// <summary>Is shown every call of a run and its parts before it is taken.</summary>
    public Action<IIncomingGrainCallContext>? Before { get; set; }

    /// <summary>Is shown every answer before it is given.</summary>
    public Action<IIncomingGrainCallContext>? After { get; set; }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (RunOf(context) is not { } runId)
        {
            await context.Invoke();
            return;
        }

        _calls.AddOrUpdate((runId, $"{context.Grain.GetType().Name}.{context.MethodName}"), 1, static (_, count) => count + 1);
        Before?.Invoke(context);
        await context.Invoke();
        After?.Invoke(context);
    }

    public int Count(string runId, string call) => _calls.GetValueOrDefault((runId, call));

    public void Forget()
    {
        Before = null;
        After = null;
    }

    private static string? RunOf(IIncomingGrainCallContext context) => context.Grain switch
    {
        ISimulationGrain => context.TargetId.Key.ToString(),
        IRunPart => PartKey.Parse(context.TargetId.Key.ToString()!).RunId,
        _ when context.Request.GetArgumentCount() > 0 && context.Request.GetArgument(0) is PublishTick publish => publish.RunId,
        _ => null,
    };
}
