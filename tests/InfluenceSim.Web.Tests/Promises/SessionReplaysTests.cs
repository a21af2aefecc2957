using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Promises;

/// <summary>Whatever a class does is saved as a scenario, and the command that runs it comes to the same bits.</summary>
[Trait("Promise", "session-replays")]
public sealed class SessionReplaysTests(SmallClass small) : IClassFixture<SmallClass>
{
    [Fact]
    public async Task Five_changes_a_rewind_and_a_played_persona_are_repeated_by_the_run_command()
    {
        await using LiveSession session = await small.OpenAsync();

        await session.StepToAsync(3);
        await session.ChangeAsync("labels", new MandatoryLabelling { Compliance = 1, Recall = 0.5, Delay = 1 });
        await session.StepToAsync(4);
        await session.ChangeAsync(null, new GivenPlan
        {
            PersonaNumber = 7,
            Topic = 2,
            Posts = 12,
            Realism = 0.95,
            FalseShare = 0.6,
            FollowRequests = 60,
            Until = 8,
        });
        await session.StepToAsync(5);
        await session.ChangeAsync("none", new Downrank { Target = DownrankTarget.Ai, Factor = 0.4, Ramp = 3 });
        await session.StepToAsync(8);
        await session.ChangeAsync("labels", new ChronologicalFeed());
        await session.StepToAsync(9);
        Dictionary<string, string> forgotten = session.Digests();

        // The feed is forgotten; the played persona, the label and what lowers AI stay.
        await session.GoToAsync(6);
        await session.ChangeAsync("labels", new Removal { Coverage = 1, HalfLife = 2 });
        await session.StepToAsync(7);
        await session.EndAsync("labels", "strikesAndBans");
        await session.StepToAsync(9);
        Assert.NotEqual(forgotten["labels"], session.Digests()["labels"]);
        Assert.Equal(forgotten["none"], session.Digests()["none"]);
        await session.EndAsync("none", "downrank");
        await session.StepToAsync(SmallClass.Horizon);

        Assert.Equal([3, 4, 4, 5, 6, 7, 9, 8, 8], session.State.Changes.Select(change => change.Day));
        Assert.Equal(session.Digests(), await Sessions.RunAsync(session.Done));
    }

    [Fact]
    public async Task What_a_class_plays_and_looks_at_by_way_of_the_page_is_repeated_by_the_run_command()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/challenge/start", """{ "budget": 12 }""");
        await page.Session.StepToAsync(2);
        await page.DoAsync(
            "/api/rules",
            """
            {
              "begin": {
                "givenPlan": { "personaNumber": 4, "topic": null, "posts": 25, "realism": 0.2, "falseShare": 0.4, "until": "7d" }
              }
            }
            """);
        await page.DoAsync("/api/rules", """{ "world": "labels", "begin": { "reshareFriction": {} } }""");
        await page.Session.StepToAsync(5);
        await page.GetAsync("/api/person?world=labels&day=3&person=9");
        await page.GetAsync("/api/creator?world=none&creator=16");
        await page.DoAsync("/api/rules", """{ "world": "none", "end": "givenPlan" }""");
        await page.Session.StepToAsync(SmallClass.Horizon);
        await page.GetAsync("/api/person?world=none&day=11&person=9");

        Scenario done = ScenarioReader.ReadText(await page.TextAsync("/api/scenario"), "session.yaml");
        Assert.Equal([5, 7], done.Arms.Select(arm => arm.Policies.OfType<GivenPlan>().Single().Until));
        Assert.Equal(page.Session.Digests(), await Sessions.RunAsync(done));
    }

    [Fact]
    public async Task A_session_in_which_nobody_does_anything_is_the_run_of_its_scenario()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(SmallClass.Horizon);

        Assert.Equal(session.Digests(), await Sessions.RunAsync(SmallClass.Scenario with { Replicates = 1 }));
        Assert.NotEqual(session.State.Digests[0], session.State.Digests[1]);
    }

    [Fact]
    public async Task Another_seed_is_another_run_in_which_the_same_is_decided_on_the_same_days()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(2);
        await session.ChangeAsync("none", new VoluntaryLabelling { Share = 1 });
        await session.StepToAsync(SmallClass.Horizon);
        Dictionary<string, string> first = session.Digests();

        await session.ReseedAsync(77);
        Assert.Equal(0, session.State.Day);
        await session.StepToAsync(SmallClass.Horizon);

        Assert.NotEqual(first["none"], session.Digests()["none"]);
        Assert.Equal(77ul, session.Done.Seed);
        Assert.Equal(session.Digests(), await Sessions.RunAsync(session.Done));
    }

    [Fact]
    public async Task A_saved_session_reads_back_as_it_was()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(1);
        await session.ChangeAsync("none", new GivenPlan { PersonaNumber = 3, Posts = null, Realism = 0.1 });
        await session.StepToAsync(3);
        await session.EndAsync("none", "givenPlan");
        Scenario read = ScenarioReader.ReadText(ScenarioWriter.Resolved(session.Done), "session.yaml");

        Assert.Equal(new GivenPlan { From = 1, Until = 3, PersonaNumber = 3, Posts = null, Realism = 0.1 }, read.Arms[0].Policies[0]);
        Assert.Equal(session.Done.Arms.SelectMany(arm => arm.Policies), read.Arms.SelectMany(arm => arm.Policies));
        Assert.Equal((1, 5ul, "none", "labels"), (read.Replicates, read.Seed, read.Arms[0].Name, read.Arms[1].Name));
    }
}
