namespace InfluenceSim.Scenarios.Tests;

/// <summary>Lessons are read like scenarios: each mistake is told with its place, what was found and what is allowed.</summary>
public sealed class LessonReaderTests
{
    private const string Whole = """
        title: { en: A title }
        lasts: 10
        question: { en: How far?, sv: Hur långt? }
        guess: { kind: line, measure: misinformationReach, world: labels, greatest: 0.5 }
        steps:
          - { sv: Gissa. }
        shows: lower
        answer: { en: Not far. }
        evidence: [A study]
        teacher: { en: Ask them. }
        note: Took 12 minutes
        scenario:
          population: { users: 500 }
          arms:
            none: none
            labels:
              - mandatoryLabelling

        """;

    [Fact]
    public void What_it_says_is_read_and_a_language_that_is_left_out_is_the_other()
    {
        Lesson lesson = LessonReader.ReadText(Whole, "mine");

        Assert.Equal(("mine", 10, Direction.Lower, "Took 12 minutes"), (lesson.Name, lesson.Minutes, lesson.Shows, lesson.Note));
        Assert.Equal(new Words("A title", "A title"), lesson.Title);
        Assert.Equal(new Words("How far?", "Hur långt?"), lesson.Question);
        Assert.Equal(new Words("Gissa.", "Gissa."), Assert.Single(lesson.Steps));
        Assert.Equal(
            (GuessKind.Line, "misinformationReach", "all", 1, 0.0, 0.5),
            (lesson.Guess.Kind, lesson.Guess.Measure.Name, lesson.Guess.Group, lesson.Guess.World, lesson.Guess.Least,
                lesson.Guess.Greatest));
        Assert.Equal(["none", "labels"], lesson.Scenario.Arms.Select(arm => arm.Name));
        Assert.Equal("mine", lesson.Scenario.Name);
    }

    [Fact]
    public void Written_it_reads_back_to_the_same()
    {
        Lesson lesson = LessonReader.ReadText(Whole.Replace("Ask them.", "\"Say: \\\"why?\\\" # no\"", StringComparison.Ordinal), "mine");
        string text = LessonWriter.Text(lesson);
        Lesson again = LessonReader.ReadText(text, "mine");

        Assert.Equal(text, LessonWriter.Text(again));
        Assert.Equivalent(lesson with { Scenario = again.Scenario }, again, strict: true);
        Assert.Equal("Say: \"why?\" # no", again.Teacher.En);
        Assert.Equal(ScenarioWriter.Resolved(lesson.Scenario), ScenarioWriter.Resolved(again.Scenario));
    }

    [Theory]
    [InlineData("lasts: 10", "lasts: 40", "mine.yaml:2:8: lasts: '40' is out of range", "from 5 to 20")]
    [InlineData("lasts: 10", "last: 10", "mine.yaml:2:1: last: unknown key 'last'", "did you mean 'lasts'?")]
    [InlineData("title: { en: A title }\n", "", "title: no text", "en, sv or both")]
    [InlineData("shows: lower", "shows: less", "mine.yaml:7:8: shows: found 'less'", "lower, same, higher")]
    [InlineData("shows: lower\n", "", "shows: a key is missing", "lower, same or higher")]
    [InlineData("kind: line", "kind: lines", "mine.yaml:4:16: guess.kind", "did you mean 'line'?")]
    [InlineData("measure: misinformationReach", "measure: misinformationReech", "mine.yaml:4:", "did you mean 'misinformationReach'?")]
    [InlineData("measure: misinformationReach", "measure: income/human", "there is no economy", "economy.enabled: true")]
    [InlineData("kind: line, measure: misinformationReach", "kind: change, measure: engagementShift", "zero is not nothing", "value or")]
    [InlineData("measure: misinformationReach, world: labels, greatest: 0.5", "measure: audience/ai", "guess.greatest", "greatest")]
    [InlineData("greatest: 0.5", "least: 0.6, greatest: 0.5", "guess.least", "least below greatest")]
    [InlineData("world: labels", "world: label", "there is no arm 'label'", "none, labels")]
    [InlineData("users: 500", "usres: 500", "mine.yaml:13:17: population.usres: unknown key 'usres'", "did you mean 'users'?")]
    [InlineData("users: 500", "users: 30000", "30000 users", "at most 20000")]
    [InlineData("    none: none\n", "", "1 arms", "two worlds")]
    [InlineData("  population: { users: 500 }", "  network: { kind: file, file: /etc/passwd }", "network.file: a graph", "itself")]
    [InlineData("scenario:", "scenery:", "no scenario", "under this key")]
    public void What_is_wrong_is_told_with_its_place(string right, string wrong, string found, string allowed)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);

        ScenarioException refused = Assert.Throws<ScenarioException>(
            () => LessonReader.ReadText(Whole.Replace(right, wrong, StringComparison.Ordinal), "mine"));

        Assert.Contains(found, refused.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("scenario: 5")]
    [InlineData("steps: [null, 5]")]
    [InlineData("guess: { measure: [] }")]
    [InlineData("title: &a { en: x }\nquestion: *a")]
    public void What_is_no_lesson_at_all_is_refused(string text) =>
        Assert.NotEmpty(Assert.Throws<ScenarioException>(() => LessonReader.ReadText(text, "mine")).Errors);
}
