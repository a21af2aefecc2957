namespace InfluenceSim.Cli.Tests;

/// <summary><c>serve --open</c> asks the desktop to open the page.</summary>
public sealed class ServeOpensTests
{
    private const string Scenario = """
        warmUp: 1d
        horizon: 1d
        population: { users: 100 }
        network: { userFollows: 8 }
        creators: { influencers: 6, fakefluencers: 4, operators: 3 }
        arms: { none: none }

        """;

    [Fact]
    public async Task The_browser_is_opened_at_the_address_that_is_told()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("other systems open a page by other means than a program on the PATH");
            return;
        }

        using var folder = new TemporaryFolder();
        string opener = folder.Write("xdg-open", "#!/bin/sh\necho \"$1\" > opened.part && mv opened.part opened\n");
        File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string[] line = ["serve", folder.Write("class.yaml", Scenario), "--port", "0", "--open"];
        using ChildProcess serving = ChildProcess.WithPrograms(folder.Root, folder.Root, line);
        await serving.UntilAsync(() => File.Exists(folder["opened"]));
        serving.PressCtrlC();
        Command ended = await serving.EndAsync();

        Assert.Contains($"serving at {File.ReadAllText(folder["opened"]).Trim()};", ended.Output, StringComparison.Ordinal);
    }
}
