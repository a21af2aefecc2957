using System.Diagnostics;
using InfluenceSim.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>
/// Orleans' propagation of spans from caller to callee, for calls whose caller has a recorded span only: most calls are made on
/// days that are not sampled, and to find that out again at each of them cost a run some 8 %.
/// </summary>
internal static class RecordedCalls
{
    public static void Propagate(ISiloBuilder silo)
    {
        int before = silo.Services.Count;
        silo.AddActivityPropagation();
        for (int index = before; index < silo.Services.Count; index++)
        {
            silo.Services[index] = InFrontOf(silo.Services[index]);
        }
    }

    private static ServiceDescriptor InFrontOf(ServiceDescriptor service) => service switch
    {
        { IsKeyedService: true } or { ImplementationType: null } => service,
        { ImplementationType: var filter } when service.ServiceType == typeof(IOutgoingGrainCallFilter) =>
            ServiceDescriptor.Singleton<IOutgoingGrainCallFilter>(services =>
                new Outgoing((IOutgoingGrainCallFilter)ActivatorUtilities.CreateInstance(services, filter))),
        { ImplementationType: var filter } when service.ServiceType == typeof(IIncomingGrainCallFilter) =>
            ServiceDescriptor.Singleton<IIncomingGrainCallFilter>(services =>
                new Incoming((IIncomingGrainCallFilter)ActivatorUtilities.CreateInstance(services, filter))),
        _ => service,
    };

    private sealed class Outgoing(IOutgoingGrainCallFilter propagation) : IOutgoingGrainCallFilter
    {
        public Task Invoke(IOutgoingGrainCallContext context) =>
            Activity.Current is { Recorded: true } ? propagation.Invoke(context) : context.Invoke();
    }

    private sealed class Incoming(IIncomingGrainCallFilter propagation) : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context) =>
            RequestContext.Get(RunTraces.Caller) is null ? context.Invoke() : propagation.Invoke(context);
    }
}
