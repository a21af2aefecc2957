using System.Text.RegularExpressions;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Tests;

/// <summary>What a newcomer does with scenarios/README.md: takes the lesson's scenario as it stands, and types its commands.</summary>
[Trait("Promise", "first-five-minutes")]
public sealed partial class FirstFiveMinutesTests
{
    private const string Lesson = "A first lesson: from a question to an answer";
    private const string File = "duty.yaml";

    private static readonly string[] Small =
    [
        "--set", "population.users=300", "--set", "creators.influencers=12", "--set", "creators.fakefluencers=8", "--set", "warmUp=2d",
        "--set", "horizon=14d", "--replicates", "2",
    ];

    public static TheoryData<string> Overrides { get; } =
        [.. Override().Matches(Section("Overriding a key")).Select(match => match.Groups["text"].Value)];

    [Fact]
    public async Task The_lessons_scenario_is_valid_at_the_first_try_and_is_the_question()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(File, Blocks(Lesson, "yaml")[0]);

        Command validate = (await Command.RunAsync("validate", file)).Succeeded();

        Assert.Equal("", validate.Error);
        string[] promised =
        [
            .. Blocks(Lesson, "").SelectMany(block => block.Trim().Split('\n'))
                .Where(line => line.StartsWith(File, StringComparison.Ordinal)),
        ];
        Assert.Equal(3, promised.Length);
        string[] printed = validate.Output.Replace(file, File, StringComparison.Ordinal).Split('\n');
        Assert.All(promised, line => Assert.Contains(line, printed));

        Scenario scenario = ScenarioReader.Read(file);
        Assert.Empty(scenario.Arms[0].Policies);
        Assert.All(
            scenario.Arms.Skip(1),
            arm => Assert.Contains(
                arm.Policies, lever => lever is MandatoryLabelling { Compliance: 0.9 } && (int)lever.From == 10 && lever.Until is null));
        Assert.Contains(scenario.Arms[^1].Policies, lever => lever is Removal && (int)lever.From == 10);
        Assert.Contains("misinformationReach", scenario.Outcomes);
        Assert.Contains("removedByMistake/human", scenario.Outcomes);
    }

    [Fact]
    public async Task Each_command_of_the_lesson_does_what_it_says()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(File, Blocks(Lesson, "yaml")[0]);
        string[] commands = [.. LessonCommand().Matches(Section(Lesson)).Select(match => match.Groups["words"].Value).Distinct()];
        Assert.Contains("run duty.yaml", commands);
        Assert.Contains(commands, command => command.Contains("--set arms.", StringComparison.Ordinal));

        foreach ((int at, string command) in commands.Index())
        {
            bool isRun = command.StartsWith("run ", StringComparison.Ordinal);
            string[] words = [.. command.Split(' ').Select(word => word == File ? file : word), .. Small];

            Command done = (await Command.RunAsync(
                isRun ? [.. words, "--quiet", "--out", Path.Combine(folder.Root, $"run-{at}")] : words)).Succeeded();

            string[] promised = ["misinformation reach", "duty-and-removal", "in words", "Holm", "more n", "The answer rests on"];
            Assert.All(
                isRun ? promised : ["valid"],
                word => Assert.Contains(word, done.Output, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Who_means_ninety_per_cent_of_all_writes_what_the_lesson_says()
    {
        string all = WrittenForAll().Match(Section(Lesson)).Groups["yaml"].Value;
        using var folder = new TemporaryFolder();

        Command validate = (await Command.RunAsync(
            "validate", folder.Write(File, $"{Blocks(Lesson, "yaml")[0]}{all}\n"))).Succeeded();

        Assert.Contains("90.0 % of personas disclose", validate.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Overrides))]
    public async Task Each_override_that_is_shown_changes_the_scenario_that_is_shown(string text)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("example.yaml", Blocks("Writing one", "yaml")[0]);

        string before = (await Command.RunAsync("validate", file, "--resolved")).Succeeded().Output;
        string after = (await Command.RunAsync("validate", file, "--resolved", "--set", text.Trim('\''))).Succeeded().Output;

        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("persona")]
    [InlineData("operator")]
    [InlineData("hybrid")]
    [InlineData("pairing")]
    [InlineData("log odds")]
    [InlineData("rests on")]
    [InlineData("Holm")]
    [InlineData("none seen")]
    [InlineData("effective compliance")]
    public void A_word_that_tables_use_is_explained(string word) =>
        Assert.Matches($@"(?m)^\| {word} \| .{{40,}} \|$", Section("Words"));

    [Fact]
    public async Task A_scenario_comes_from_standard_input_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write(File, Blocks(Lesson, "yaml")[0]);
        folder.Write("wrong.yaml", "sede: 1\n");

        Command right = (await PipedAsync(folder, File)).Succeeded();
        Command wrong = (await PipedAsync(folder, "wrong.yaml")).Refused();

        Assert.StartsWith("stdin: valid; 2,000 users", right.Output, StringComparison.Ordinal);
        Assert.StartsWith("stdin:1:1: sede: unknown key 'sede'", wrong.Error, StringComparison.Ordinal);
    }

    private static async Task<Command> PipedAsync(TemporaryFolder folder, string file)
    {
        using ChildProcess validate = ChildProcess.Redirected("< " + file, folder.Root, "validate", "-");
        return await validate.EndAsync();
    }

    private static string Section(string heading) =>
        System.IO.File.ReadAllText(Path.Combine(Repository.Scenarios, "README.md")).Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    private static string[] Blocks(string heading, string language) =>
        [.. Block().Matches(Section(heading)).Where(block => block.Groups["language"].Value == language)
            .Select(block => block.Groups["text"].Value)];

    [GeneratedRegex(
        "^```(?<language>[a-z]*)\n(?<text>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"influencesim (?<words>(run|validate) duty\.yaml[^`\n]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex LessonCommand();

    [GeneratedRegex(@"^\|.*`--set (?<text>[^`]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Override();

    [GeneratedRegex(@"of all of them adds `(?<yaml>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenForAll();
}
