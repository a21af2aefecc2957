namespace InfluenceSim.Cli.Tests.Support;

/// <summary>What one call of the command left.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    /// <summary>Names that only .NET knows, and what a stack trace has; no user should ever read them.</summary>
    private static readonly string[] Leaks =
        ["   at ", "Exception", "System.", "Microsoft.", "YamlDotNet", "InfluenceSim.", "Int32", "Double", "(Parameter '"];

    /// <summary>Runs the command inside this process.</summary>
    public static async Task<Command> RunAsync(CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = await CommandLine.InvokeAsync(args, output, error, cancellationToken);
        return new Command(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs the command inside this process.</summary>
    public static Task<Command> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    /// <summary>Requires that it went well.</summary>
    public Command Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        return this;
    }

    /// <summary>Requires a refusal in the user's words: exit code 2, something on the error stream and nothing else.</summary>
    public Command Refused()
    {
        Assert.True(ExitCode == 2, $"exit code {ExitCode}: {Error}");
        Assert.Equal("", Output);
        Assert.NotEqual("", Error.Trim());
        return Clean();
    }

    /// <summary>Requires that nothing is said that only a programmer understands.</summary>
    public Command Clean()
    {
        foreach (string leak in Leaks)
        {
            Assert.DoesNotContain(leak, Error, StringComparison.Ordinal);
        }

        return this;
    }
}
