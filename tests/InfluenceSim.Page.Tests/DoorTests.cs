using System.Net;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Web.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>How one comes into the class, and how the teacher sends it home.</summary>
public sealed class DoorTests(Classroom classroom) : IClassFixture<Classroom>
{
    private static readonly ServeOptions Open = new() { Listen = IPAddress.Loopback };

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [Trait("Promise", "page")]
    public async Task A_code_without_four_letters_is_told_of_until_it_has_them(string language)
    {
        await using SchoolHour lesson = await classroom.BeginAsync(serve: Open);
        Viewer phone = await lesson.OpenAsync(language, Screen.Phone, "/#/join");
        ILocator code = phone.Page.Locator(".opened input").First;
        ILocator told = phone.Page.Locator(".opened [role=alert]");
        await Expect(code).ToHaveIdAsync("class-code");

        await code.FillAsync("AB1");
        await phone.Button("join.come").First.ClickAsync();
        await Expect(told).ToHaveTextAsync(phone.Texts["join.fourLetters"]);
        await phone.AssertSoundAsync();
        await code.FillAsync("AB1C");
        await Expect(told).ToHaveTextAsync(phone.Texts["join.fourLetters"]);
        await code.FillAsync(lesson.Server.ClassCode!);
        await Expect(told).ToBeEmptyAsync();
        await code.PressAsync("Enter");
        await Expect(phone.Button("join.toLesson")).ToBeVisibleAsync();
        await phone.AssertSoundAsync();
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("sv", false)]
    [Trait("Promise", "page")]
    public async Task The_class_is_sent_home_only_when_the_teacher_says_so_again(string language, bool isSure)
    {
        await using SchoolHour lesson = await classroom.BeginAsync(serve: Open);
        Viewer teacher = await lesson.OpenAsync(language, path: "/#/join");
        var asked = new List<string>();
        int sent = 0;
        teacher.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await (isSure ? dialog.AcceptAsync() : dialog.DismissAsync());
        };
        teacher.Page.Request += (_, request) => sent += request.Url.EndsWith("/api/room/renew", StringComparison.Ordinal) ? 1 : 0;
        await teacher.Page.Locator("summary", new() { HasText = teacher.Texts["join.teacher"] }).ClickAsync();
        await teacher.Page.Locator("#teacher-code").FillAsync(lesson.Server.TeacherCode!);
        await teacher.Page.Locator("#teacher-code").PressAsync("Enter");
        string code = lesson.Server.ClassCode!;
        await Expect(teacher.Page.Locator(".class-code")).ToHaveTextAsync(code);
        await Expect(teacher.Page.GetByText(teacher.Texts["join.renewHint"])).ToBeVisibleAsync();

        await teacher.ClickAsync("join.renew");

        Assert.Equal([teacher.Texts["join.renewAsk"]], asked);
        if (isSure)
        {
            await Expect(teacher.Page.Locator(".class-code")).Not.ToHaveTextAsync(code);
        }

        Assert.Equal(isSure ? 1 : 0, sent);
        Assert.Equal(!isSure, lesson.Server.ClassCode == code);
        teacher.AssertCalm();
    }
}
