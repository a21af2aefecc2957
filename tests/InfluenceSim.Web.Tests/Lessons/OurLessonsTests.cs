using InfluenceSim.Scenarios;
using InfluenceSim.Web.Classroom;
using InfluenceSim.Web.Lessons;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Lessons;

/// <summary>The lessons that come with the program: whole in both languages, and their worlds show what their answers claim.</summary>
public sealed class OurLessonsTests(SmallClass small) : IClassFixture<SmallClass>
{
    private const string Sweep = "INFLUENCESIM_SWEEP";

    // The shortest of them; all where the sweep is to be whole.
    private static readonly string[] Quick = ["half-the-reach", "the-feed"];

    public static TheoryData<string> Names => [.. Shelf.Ours];

    public static TheoryData<string> Run => [.. Environment.GetEnvironmentVariable(Sweep) == "whole" ? Shelf.Ours : Quick];

    private static Shelf Shelf { get; } = new(new OwnLessons(null), InfluenceSim.Model.Parts.ModelParts.Ours);

    [Fact]
    public void The_shelf_holds_every_file_of_the_folder() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "scenarios", "lessons"), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
        Shelf.Ours.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_whole_in_both_languages(string name)
    {
        Lesson lesson = Shelf.Read(name);

        Words[] texts = [lesson.Title, lesson.Question, lesson.Answer, lesson.Teacher, .. lesson.Steps];
        Assert.All(texts, words => Assert.NotEqual(words.En, words.Sv));
        Assert.InRange(lesson.Steps.Count, 3, 8);
        Assert.NotEmpty(lesson.Evidence);
        Assert.EndsWith("?", lesson.Guess.Kind == GuessKind.Line ? "?" : lesson.Question.En, StringComparison.Ordinal);
        Assert.Empty(lesson.Scenario.Warnings);

        // Copied, it is the same lesson.
        Lesson copy = LessonReader.ReadText(LessonWriter.Text(lesson), name);
        Assert.Equivalent(lesson with { Scenario = copy.Scenario }, copy, strict: true);
        Assert.Equal(ScenarioWriter.Resolved(lesson.Scenario), ScenarioWriter.Resolved(copy.Scenario));
    }

    [Theory]
    [MemberData(nameof(Run))]
    public async Task Its_worlds_show_what_its_answer_claims(string name)
    {
        Lesson lesson = Shelf.Read(name);
        var run = new LessonRun(lesson, () => 1, TimeProvider.System);
        await using LiveSession session = await small.OpenAsync();
        await session.BeginAsync(lesson.Scenario, run);
        run.Store(0, GuessOf(lesson));

        await session.RunAsync();
        await session.UntilAsync(state => state.IsFinished || state.Trouble is not null);

        LessonResult result = run.Result!;
        Assert.Equal(lesson.Shows, result.Shows);
        Assert.All(result.Line, point => Assert.True(
            lesson.Guess.Kind == GuessKind.Change || (point.Value >= lesson.Guess.Least && point.Value <= lesson.Guess.Greatest),
            $"{point} lies outside the axes"));
        Assert.NotNull(result.GapOf(GuessOf(lesson), lesson.Guess));
    }

    private static Guess GuessOf(Lesson lesson) => lesson.Guess.Kind switch
    {
        GuessKind.Change => new Guess(Direction.Same, null, null, null),
        GuessKind.Value => new Guess(null, null, lesson.Guess.Least, null),
        _ => new Guess(null, null, null, [new(0, lesson.Guess.Least), new(lesson.Scenario.Parameters.Horizon, lesson.Guess.Greatest)]),
    };
}
