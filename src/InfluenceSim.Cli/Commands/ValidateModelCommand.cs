using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using InfluenceSim.Cli.Progress;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Grains;
using InfluenceSim.Results.Markdown;
using InfluenceSim.Results.PlainText;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Commands;

/// <summary>`validate-model`: runs the reference baseline and holds it against what the literature reports.</summary>
internal static class ValidateModelCommand
{
    private const int ReferenceUsers = 20_000;
    private const int ReferenceReplicates = 8;

    public static Command Create()
    {
        Option<int> users = Number("--users", "Users of the baseline.", ReferenceUsers, 1_000, 1_000_000);
        Option<int> replicates = Number("--replicates", "Replicates of the baseline.", ReferenceReplicates, 1, 1_000);
        var only = new Option<IReadOnlyList<ModelPattern>>("--only")
        {
            Description = "Only the patterns with TEXT in their name, and only the runs that these need.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => ModelPatterns.All,
            CustomParser = Named,
        };
        var markdown = new Option<FileInfo>("--markdown")
        {
            Description = "Also puts the table into FILE, in place of the one that the same command put there.",
            HelpName = "FILE",
        };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new Command("validate-model", "Holds the model's patterns against the literature; exits 1 where one fails.")
        {
            users, replicates, only, markdown, quiet,
        };
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            var plan = ValidationPlan.For(
                ReferenceBaseline.At(parsed.GetValue(users), parsed.GetValue(replicates)), parsed.GetValue(only)!);
            FileInfo? file = parsed.GetValue(markdown);
            string document = file is { Exists: true } ? await File.ReadAllTextAsync(file.FullName, cancellationToken) : "";
            var recorder = new RunRecorder();
            var profiles = new ProfileObserver();
            var meter = new ProgressMeter(plan.Scenarios);
            IReadOnlyList<PatternRow> rows = await EmbeddedSilo.UseAsync(
                silo =>
                    silo.Services.AddSingleton<IRunObserver>(recorder)
                        .AddSingleton<IRunObserver>(profiles)
                        .AddSingleton<IRunObserver>(meter),
                async grains =>
                {
                    await using IAsyncDisposable display = ProgressDisplay.Start(
                        meter, plan.Baseline, parsed.GetValue(quiet) ? null : error);
                    return await ModelValidation.RunAsync(grains, recorder, profiles, plan, cancellationToken);
                },
                cancellationToken);
            await output.WriteAsync(PatternTable.Render(rows));
            if (file is not null)
            {
                string made = Spelling(
                    parsed.GetValue(users), parsed.GetValue(replicates), parsed.GetResult(only)?.Tokens.SingleOrDefault()?.Value);
                await File.WriteAllTextAsync(file.FullName, PatternDocument.With(document, made, rows), cancellationToken);
            }

            return await ExplainAsync(rows, output);
        });
        return command;
    }

    /// <summary>The command by which a document knows its table, whatever was left to the defaults.</summary>
    internal static string Spelling(int users, int replicates, string? only) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"influencesim validate-model --users {users} --replicates {replicates}{(only is null ? "" : $" --only {only}")}");

    /// <summary>The exit code, with a reason where the table does not show one.</summary>
    internal static async Task<int> ExplainAsync(IReadOnlyList<PatternRow> rows, TextWriter output)
    {
        if (!ModelValidation.TestsEnough(rows))
        {
            int tooFew = ModelValidation.TooFew(rows);
            string many = tooFew == rows.Count ? "all there are" : $"more than the {ModelValidation.MostTooFew} allowed";
            await output.WriteAsync($"{tooFew} patterns that could not be tested are {many}: more --users or --replicates are needed.\n");
        }

        return ModelValidation.Passes(rows) ? ExitCode.Success : ExitCode.Failure;
    }

    private static ModelPattern[] Named(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        ModelPattern[] named = [.. ModelPatterns.All.Where(pattern => pattern.Name.Contains(text, StringComparison.OrdinalIgnoreCase))];
        if (named.Length == 0)
        {
            result.AddError($"--only: found '{text}'; allowed: a part of a pattern's name, such as '{ModelPatterns.All[0].Name}'");
        }

        return named;
    }

    private static Option<int> Number(string name, string description, int otherwise, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            string text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
            {
                return value;
            }

            result.AddError($"{name}: found '{text}'; allowed: a whole number from {least} to {most}");
            return otherwise;
        },
    };
}
