using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Web.Challenge;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>The regulator challenge: what rules cost, what they earned, and who did best.</summary>
internal static class ChallengeEndpoints
{
    public static void MapViews(IEndpointRouteBuilder api, LiveSession session) => api.MapGet("/challenge", () => LookAsync(session));

    public static void MapControls(IEndpointRouteBuilder api, LiveSession session)
    {
        api.MapPost("/challenge/start", (Start asked) => session.Challenge.Start(Stated.Of(asked.Budget, "budget")));
        api.MapPost("/challenge/end", session.Challenge.End);
        api.MapPost("/challenge/enter", async (Enter asked) =>
        {
            string group = Stated.Of(asked.Group, "group");
            (LeagueRow row, bool isFinished) = await session.ReadAsync((course, rules) =>
            {
                IReadOnlyList<Policy> policies = rules.PoliciesOf(RegulatorChallenge.World);
                var row = new LeagueRow(
                    group,
                    rules.Scenario.Seed,
                    ScoreOf(session, course).Total ?? 0,
                    RulePrices.Of(policies),
                    [.. policies.Select(session.Parts.LeverName).Distinct()]);
                return Task.FromResult((row, course.Today >= rules.Scenario.Parameters.Horizon));
            });
            session.Challenge.Enter(group, row, isFinished);
        });
    }

    private static Task<ChallengeView> LookAsync(LiveSession session) => session.ReadAsync((course, rules) =>
        Task.FromResult(new ChallengeView(
            session.Challenge.Budget,
            RulePrices.Of(rules.PoliciesOf(RegulatorChallenge.World)),
            rules.Scenario.Arms[RegulatorChallenge.World].Name,
            [.. session.Parts.Of(PartKind.Lever).Select(lever => new PriceView(lever.Name, RulePrices.Of(lever.Type)))],
            ScoreOf(session, course),
            session.Challenge.Table(rules.Scenario.Seed))));

    // The warm-up, which both worlds share, earns nothing.
    private static Scorecard ScoreOf(LiveSession session, Course course)
    {
        IReadOnlyList<WorldDay> Days(int world) => [.. course.LooksAt(world).Where(day => day.Day >= 0).Select(day => day.Look.Day)];
        return Scorecard.Of(Days(1 - RegulatorChallenge.World), Days(RegulatorChallenge.World), session.HasEconomy);
    }

    private sealed record Start(int? Budget);

    private sealed record Enter(string? Group);

    private sealed record ChallengeView(
        int? Budget,
        int Cost,
        string World,
        IReadOnlyList<PriceView> Prices,
        Scorecard Score,
        IReadOnlyList<LeagueRow> Table);

    private sealed record PriceView(string Lever, int Points);
}
