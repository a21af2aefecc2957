using System.Net;
using System.Net.Sockets;
using System.Text;
using InfluenceSim.Web.Classroom;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Tests.Promises;

/// <summary>Who has not the teacher's code reads and guesses, whatever they send; the run is one in which nobody sent anything.</summary>
[Trait("Promise", "viewer-is-read-only")]
public sealed class ViewerIsReadOnlyTests(SmallClass small) : IClassFixture<SmallClass>
{
    private static readonly string[] Bodies =
    [
        "", "{}", """{ "day": 0 }""", """{ "seed": 9 }""", """{ "daysPerSecond": 1 }""", """{ "begin": "chronologicalFeed" }""",
        """{ "name": "half-the-reach" }""", """{ "name": null }""", """{ "seconds": 9 }""",
    ];

    private static ServeOptions Open => new() { Listen = IPAddress.Loopback };

    [Fact]
    public async Task Every_control_is_refused_and_the_run_stays_the_undisturbed_one()
    {
        await using LiveSession undisturbed = await small.OpenAsync();
        await undisturbed.StepToAsync(SmallClass.Horizon);
        await using Page page = await Page.OpenAsync(small, serve: Open);
        using Visitor teacher = await page.TeacherAsync();
        using var stranger = new Visitor(page.Address);
        using Visitor pupil = await page.PupilAsync();
        (string Path, string Method)[] controls = [.. Controls(page)];
        string[] known = ["/api/run", "/api/step", "/api/rules", "/api/seed", "/api/lesson", "/api/lessons/import", "/api/room/renew"];
        Assert.Empty(known.Except(controls.Select(control => control.Path)));
        Assert.Equal(
            ["/api/lesson/guess", "/api/lesson/saw", "/api/lesson/why", "/api/room/join", "/api/room/teacher"],
            Addresses(page).Except(controls).Where(address => address.Method != "GET").Select(address => address.Path).Order());
        await teacher.DoAsync("/api/step");

        foreach (Visitor viewer in (Visitor[])[stranger, pupil])
        {
            foreach ((string path, string method) in controls)
            {
                foreach (string body in Bodies)
                {
                    (HttpStatusCode code, string text, _) = await viewer.AskAsync(new HttpMethod(method), path, body);
                    Assert.True(code == HttpStatusCode.Forbidden, $"{method} {path} {body}: {code} {text}");
                }
            }
        }

        Assert.Equal(1, page.Session.State.Day);
        Assert.Empty(page.Session.State.Changes);
        await page.Session.StepToAsync(SmallClass.Horizon);
        Assert.Equal(undisturbed.State.Digests, page.Session.State.Digests);
    }

    [Fact]
    public async Task What_only_the_teacher_may_see_is_refused_and_what_all_may_is_not()
    {
        await using Page page = await Page.OpenAsync(small, serve: Open);
        using var stranger = new Visitor(page.Address);
        using Visitor teacher = await page.TeacherAsync();
        foreach (string path in (string[])["/api/room", "/api/lesson/class", "/api/lessons/half-the-reach/file"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.AskAsync(HttpMethod.Get, path)).Code);
            Assert.NotEqual(HttpStatusCode.Forbidden, (await teacher.AskAsync(HttpMethod.Get, path)).Code);
        }

        foreach (string path in (string[])["/api/me", "/api/state", "/api/days", "/api/update", "/api/lesson", "/api/lessons"])
        {
            Assert.Equal(HttpStatusCode.OK, (await stranger.AskAsync(HttpMethod.Get, path)).Code);
        }
    }

    [Fact]
    public async Task Forged_and_guessed_codes_let_nobody_in_and_cannot_be_tried_for_long()
    {
        await using Page page = await Page.OpenAsync(
            small, serve: Open with { Limits = new Limits { TeacherCodes = new Rate(5, 0.001), Codes = new Rate(5, 0.001) } });
        string right = page.Server.TeacherCode!;
        using Visitor visitor = new(page.Address);
        string near = right[..^1] + (right[^1] == 'A' ? 'B' : 'A');
        foreach (string wrong in (string[])[near, right[..^1], "", page.Server.ClassCode!])
        {
            await visitor.RefusedAsync(HttpStatusCode.Forbidden, "not right", "/api/room/teacher", $$"""{ "text": "{{wrong}}" }""");
        }

        await visitor.RefusedAsync(HttpStatusCode.Forbidden, "not right", "/api/room/teacher", "{}");
        await visitor.RefusedAsync(HttpStatusCode.TooManyRequests, "too soon", "/api/room/teacher", $$"""{ "text": "{{right}}" }""");
        for (int tried = 0; tried < 5; tried++)
        {
            await visitor.RefusedAsync(HttpStatusCode.Forbidden, "not right", "/api/room/join", """{ "text": "1111" }""");
        }

        await visitor.RefusedAsync(
            HttpStatusCode.TooManyRequests, "too soon", "/api/room/join", $$"""{ "text": "{{page.Server.ClassCode}}" }""");
        foreach (string forged in (string[])["", "0", new string('0', 32), new string('f', 32), right, "../", new string('x', 4_000)])
        {
            (HttpStatusCode code, _, _) = await visitor.AskAsync(HttpMethod.Post, "/api/step", null, request =>
                request.Headers.Add("Cookie", $"influencesim-{page.Address.Port}={forged}"));
            Assert.Equal(HttpStatusCode.Forbidden, code);
        }

        Assert.Equal(0, page.Session.State.Day);
    }

    // Another machine than the first has an address of its own, and helps nobody who guesses.
    [Fact]
    public async Task Codes_are_tried_so_often_in_all_whoever_tries_them()
    {
        await using Page page = await Page.OpenAsync(small, serve: Open with
        {
            Limits = new Limits { CodesInAll = new Rate(3, 0.001), TeacherCodesInAll = new Rate(2, 0.001) },
        });
        foreach ((string path, int most) in (IEnumerable<(string, int)>)[("/api/room/join", 3), ("/api/room/teacher", 2)])
        {
            for (int machine = 1; machine <= most + 1; machine++)
            {
                using var visitor = new Visitor(page.Address, from: machine);
                (HttpStatusCode code, _) = await visitor.PostAsync(path, """{ "text": "1111" }""");
                Assert.Equal(machine <= most ? HttpStatusCode.Forbidden : HttpStatusCode.TooManyRequests, code);
            }
        }
    }

    [Fact]
    public async Task An_address_has_so_many_connections_and_no_more()
    {
        await using Page page = await Page.OpenAsync(small, serve: Open with { Limits = new Limits { ConnectionsPerAddress = 3 } });
        Visitor[] visitors = [.. Enumerable.Range(0, 3).Select(_ => new Visitor(page.Address))];
        Stream[] streams = [.. await Task.WhenAll(visitors.Select(visitor => visitor.WatchAsync()))];
        using var other = new Visitor(page.Address);
        Assert.False(await IsServedAsync(other));
        using var elsewhere = new Visitor(page.Address, from: 2);
        Assert.True(await IsServedAsync(elsewhere));

        // Whoever leaves makes room.
        await streams[0].DisposeAsync();
        visitors[0].Dispose();
        while (!await IsServedAsync(other))
        {
        }

        foreach ((Stream stream, Visitor visitor) in streams.Zip(visitors))
        {
            await stream.DisposeAsync();
            visitor.Dispose();
        }
    }

    [Fact]
    public async Task People_and_pictures_are_looked_at_so_often_and_no_more()
    {
        await using Page page = await Page.OpenAsync(
            small, serve: Open with { Limits = new Limits { Looks = new Rate(4, 0.001), LooksInAll = new Rate(6, 0.001) } });
        await page.Session.StepAsync();
        foreach ((int from, int most) in (IEnumerable<(int, int)>)[(1, 4), (2, 2)])
        {
            using var visitor = new Visitor(page.Address, from: from);
            for (int asked = 1; asked <= most; asked++)
            {
                string path = asked == 2 ? "/api/claims?world=none&day=0" : $"/api/person?world=none&day=0&person={asked}";
                Assert.Equal(HttpStatusCode.OK, (await visitor.AskAsync(HttpMethod.Get, path)).Code);
            }

            foreach (string path in (string[])["/api/person?world=none&day=0", "/api/network", "/api/challenge", "/api/creator"])
            {
                Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.AskAsync(HttpMethod.Get, path)).Code);
            }

            Assert.Equal(HttpStatusCode.OK, (await visitor.AskAsync(HttpMethod.Get, "/api/state")).Code);
        }
    }

    [Fact]
    public async Task The_teachers_code_is_long_and_its_cookie_is_for_this_site_alone()
    {
        await using Page page = await Page.OpenAsync(small, serve: Open);
        await using Page other = await Page.OpenAsync(small, serve: Open);
        Assert.NotEqual(page.Server.TeacherCode, other.Server.TeacherCode);
        Assert.True(page.Server.TeacherCode!.Replace("-", "", StringComparison.Ordinal).Length * Math.Log2(31) > 128);
        using var teacher = new Visitor(page.Address);

        // In small letters and without what parts the groups, as one types it.
        string typed = page.Server.TeacherCode.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        (HttpStatusCode code, _, HttpResponseMessage answer) =
            await teacher.AskAsync(HttpMethod.Post, "/api/room/teacher", $$"""{ "text": "{{typed}}" }""");

        Assert.Equal(HttpStatusCode.OK, code);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        await teacher.DoAsync("/api/step");
        Assert.Equal(1, page.Session.State.Day);
        (_, _, HttpResponseMessage plain) = await teacher.AskAsync(HttpMethod.Get, "/api/state");
        Assert.False(plain.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Other_origins_and_other_hosts_are_refused_even_of_the_teachers_browser()
    {
        await using Page page = await Page.OpenAsync(small, serve: Open);
        using Visitor teacher = await page.TeacherAsync();
        int port = page.Address.Port;
        foreach (string origin in (string[])["http://evil.example", "null", $"http://evil.example:{port}", $"https://127.0.0.1:{port}"])
        {
            (HttpStatusCode code, _, _) =
                await teacher.AskAsync(HttpMethod.Post, "/api/step", null, request => request.Headers.Add("Origin", origin));
            Assert.Equal(HttpStatusCode.Forbidden, code);
        }

        // A name that was bound anew to this address.
        foreach (string host in (string[])[$"evil.example:{port}", $"192.0.2.1:{port}", $"127.0.0.2:{port}", $"[::1]:{port}", "127.0.0.1"])
        {
            foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
            {
                string path = method == HttpMethod.Get ? "/api/state" : "/api/step";
                (HttpStatusCode code, _, _) = await teacher.AskAsync(method, path, null, request => request.Headers.Host = host);
                Assert.Equal(HttpStatusCode.Forbidden, code);
            }
        }

        Assert.Equal(0, page.Session.State.Day);
        await teacher.DoAsync("/api/step");
    }

    [Fact]
    public async Task Whoever_asks_too_often_or_too_much_is_refused_and_the_run_goes_on()
    {
        await using LiveSession undisturbed = await small.OpenAsync();
        await undisturbed.StepToAsync(SmallClass.Horizon);
        await using Page page = await Page.OpenAsync(small, serve: Open with
        {
            Limits = new Limits { PerAddress = new Rate(300, 0.001), WatchersPerAddress = 3 },
        });
        using Visitor pupil = await page.PupilAsync();
        await page.Session.RunAsync();

        foreach (string body in (string[])
        [
            "{", "[]", "null", "\"x\"", """{ "text": 5 }""", """{ "text": "a", "controls": true }""", "\u0000",
        ])
        {
            (HttpStatusCode code, _) = await pupil.PostAsync("/api/room/teacher", body);
            Assert.True(code is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{body}: {code}");
        }

        (HttpStatusCode large, _) = await pupil.PostAsync("/api/lesson/why", $$"""{ "text": "{{new string('x', 20_000)}}" }""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large);
        foreach (string raw in (string[])
        [
            "GET /api/state HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "POST /api/step HTTP/1.1\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n",
            $"GET /api/state HTTP/1.1\r\nHost: {page.Address.Authority}\r\nX: {new string('x', 40_000)}\r\n\r\n",
        ])
        {
            Assert.StartsWith("HTTP/1.1 4", await SendAsync(page.Address, raw), StringComparison.Ordinal);
        }

        await page.Session.UntilAsync(state => state.IsFinished);
        int version = page.Session.Updates.Now.Version;
        using var waiting = new Visitor(page.Address);
        Task<(HttpStatusCode Code, string Text, HttpResponseMessage Answer)>[] watchers =
            [.. Enumerable.Range(0, 4).Select(_ => waiting.AskAsync(HttpMethod.Get, $"/api/update?after={version}"))];
        Assert.Equal(HttpStatusCode.TooManyRequests, (await await Task.WhenAny(watchers)).Code);
        await page.Session.TellAsync();
        await Task.WhenAll(watchers);
        Assert.Equal(3, watchers.Count(watcher => watcher.Result.Code == HttpStatusCode.OK));

        HttpStatusCode last = HttpStatusCode.OK;
        for (int asked = 0; asked < 300 && last == HttpStatusCode.OK; asked++)
        {
            last = (await pupil.AskAsync(HttpMethod.Get, "/api/me")).Code;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(undisturbed.State.Digests, page.Session.State.Digests);
    }

    [Fact]
    public async Task A_class_ends_by_itself_when_the_teacher_is_gone()
    {
        await using Page page = await Page.OpenAsync(
            small,
            new SessionOptions { DaysPerSecond = 0.01 },
            serve: Open with { Room = new RoomOptions { Idle = TimeSpan.FromMilliseconds(400) } });
        string before = page.Server.ClassCode!;
        using Visitor teacher = await page.TeacherAsync();
        using Visitor pupil = await page.PupilAsync();
        await teacher.DoAsync("/api/run");

        await page.Session.UntilAsync(state => !state.IsRunning);

        Assert.NotEqual(before, page.Server.ClassCode);
        await pupil.RefusedAsync(HttpStatusCode.Forbidden, "joined by the class's code", "/api/lesson/saw", """{ "direction": "same" }""");
        await teacher.RefusedAsync(HttpStatusCode.Forbidden, "the teacher's", "/api/step");
        await teacher.DoAsync("/api/room/teacher", $$"""{ "text": "{{page.Server.TeacherCode}}" }""");
        await teacher.DoAsync("/api/step");
    }

    [Fact]
    public async Task Seats_are_bounded_and_the_teacher_can_free_them()
    {
        await using Page page = await Page.OpenAsync(small, serve: Open with { Room = new RoomOptions { Seats = 2 } });
        using Visitor first = await page.PupilAsync();
        using Visitor second = await page.PupilAsync();
        using var third = new Visitor(page.Address);
        string code = $$"""{ "text": "{{page.Server.ClassCode}}" }""";
        await third.RefusedAsync(HttpStatusCode.Conflict, "all 2 seats", "/api/room/join", code);

        // Who is in takes no second seat.
        await first.DoAsync("/api/room/join", code);
        using Visitor teacher = await page.TeacherAsync();
        Assert.Equal(2, (int)(await teacher.GetAsync("/api/room"))!["seats"]!);
        await teacher.DoAsync("/api/room/renew");
        Assert.Equal(0, (int)(await teacher.GetAsync("/api/room"))!["seats"]!);
        await third.RefusedAsync(HttpStatusCode.Forbidden, "not right", "/api/room/join", code);
        await third.DoAsync("/api/room/join", $$"""{ "text": "{{page.Server.ClassCode}}" }""");
    }

    private static async Task<bool> IsServedAsync(Visitor visitor)
    {
        try
        {
            return await visitor.GetAsync("/api/me") is not null;
        }
        catch (Exception closed) when (closed is HttpRequestException or SocketException)
        {
            return false;
        }
    }

    // Whatever is not a plain GET and is not said to be for others.
    private static IEnumerable<(string Path, string Method)> Controls(Page page) =>
        Addresses(page, opened => opened is null or For.Teacher).Where(address => address.Method != "GET");

    private static IEnumerable<(string Path, string Method)> Addresses(Page page, Predicate<For?>? isWanted = null) =>
        from endpoint in page.Server.Endpoints.OfType<RouteEndpoint>()
        where isWanted is null || isWanted(endpoint.Metadata.GetMetadata<Opened>()?.To)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["POST"]
        select ("/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{name}", "half-the-reach", StringComparison.Ordinal), method);

    private static async Task<string> SendAsync(Uri address, string raw)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(raw));
        byte[] answer = new byte[1_000];
        int read = await stream.ReadAsync(answer);
        return Encoding.Latin1.GetString(answer, 0, read);
    }
}
