using System.Text.Json;
using InfluenceSim.Page.Tests.Support;

namespace InfluenceSim.Page.Tests;

/// <summary>Whatever stands in the browser's storage or in the address, the page comes up and goes on.</summary>
public sealed class UnreadableTests(Classroom classroom) : IClassFixture<Classroom>
{
    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("constructor")]
    [InlineData("__proto__")]
    [Trait("Promise", "page")]
    public async Task What_the_storage_keeps_and_nobody_meant_is_not_read(string kept)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(path: null);
        await viewer.Page.AddInitScriptAsync($"Storage.prototype.getItem = () => {JsonSerializer.Serialize(kept)};");

        await viewer.GoAsync("/");

        await AssertGoesOnAsync(lesson, viewer);
        await viewer.OpenAsync("looks.title");
        Assert.Equal("auto", await viewer.Page.Locator("#theme").InputValueAsync());
        Assert.Equal("en", await viewer.Page.Locator("#language").InputValueAsync());
    }

    [Theory]
    [InlineData("#/phone/%/1/2")]
    [InlineData("#/phone/%E0%A4/0/3")]
    [InlineData("#/creator/%")]
    [InlineData("#/moment/%%%")]
    [InlineData("#/moment/bnVsbA")]
    [InlineData("#/constructor")]
    [InlineData("#/%")]
    [Trait("Promise", "page")]
    public async Task An_address_that_was_cut_off_leads_to_a_page_that_goes_on(string address)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync();
        await viewer.Page.EvaluateAsync("(address) => { location.hash = address; }", address);

        await viewer.Page.ReloadAsync();

        await AssertGoesOnAsync(lesson, viewer);
    }

    private static async Task AssertGoesOnAsync(SchoolHour lesson, Viewer viewer)
    {
        await lesson.Session.StepAsync();
        await viewer.SeesDayAsync(1, SmallClass.Horizon);
        await viewer.AssertSoundAsync();
    }
}
