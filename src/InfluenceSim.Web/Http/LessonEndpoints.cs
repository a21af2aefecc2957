using InfluenceSim.Scenarios;
using InfluenceSim.Web.Classroom;
using InfluenceSim.Web.Lessons;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>Lessons: which there are, the one before the class, and what the class says of it.</summary>
internal static class LessonEndpoints
{
    private const double LongestTime = 3_600;

    private static readonly Sentence NoTime = new("noTimeToGuess", "found {seconds} seconds; allowed: from 1 to {most}, or none at all");

    public static void Map(IEndpointRouteBuilder routes, LiveSession session, Desk desk, Shelf shelf, Limits limits)
    {
        RouteGroupBuilder api = routes.MapGroup("/api");
        api.MapGet("/lessons", () => shelf.All.Select(ListedLesson.Of));
        api.MapGet("/lessons/{name}/file", (string name) => Results.Text(shelf.TextOf(name), "application/yaml")).OpenTo(For.Teacher);
        api.MapPost("/lessons/import", (Import asked) => shelf.Import(Stated.Of(asked.Name, "name"), Stated.Of(asked.Yaml, "yaml")))
            .WithMetadata(new LargerBody(limits.Lesson));
        api.MapPost("/lessons/copy", (Copied asked) => shelf.Copy(Stated.Of(asked.From, "from"), Stated.Of(asked.Name, "name")));
        api.MapPost("/lessons/save", (Saved asked) => Save(asked, session, desk, shelf));
        api.MapPost("/lessons/note", (Noted asked) =>
        {
            Lesson lesson = shelf.Read(Stated.Of(asked.Name, "name"));
            shelf.Save(lesson with { Title = Titled(asked.Title) ?? lesson.Title, Note = asked.Note ?? lesson.Note });
        });
        api.MapPost("/lessons/delete", (Named asked) => shelf.Delete(Stated.Of(asked.Name, "name")));

        // Without one, null: that there is no lesson is an answer too.
        api.MapGet("/lesson", (HttpContext context) => Results.Json(
            desk.Current is { } run ? LessonView.Of(run, context.Asker().Seat) : null, WebJson.Options));
        api.MapGet("/lesson/class", () => ClassView.Of(desk.Require())).OpenTo(For.Teacher);
        api.MapPost("/lesson", (Named asked) => desk.ChooseAsync(asked.Name is null ? null : shelf.Read(asked.Name)));
        api.MapPost("/lesson/time", (Time asked) => desk.LimitAsync(asked.Seconds switch
        {
            null => null,
            > 0 and <= LongestTime => TimeSpan.FromSeconds(asked.Seconds.Value),
            _ => throw NoTime.Refused(("seconds", asked.Seconds.Value), ("most", LongestTime)),
        }));
        api.MapPost("/lesson/guess", (HttpContext context, Guess guess) => desk.Require().Store(context.Asker().Seat!.Value, guess))
            .OpenTo(For.Seated);
        api.MapPost("/lesson/saw", (HttpContext context, Saw asked) =>
            desk.Require().Observe(context.Asker().Seat!.Value, Stated.Of(asked.Direction, "direction"))).OpenTo(For.Seated);
        api.MapPost("/lesson/why", (HttpContext context, Why asked) =>
            desk.Require().Explain(context.Asker().Seat!.Value, Stated.Of(asked.Text, "text"))).OpenTo(For.Seated);
    }

    private static void Save(Saved asked, LiveSession session, Desk desk, Shelf shelf)
    {
        Lesson basis = desk.Require().Lesson;
        shelf.Save(basis with
        {
            Name = Stated.Of(asked.Name, "name"),
            Title = Titled(asked.Title) ?? basis.Title,
            Note = asked.Note ?? basis.Note,
            Scenario = session.Done,
        });
    }

    private static Words? Titled(string? title) => title is null ? null : new Words(title, title);

    private sealed record Named(string? Name);

    private sealed record Import(string? Name, string? Yaml);

    private sealed record Copied(string? From, string? Name);

    private sealed record Saved(string? Name, string? Title, string? Note);

    private sealed record Noted(string? Name, string? Title, string? Note);

    private sealed record Time(double? Seconds);

    private sealed record Saw(Direction? Direction);

    private sealed record Why(string? Text);
}
