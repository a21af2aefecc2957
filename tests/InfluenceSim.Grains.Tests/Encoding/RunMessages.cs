using InfluenceSim.Grains.Messages;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Run;
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
        var platform = new Platform(world);
        var market = new Marketplace(world);
        Operator[] operators = [.. world.Operators.Select(maker => new Operator(world, maker.Number))];
        ICreator[] creators = [.. Enumerable.Range(0, world.Creators.Count).Select(creator => CreatorFactory.Create(world, creator))];
        HumanUsers[] blocks = [.. BlockLayout.Of(world.Users, spec.UsersPerGrain).Select(block => new HumanUsers(world, block.First, block.Count))];
        while (!conductor.IsFinished)
        {
            if (conductor.StartsWeek)
            {
                MarketBrief week = conductor.MarketBrief();
                yield return new SettleRequest(stamp, week);
                MarketOutcome outcome = market.Settle(week);
                yield return new SettleAnswer(stamp, outcome);
                conductor.Accept(outcome);
                var plans = new List<OperatorPlan>();
                foreach (OperatorBrief brief in conductor.OperatorBriefs())
                {
                    yield return new OperatorRequest(stamp, brief);
                    plans.Add(operators[brief.Operator].Plan(brief));
                    yield return new OperatorAnswer(stamp, plans[^1]);
                }

                conductor.Accept(plans);
            }

            if (conductor.StartsDay)
            {
                var plans = new List<CreatorPlan>();
                foreach (CreatorBrief brief in conductor.Briefs())
                {
                    yield return new PlanRequest(stamp, brief);
                    plans.Add(creators[brief.Creator].Plan(brief));
                    yield return new PlanAnswer(stamp, plans[^1]);
                }

                conductor.Accept(plans);
            }

            PlatformRequest request = conductor.Request();
            yield return new PrepareRequest(stamp, request);
            TickInput input = platform.Prepare(request);
            yield return new PreparedTick(stamp, input, platform.HashState());
            yield return new PublishTick(stamp, spec.RunId, input);
            var outputs = new List<TickOutput>();
            foreach (HumanUsers block in blocks)
            {
                outputs.Add(block.Step(input));
                yield return new StepAnswer(stamp, Silo, outputs[^1]);
            }

            conductor.Complete(input, outputs, platform.HashState());
        }
    }
}
