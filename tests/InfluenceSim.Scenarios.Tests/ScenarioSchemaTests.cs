using CsCheck;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Tests.Support;
using NJsonSchema;

namespace InfluenceSim.Scenarios.Tests;

public sealed class ScenarioSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(ScenarioSchema.Json()).GetAwaiter().GetResult();

    public static TheoryData<string> Shipped => Repository.ShippedScenarios;

    [Fact]
    public void The_shipped_schema_is_current()
    {
        string shipped = File.ReadAllText(Path.Combine(Repository.Scenarios, "scenario.schema.json"));

        Assert.True(shipped == ScenarioSchema.Json(), "Renew it: influencesim schema > scenarios/scenario.schema.json");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_shipped_scenarios_are_valid(string file) =>
        Assert.Empty(Schema.Validate(YamlAsJson.Convert(File.ReadAllText(Path.Combine(Repository.Scenarios, file)))));

    [Fact]
    public void What_the_reader_takes_the_schema_takes() =>
        Gen.Int.Sample(
            seed =>
            {
                string text = RandomScenario.Text(seed);
                ScenarioReader.ReadText(text, "x.yaml");
                Assert.Empty(Schema.Validate(YamlAsJson.Convert(text)));
            },
            iter: 100);

    [Fact]
    public void A_resolved_scenario_is_valid()
    {
        Scenario scenario = ScenarioReader.ReadText(BrokenScenario.Sound, "x.yaml");

        Assert.Empty(Schema.Validate(YamlAsJson.Convert(ScenarioWriter.Resolved(scenario))));
    }

    [Theory]
    [InlineData("usres: 3")]
    [InlineData("population: { usres: 3 }")]
    [InlineData("creators: { farm: { x: 1 } }")]
    [InlineData("creators: { extraPersonas: [{ name: x }] }")]
    [InlineData("arms: { a: [mandatoryLabeling] }")]
    [InlineData("arms: { a: [{ mandatoryLabeling: {} }] }")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { complianse: 1 } }] }")]
    [InlineData("arms: { a: [{ downrank: {}, chronologicalFeed: {} }] }")]
    [InlineData("arms: { a b: none }")]
    [InlineData("arms: {}")]
    [InlineData("execution: { usersPerGrain: some }")]
    [InlineData("execution: { usersPerGrain: 0 }")]
    [InlineData("sweep: {}")]
    [InlineData("horizon: 0")]
    [InlineData("horizon: 2001")]
    [InlineData("horizon: \"30\"")]
    [InlineData("horizon: 30 days")]
    [InlineData("population: { users: 12.5 }")]
    [InlineData("population: { users: 50% }")]
    [InlineData("population: { attentionMean: 1.01 }")]
    [InlineData("population: null")]
    [InlineData("population: { users: null }")]
    [InlineData("effects: { shock: Mild }")]
    [InlineData("creators: { extraPersonas: [{ kind: person }] }")]
    [InlineData("name: 3")]
    [InlineData("outcomes: [3]")]
    [InlineData("outcomes: []")]
    [InlineData("outcomes: utility")]
    [InlineData("outcomes: { measures: [] }")]
    [InlineData("outcomes: { from: -1 }")]
    [InlineData("outcomes: { form: 3d }")]
    [InlineData("platform: { prominence: -20% }")]
    [InlineData("reactions: { followsChange: yes }")]
    public void What_the_schema_refuses_the_reader_refuses(string text)
    {
        Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "x.yaml"));
        Assert.NotEmpty(Schema.Validate(YamlAsJson.Convert(text)));
    }

    [Fact]
    public void Every_section_refuses_an_unknown_key()
    {
        foreach (string section in Sections(ScenarioForm.Of(null).Root))
        {
            string text = section.Replace("*", "notAKey: 1", StringComparison.Ordinal);

            Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "x.yaml"));
            Assert.NotEmpty(Schema.Validate(YamlAsJson.Convert(text)));
        }
    }

    [Fact]
    public void Every_key_has_a_description()
    {
        static void Check(SectionForm section)
        {
            foreach (Field field in section.Fields)
            {
                Assert.True(field.Meaning.Length > 10, field.Key);
                if (field.Form is SectionForm inner)
                {
                    Check(inner);
                }
            }
        }

        Check(ScenarioForm.Of(null).Root);
        Assert.All(new ArmsForm(ModelParts.Ours).Levers.Values, Check);
    }

    private static IEnumerable<string> Sections(SectionForm section, string around = "{ * }")
    {
        yield return around;
        foreach (Field field in section.Fields)
        {
            if (field.Form is SectionForm inner)
            {
                foreach (string text in Sections(inner, around.Replace("*", $"{field.Key}: {{ * }}", StringComparison.Ordinal)))
                {
                    yield return text;
                }
            }
        }
    }
}
