using InfluenceSim.Grains.Messages;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Tests.Encoding;

/// <summary>Every message of a whole run, as it would be sent; each is valid until the next is asked for.</summary>
internal static class RunMessages
{
    private static readonly SiloAddress Silo = SiloAddress.New(System.Net.IPAddress.Loopback, 1, 1);

    public static IEnumerable<object> Of(RunSpec spec)
    {
        Stamp stamp = Stamp.Of(3);
        World world = World.Build(spec.Parameters, spec.Key);
        var conductor = new Conductor(world, spec.Policies);
        var parts = new LocalParts(world, spec.UsersPerGrain);
        while (!conductor.IsFinished)
        {
            TickAsk ask = conductor.Next();
            foreach (object request in RequestsOf(ask, stamp, spec.RunId))
            {
                yield return request;
            }

            TickAnswer answer = parts.Answer(ask);
            foreach (object message in AnswersOf(answer, stamp, parts))
            {
                yield return message;
            }

            conductor.Take(answer);
        }
    }

    private static IEnumerable<object> RequestsOf(TickAsk ask, Stamp stamp, string runId) => ask switch
    {
        AskMarket market => [new SettleRequest(stamp, market.Brief)],
        AskOperators operators => operators.Briefs.Select(brief => new OperatorRequest(stamp, brief)),
        AskCreators creators => creators.Briefs.Select(brief => new PlanRequest(stamp, brief)),
        AskPlatform platform => [new PrepareRequest(stamp, platform.Request)],
        AskBlocks blocks => [new PublishTick(stamp, runId, blocks.Input)],
        _ => throw new ArgumentOutOfRangeException(nameof(ask), ask, null),
    };

    private static IEnumerable<object> AnswersOf(TickAnswer answer, Stamp stamp, LocalParts parts) => answer switch
    {
        MarketSettled market => [new SettleAnswer(stamp, market.Outcome)],
        OperatorsPlanned operators => operators.Plans.Select(plan => new OperatorAnswer(stamp, plan)),
        CreatorsPlanned creators => creators.Plans.Select(plan => new PlanAnswer(stamp, plan)),
        PlatformPrepared prepared => [new PreparedTick(stamp, prepared.Input, parts.Platform.HashState())],
        BlocksStepped stepped => stepped.Outputs.Select(output => new StepAnswer(stamp, Silo, output)),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };
}
