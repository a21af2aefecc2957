using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Model.Policies;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>The page and what it is made of come from this server alone, and tell browsers to run nothing else.</summary>
public sealed class PageFilesTests(SmallClass small) : IClassFixture<SmallClass>
{
    [Fact]
    [Trait("Promise", "page")]
    public async Task The_page_names_its_own_files_alone_and_each_of_them_is_served()
    {
        await using Page page = await Page.OpenAsync(small);
        using var client = new HttpClient { BaseAddress = page.Address };

        string index = await client.GetStringAsync("/");
        string[] files = [.. index.Split('"').Where(word => word.Contains('/', StringComparison.Ordinal) && word[0] == '/')];

        Assert.Equal(["/icon.svg", "/page.css", "/page.js"], files.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("style=", index, StringComparison.Ordinal);
        Assert.DoesNotContain("//", index, StringComparison.Ordinal);
        foreach (string file in files)
        {
            Assert.NotEmpty(await client.GetStringAsync(file));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page.js")]
    [InlineData("/api/state")]
    [InlineData("/api/nothing")]
    public async Task Every_answer_forbids_what_is_not_the_pages_own(string path)
    {
        await using Page page = await Page.OpenAsync(small);
        using var client = new HttpClient { BaseAddress = page.Address };
        using HttpResponseMessage answer = await client.GetAsync(path);

        string[] policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain(policy, rule => rule.Contains("unsafe", StringComparison.Ordinal) || rule.Contains('*'));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    // Elsewhere a browser says on its console that it makes nothing of it.
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("192.168.1.20", false)]
    [InlineData("127.0.0.1.example.org", false)]
    public async Task Only_an_address_that_browsers_trust_asks_for_a_window_of_its_own(string host, bool isTrusted)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString(host, 5000);

        await SafeHeaders.InvokeAsync(context, _ => Task.CompletedTask);

        Assert.Equal(isTrusted, context.Response.Headers.ContainsKey("Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task A_file_that_a_browser_has_is_not_sent_again_and_the_index_always_is()
    {
        await using Page page = await Page.OpenAsync(small);
        using var client = new HttpClient { BaseAddress = page.Address };
        using HttpResponseMessage first = await client.GetAsync("/page.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/page.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await client.SendAsync(again);
        using HttpResponseMessage index = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.True(index.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Every_lever_of_the_registry_is_told_with_its_dials_under_one_heading()
    {
        await using Page page = await Page.OpenAsync(small);

        JsonNode rules = await page.GetAsync("/api/rules");
        JsonNode[] groups = [.. rules["groups"]!.AsArray().Select(group => group!)];
        JsonNode[] levers = [.. groups.SelectMany(group => group["levers"]!.AsArray()).Select(lever => lever!)];

        Assert.Equal(PolicyRegistry.Levers.Keys, levers.Select(lever => (string)lever["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal(["labels", "feed", "claims", "accounts", "money"], groups.Select(group => (string)group["name"]!));
        JsonNode down = levers.Single(lever => (string)lever["name"]! == "downrank");
        Assert.Equal(["target", "factor", "appliesTo"], down["dials"]!.AsArray().Select(dial => (string)dial!["key"]!));
        JsonNode factor = down["dials"]![1]!;
        Assert.Equal(("number", "share"), ((string)factor["kind"]!, (string)factor["unit"]!));
        Assert.Equal([0.001, 0.5, 1], ((string[])["least", "default", "greatest"]).Select(key => (double)factor[key]!));
        Assert.Equal(
            ["ai", "labelled-ai", "unlabelled-ai", "claims"],
            down["dials"]![0]!["choices"]!.AsArray().Select(choice => (string)choice!["word"]!));
    }
}
