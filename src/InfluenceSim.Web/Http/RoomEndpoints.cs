using InfluenceSim.Scenarios;
using InfluenceSim.Web.Classroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>How the teacher and the class come in.</summary>
internal static class RoomEndpoints
{
    private static readonly Sentence WrongCode = new(
        "codeIsNotRight", "this code is not right; allowed: the code that the teacher has or shows");

    public static void Map(IEndpointRouteBuilder routes, Room? room, Desk desk, Func<IReadOnlyList<Uri>> addresses)
    {
        RouteGroupBuilder api = routes.MapGroup("/api");
        api.MapGet("/me", (HttpContext context) =>
            new Me(context.Asker().Controls, context.Asker().Seat is not null, NeedsCode: room is not null));
        if (room is null)
        {
            return;
        }

        api.MapGet("/room", () =>
        {
            Roll roll = room.Roll;
            return new Door(room.ClassCode, addresses(), roll.Taken, roll.Here.Count);
        }).OpenTo(For.Teacher);
        api.MapPost("/room/renew", () =>
        {
            room.Renew();
            return desk.SendHomeAsync();
        });
        api.MapPost("/room/teacher", (HttpContext context, Code code) =>
        {
            if (!context.Asker().Controls)
            {
                Access.Keep(context, room.LetTeacherIn(code.Text ?? "") ?? throw Wrong());
            }
        }).OpenTo(For.Anybody).LimitedAs(Asked.TeacherCode);
        api.MapPost("/room/join", (HttpContext context, ClassCode code) =>
        {
            if (context.Asker().Seat is null)
            {
                Access.Keep(context, room.LetIn(code.Text ?? "", code.Name) ?? throw Wrong());
            }
        }).OpenTo(For.Anybody).LimitedAs(Asked.ClassCode);
    }

    private static ForbiddenException Wrong() => new(WrongCode.With());

    private sealed record Me(bool Controls, bool IsSeated, bool NeedsCode);

    private sealed record Door(string Code, IReadOnlyList<Uri> Addresses, int Seats, int Here);

    private sealed record Code(string? Text);

    private sealed record ClassCode(string? Text, string? Name);
}
