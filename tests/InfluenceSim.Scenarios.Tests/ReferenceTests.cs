using System.Text.Json.Nodes;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Reference;
using InfluenceSim.Scenarios.Tests.Support;
using NJsonSchema;

namespace InfluenceSim.Scenarios.Tests;

public sealed class ReferenceTests
{
    private static readonly ScenarioReference Reference = ScenarioReference.Of();

    private static readonly IReadOnlyList<ParameterRow> All =
        [.. Reference.Parameters, .. Reference.EveryLever, .. Reference.Levers.SelectMany(lever => lever.Fields)];

    public static TheoryData<string> Levers => [.. PolicyRegistry.Levers.Keys];

    [Fact]
    public void Every_key_has_a_meaning_a_unit_and_a_source() =>
        Assert.All(All, row => Assert.True(row.Meaning.Length > 10 && row.Unit.Length > 0 && row.Source.Length > 0, row.Key));

    [Fact]
    public void What_is_calibrated_is_marked_in_one_way()
    {
        Assert.All(All, row => Assert.DoesNotContain("(C)", row.Source, StringComparison.Ordinal));
        Assert.All(
            All.Where(row => !row.IsCalibrated), row => Assert.DoesNotContain("calibrat", row.Source, StringComparison.OrdinalIgnoreCase));
        Assert.All(All.Where(row => row.IsCalibrated), row => Assert.Matches("^calibrated(; [^ ].*)?$", row.Source));
        Assert.Contains(All, row => row.IsCalibrated);
        Assert.Contains(All, row => !row.IsCalibrated);
    }

    [Fact]
    public void No_number_is_left_out() =>
        Assert.Subset(Reference.Parameters.Select(row => row.Key).ToHashSet(), ScenarioForm.Of(null).Numbers().ToHashSet());

    [Fact]
    public void The_defaults_are_those_that_a_scenario_gets()
    {
        string[] stated = [.. Reference.Parameters
            .Where(row => row.Default.Length > 0 && !row.Key.Contains("[]", StringComparison.Ordinal))
            .Select(row => $"{row.Key}={row.Default}")];
        string plain = ScenarioWriter.Resolved(ScenarioReader.ReadText("arms: { none: none }", "x.yaml"));

        Assert.Equal(plain, ScenarioWriter.Resolved(ScenarioReader.ReadText("arms: { none: none }", "x.yaml", stated)));
        Assert.True(stated.Length > 150, "most keys have a default");
    }

    [Theory]
    [MemberData(nameof(Levers))]
    public async Task The_example_of_a_lever_is_a_valid_arm_that_is_not_just_the_default(string name)
    {
        LeverEntry lever = Reference.Levers.Single(entry => entry.Name == name);

        // Nobody is liable where nobody looks.
        string beside = name == "operatorLiability" ? "    - strikesAndBans\n" : "";
        string text = $"economy: {{ enabled: true }}\narms:\n  example:\n{beside}    - {lever.Example}\n";

        Policy policy = Assert.Single(ScenarioReader.ReadText(text, "x.yaml").Arms).Policies[^1];

        Assert.IsType(PolicyRegistry.Levers[name], policy);
        Assert.NotEqual((Policy)Activator.CreateInstance(policy.GetType())!, policy);
        JsonSchema schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Json(), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(YamlAsJson.Convert(text)));
    }

    [Theory]
    [MemberData(nameof(Levers))]
    public void The_schema_shows_the_example(string name)
    {
        LeverEntry lever = Reference.Levers.Single(entry => entry.Name == name);
        JsonNode arm = JsonNode.Parse(ScenarioSchema.Json())!["properties"]!["arms"]!["patternProperties"]!.AsObject().Single().Value!;
        JsonNode settings = arm["anyOf"]![0]!["items"]!["anyOf"]![1]!["properties"]![name]!;

        JsonNode shown = Assert.Single(settings["examples"]!.AsArray())!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(YamlAsJson.Convert(lever.Example))![name], shown), shown.ToJsonString());
        Assert.StartsWith(lever.Meaning, settings["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fields_own_words_in_what_ramps_are_fields()
    {
        // Words in camel case can only be names of fields.
        foreach (LeverEntry lever in Reference.Levers)
        {
            Assert.All(
                lever.Ramps.Split(' ', ',', ';').Where(word => word.Skip(1).Any(char.IsUpper)),
                word => Assert.Contains(word, lever.Fields.Select(field => field.Key)));
        }
    }
}
