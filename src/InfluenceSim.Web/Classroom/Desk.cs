using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Classroom;

/// <summary>What the class has before it: a lesson, or the scenario that was served at first.</summary>
internal sealed class Desk(LiveSession session, TimeProvider clock, Func<Roll> roll)
{
    private static readonly Sentence NoLesson = new("noLesson", "no lesson is before the class; allowed: when the teacher has chosen one");

    private readonly Scenario _first = session.Done;
    private int _versions;

    /// <summary>The lesson; null without one.</summary>
    public LessonRun? Current => session.Gate as LessonRun;

    /// <summary>Puts a lesson before the class, as nobody had guessed yet; null puts the first scenario there.</summary>
    public Task ChooseAsync(Lesson? lesson) => lesson is null
        ? session.BeginAsync(_first, null)
        : session.BeginAsync(lesson.Scenario, new LessonRun(lesson, NextVersion, clock, roll));

    /// <summary>The lesson.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public LessonRun Require() => Current
        ?? throw NoLesson.Refused();

    /// <summary>The class has gone, and what it said goes with it: the lesson begins anew for who comes next.</summary>
    public Task SendHomeAsync() => Current switch
    {
        null => Task.CompletedTask,
        { } run when run.TryForget() => session.TellAsync(),
        { } run => ChooseAsync(run.Lesson),
    };

    /// <summary>Gives the class so long to guess; null takes the limit away.</summary>
    public async Task LimitAsync(TimeSpan? time)
    {
        Require().Limit(time);
        await session.TellAsync();
    }

    // They go on rising from lesson to lesson, so that no phone takes a new one for the one it knows.
    private int NextVersion() => Interlocked.Increment(ref _versions);
}
