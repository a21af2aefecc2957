using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>People, creators and the network, for anybody to look at; none of it changes anything.</summary>
internal static class LookEndpoints
{
    private const string Octets = "application/octet-stream";

    private static readonly Sentence NoClaim = new("noSuchClaim", "claim: found {claim}; allowed: from 0 to {last}");

    public static void Map(IEndpointRouteBuilder routes, LiveSession session)
    {
        Looks looks = session.Looks;
        RouteGroupBuilder api = routes.MapGroup("/api");
        api.LimitedAs(Asked.Look);
        ChallengeEndpoints.MapViews(api, session);
        api.MapGet("/world", () => WorldFacts.Of(session.Done.Parameters));
        api.MapGet("/person", async (string? world, string? day, string? person, CancellationToken gone) => PersonView.Of(
            person is null
                ? await looks.ReaderAsync(Stated.InAddress(world, "world"), Whole(day, "day"), gone)
                : await looks.PersonAsync(Stated.InAddress(world, "world"), Whole(day, "day"), Whole(person, "person"), gone),
            session.Done.Parameters));
        api.MapGet("/creator", async (string? world, string? creator) => CreatorView.Of(
            await looks.CreatorAsync(Stated.InAddress(world, "world"), Whole(creator, "creator")), session.Done.Parameters));
        api.MapGet("/claims", async (string? world, string? day) => ClaimView.All(
            (await looks.WorldAsync(Stated.InAddress(world, "world"), Whole(day, "day"))).People,
            new PolicyDay(Whole(day, "day")),
            session.Done.Parameters));
        api.MapGet("/network", async () => Results.Bytes((await looks.NetworkAsync()).Bytes, Octets));
        api.MapGet("/network/claim", async (string? world, string? day, string? claim) =>
        {
            (string name, int on, int number) = (Stated.InAddress(world, "world"), Whole(day, "day"), Whole(claim, "claim"));
            ClaimParameters claims = session.Done.Parameters.Claims;
            if (number < 0 || number >= claims.False + claims.True)
            {
                throw new MalformedException(NoClaim.With(("claim", number), ("last", claims.False + claims.True - 1)));
            }

            WorldLook today = await looks.WorldAsync(name, on);
            WorldLook before = on < 0 ? today : await looks.WorldAsync(name, on - 1);
            return Results.Bytes(CrowdLayer.OfClaim(today.People, before.People, number), Octets);
        });
        api.MapGet("/network/ai", async (string? world, string? day) => Results.Bytes(
            CrowdLayer.OfAiFollowed((await looks.WorldAsync(Stated.InAddress(world, "world"), Whole(day, "day"))).People), Octets));
    }

    private static int Whole(string? text, string parameter) => ViewEndpoints.Whole(Stated.InAddress(text, parameter), parameter, usual: 0);
}

/// <summary>What a page needs to know of the world that it looks at.</summary>
/// <param name="People">Number of people.</param>
/// <param name="Topics">Number of topics; claims live on the last ones.</param>
/// <param name="Creators">What each creator is by its maker, by its number.</param>
/// <param name="FirstPersona">Number of the creator who is persona 0 of a given plan.</param>
/// <param name="HasEconomy">Whether there is money.</param>
internal sealed record WorldFacts(int People, int Topics, IReadOnlyList<CreatorClass> Creators, int FirstPersona, bool HasEconomy)
{
    public static WorldFacts Of(SimulationParameters parameters) => new(
        parameters.Population.Users,
        parameters.Population.Topics,
        CreatorProfile.Classes(parameters),
        parameters.Creators.Influencers,
        parameters.Economy.Enabled);
}
