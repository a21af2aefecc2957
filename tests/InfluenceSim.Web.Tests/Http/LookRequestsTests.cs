using System.Buffers.Binary;
using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>What a page is told of people, creators and the network.</summary>
public sealed class LookRequestsTests(SmallClass small) : IClassFixture<SmallClass>
{
    private const string Labels = "labels";
    private const int Users = 150;
    private const int FirstPersona = 12;

    [Fact]
    public async Task A_persons_day_comes_as_the_phone_shows_it()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.Session.StepToAsync(3);
        PersonDay day = await page.Session.Looks.PersonAsync(Labels, 2, 7, TestContext.Current.CancellationToken);

        JsonNode shown = await page.GetAsync("/api/person?world=labels&day=2&person=7");

        JsonArray items = shown["items"]!.AsArray();
        Assert.Equal(day.Items.Count, items.Count);
        Assert.Equal(day.Items.Select(item => item.Liked), items.Select(item => item!["liked"]!.GetValue<bool>()));
        Assert.Equal(day.Items.Select(item => item.Placing.Score), items.Select(item => item!["score"]!.GetValue<double>()));
        Assert.Equal(
            day.Items.Select(item => item.Card.Author.IsCreator(Users) ? item.Card.Author - Users : -1),
            items.Select(item => item!["author"]!["creator"]?.GetValue<int>() ?? -1));
        Assert.Equal(day.After.TrustHuman, shown["after"]!["trustHuman"]!.GetValue<double>());
        Assert.Equal(
            System.Numerics.BitOperations.PopCount(day.After.Believed), shown["believes"]!.AsArray().Count);
    }

    [Fact]
    public async Task Who_names_nobody_is_shown_somebody_who_read_on_that_day()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.Session.StepToAsync(3);
        for (int day = 0; day < 3; day++)
        {
            JsonNode shown = await page.GetAsync($"/api/person?world=labels&day={day}");

            Assert.NotEmpty(shown["items"]!.AsArray());
            JsonNode named = await page.GetAsync($"/api/person?world=labels&day={day}&person={shown["person"]}");
            Assert.Equal(named.ToJsonString(), shown.ToJsonString());
        }
    }

    [Fact]
    public async Task The_network_is_of_the_world_that_is_served_also_where_it_has_the_seed_of_another()
    {
        await using Page page = await Page.OpenAsync(small);
        int People(byte[] picture) => BinaryPrimitives.ReadInt32LittleEndian(picture);
        int before = People((await page.Session.Looks.NetworkAsync()).Bytes);
        Scenario served = page.Session.Done;
        SimulationParameters larger =
            served.Parameters with { Population = served.Parameters.Population with { Users = Users + 30 } };

        await page.Session.BeginAsync(served with { Parameters = larger }, null);

        Assert.Equal((Users, Users + 30), (before, People((await page.Session.Looks.NetworkAsync()).Bytes)));
    }

    [Fact]
    public async Task A_creators_days_are_those_of_the_run_and_a_persona_shows_what_it_tries()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.Session.StepToAsync(8);

        JsonNode persona = await page.GetAsync($"/api/creator?world=labels&creator={FirstPersona}");
        JsonNode person = await page.GetAsync("/api/creator?world=labels&creator=0");

        Assert.Equal(Enumerable.Range(-1, 9), persona["days"]!.AsArray().Select(day => day!["day"]!.GetValue<int>()));
        Assert.Equal(0, persona["persona"]!.GetValue<int>());
        JsonArray arms = persona["arms"]!.AsArray();
        Assert.Equal(0, arms.Count % 6);
        Assert.True(arms.Sum(arm => arm!["impressions"]!.GetValue<long>()) > 0);
        Assert.Null(person["persona"]);
        Assert.Empty(person["arms"]!.AsArray());
        Assert.InRange(person["business"]!["energy"]!.GetValue<double>(), 0, 1);

        // The leaderboard is of the same numbers.
        JsonNode leader = (await page.GetAsync("/api/days?from=7")).AsArray()[^1]!["second"]![0]!;
        JsonNode first = await page.GetAsync($"/api/creator?world=labels&creator={leader["creator"]}");
        Assert.Equal(leader["audience"]!.GetValue<int>(), first["days"]!.AsArray()[^1]!["audience"]!.GetValue<int>());
        Assert.Equal(leader["income"]!.GetValue<long>(), first["days"]!.AsArray()[^1]!["income"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_played_persona_posts_as_told_is_seen_and_is_found_out()
    {
        await using Page page = await Page.OpenAsync(small);
        string path = $"/api/creator?world=labels&creator={FirstPersona}";
        await page.Session.StepToAsync(2);
        await page.DoAsync(
            "/api/rules",
            """
            {
              "begin": {
                "givenPlan": { "personaNumber": 0, "topic": 1, "posts": 40, "realism": 0.1, "followRequests": 100, "until": "8d" }
              }
            }
            """);
        await page.Session.StepToAsync(SmallClass.Horizon);

        JsonNode played = await page.GetAsync(path);
        int Impressions(int day) => played["days"]!.AsArray()[day + 1]!["impressions"]!.GetValue<int>();
        Assert.True(Impressions(4) > 2 * Impressions(0), $"{Impressions(4)} after {Impressions(0)}");
        long Of(int topic) => played["arms"]!.AsArray().Where(arm => arm!["topic"]!.GetValue<int>() == topic)
            .Sum(arm => arm!["impressions"]!.GetValue<long>());
        Assert.Equal(1, Enumerable.Range(0, 6).MaxBy(Of));

        // Who can be told from a person is told from one.
        JsonArray days = played["days"]!.AsArray();
        Assert.True(days[^1]!["takenForAi"]!.GetValue<int>() > days[3]!["takenForAi"]!.GetValue<int>());
        int? labelled = played["labelledFrom"]?.GetValue<int>();
        Assert.Equal(
            days.Select(day => (Day: day!["day"]!.GetValue<int>(), Is: day["isLabelled"]!.GetValue<bool>()))
                .Where(day => day.Is).Select(day => (int?)day.Day).FirstOrDefault(),
            labelled);
    }

    [Fact]
    public async Task The_networks_layers_say_of_everybody_what_the_phones_say()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.Session.StepToAsync(6);
        JsonArray claims = (await page.GetAsync("/api/claims?world=labels&day=5")).AsArray();
        JsonNode seen = claims.MaxBy(claim => claim!["saw"]!.GetValue<int>())!;
        int claim = seen["claim"]!.GetValue<int>();
        byte[] layer = await page.BytesAsync($"/api/network/claim?world=labels&day=5&claim={claim}");
        byte[] ai = await page.BytesAsync("/api/network/ai?world=labels&day=5");

        int[] stands = Unpacked(layer);
        Assert.Equal(seen["saw"]!.GetValue<int>(), stands.Count(one => one > 0));
        Assert.True(stands.Count(one => one > 0) > 10);
        Assert.Equal(seen["believe"]!.GetValue<int>(), stands.Count(one => one == 2));
        CreatorClass[] made = CreatorProfile.Classes(page.Session.Done.Parameters);
        bool IsPersona(Account account) => account.IsCreator(Users) && made[account.AsCreator(Users)] != CreatorClass.Influencer;
        for (int person = 0; person < 20; person++)
        {
            PersonDay day = await page.Session.Looks.PersonAsync(Labels, 5, person, TestContext.Current.CancellationToken);
            bool Has(ulong bits) => ((bits >> claim) & 1) != 0;
            int expected = Has(day.After.Believed) ? 2 : !Has(day.After.Seen) ? 0 : Has(day.Before.Seen) ? 1 : 3;
            Assert.Equal(expected, stands[person]);
            int followed = day.After.Follows.Count(one => IsPersona(one.Account));
            Assert.Equal(followed switch { 0 => 0, 1 => 1, <= 3 => 2, _ => 3 }, Unpacked(ai)[person]);
        }

        byte[] picture = await page.BytesAsync("/api/network");
        Assert.Equal(Users, BitConverter.ToInt32(picture));
        Assert.Equal(picture, await page.BytesAsync("/api/network"));
    }

    [Theory]
    [InlineData("/api/person?day=0&person=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/person?world=labels&day=x&person=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/person?world=other&day=0&person=0", HttpStatusCode.Conflict)]
    [InlineData("/api/person?world=labels&day=1&person=0", HttpStatusCode.Conflict)]
    [InlineData("/api/person?world=labels&day=-1&person=0", HttpStatusCode.Conflict)]
    [InlineData("/api/person?world=labels&day=0&person=150", HttpStatusCode.Conflict)]
    [InlineData("/api/creator?world=labels&creator=-1", HttpStatusCode.Conflict)]
    [InlineData("/api/creator?world=labels&creator=99999", HttpStatusCode.Conflict)]
    [InlineData("/api/network/claim?world=labels&day=0&claim=64", HttpStatusCode.BadRequest)]
    [InlineData("/api/network/claim?world=labels&day=-2&claim=0", HttpStatusCode.Conflict)]
    [InlineData("/api/claims?world=labels&day=1", HttpStatusCode.Conflict)]
    public async Task What_there_is_not_is_refused(string path, HttpStatusCode expected)
    {
        await using Page page = await Page.OpenAsync(small);
        await page.Session.StepAsync();

        Assert.Equal(expected, await page.GetAsync(path, _ => { }));
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        await using Page page = await Page.OpenAsync(small);
        await using LiveSession undisturbed = await small.OpenAsync();
        await page.Session.RunAsync();
        while (!page.Session.State.IsFinished)
        {
            int day = page.Session.State.Day - 1;
            await page.GetAsync($"/api/creator?world=none&creator={FirstPersona}");
            await page.GetAsync($"/api/claims?world=none&day={day}");
            await page.GetAsync("/api/challenge");
            if (day >= 0)
            {
                await page.GetAsync($"/api/person?world=none&day={day}&person={day}");
            }
        }

        await undisturbed.StepToAsync(SmallClass.Horizon);
        Assert.Equal(undisturbed.State.Digests, page.Session.State.Digests);
    }

    private static int[] Unpacked(byte[] layer) =>
        [.. Enumerable.Range(0, Users).Select(person => (layer[person / 4] >> (person % 4 * 2)) & 3)];
}
