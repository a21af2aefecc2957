using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Classroom;

namespace InfluenceSim.Web.Http;

/// <summary>A lesson as one of the class sees it: what it shows and why are left out until the worlds have run to their end.</summary>
internal sealed record LessonView(
    string Name,
    int Version,
    Words Title,
    int Minutes,
    Words Question,
    IReadOnlyList<Words> Steps,
    AskedView Guess,
    LessonPhase Phase,
    double? SecondsLeft,
    int Guesses,
    int Seats,
    int Waiting,
    Answer Own,
    LessonResult? Result,
    Gap? Gap,
    bool? SawRight,
    Words? Answer,
    IReadOnlyList<string>? Evidence)
{
    public static LessonView Of(LessonRun run, int? seat)
    {
        Lesson lesson = run.Lesson;
        Answer own = seat is { } number ? run.Of(number) : Classroom.Answer.None;
        LessonResult? result = run.Result;
        (int seats, int waiting) = run.Class;
        return new LessonView(
            lesson.Name,
            run.Version,
            lesson.Title,
            lesson.Minutes,
            lesson.Question,
            lesson.Steps,
            AskedView.Of(lesson),
            run.Phase,
            run.SecondsLeft,
            run.Answers.Count(answer => answer.Guess is not null),
            seats,
            waiting,
            own,
            result,
            own.Guess is { } guess ? result?.GapOf(guess, lesson.Guess) : null,
            own.Saw is { } saw && result?.Shows is { } shows ? saw == shows : null,
            result is null ? null : lesson.Answer,
            result is null ? null : lesson.Evidence);
    }
}

/// <summary>What is guessed, and the axes on which.</summary>
internal sealed record AskedView(
    GuessKind Kind,
    string Measure,
    string Title,
    ScaleKind Scale,
    string Unit,
    IReadOnlyList<string> Worlds,
    int World,
    double Least,
    double Greatest,
    double Near,
    int Horizon)
{
    public static AskedView Of(Lesson lesson) => new(
        lesson.Guess.Kind,
        $"{lesson.Guess.Measure.Name}/{lesson.Guess.Group}",
        lesson.Guess.Measure.Title,
        lesson.Guess.Measure.Scale.Kind,
        lesson.Guess.Measure.Scale.Unit,
        [.. lesson.Scenario.Arms.Select(arm => arm.Name)],
        lesson.Guess.World,
        lesson.Guess.Least,
        lesson.Guess.Greatest,
        lesson.Guess.Near,
        lesson.Scenario.Parameters.Horizon);
}

/// <summary>What the class said, for the teacher: nobody's name stands there.</summary>
internal sealed record ClassView(
    IReadOnlyList<Guess> Guesses,
    int Seats,
    int Waiting,
    int Observed,
    int ObservedWrongly,
    IReadOnlyList<string> Whys,
    Words Teacher,
    string Note)
{
    public static ClassView Of(LessonRun run)
    {
        IReadOnlyList<Answer> answers = run.Answers;
        Direction? shows = run.Result?.Shows;
        (int seats, int waiting) = run.Class;
        return new ClassView(
            [.. answers.Select(answer => answer.Guess).OfType<Guess>()],
            seats,
            waiting,
            answers.Count(answer => answer.Saw is not null),
            answers.Count(answer => answer.Saw is not null && answer.Saw != shows),
            [.. answers.Select(answer => answer.Why).OfType<string>()],
            run.Lesson.Teacher,
            run.Lesson.Note);
    }
}

/// <summary>A lesson on the list.</summary>
internal sealed record ListedLesson(string Name, bool IsOurs, Words? Title, int? Minutes, Words? Question, string? Problem)
{
    public static ListedLesson Of(Lessons.Shelved shelved) => new(
        shelved.Name, shelved.IsOurs, shelved.Lesson?.Title, shelved.Lesson?.Minutes, shelved.Lesson?.Question,
        shelved.Problem.Length > 0 ? shelved.Problem : null);
}
