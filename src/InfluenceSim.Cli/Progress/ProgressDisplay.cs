using System.Globalization;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Scenarios;
using Spectre.Console;

namespace InfluenceSim.Cli.Progress;

/// <summary>Shows progress: a live line on a terminal, a plain line every few seconds elsewhere, nothing when not wanted.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LiveInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);

    public static IAsyncDisposable Start(ProgressMeter meter, Scenario scenario, TextWriter? error)
    {
        var stop = new CancellationTokenSource();
        if (error is null)
        {
            return new Display(stop, Task.CompletedTask);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        bool terminal = error is SteadyWriter { IsErrorTerminal: true };
        bool live = IsLive(terminal, Environment.GetEnvironmentVariable("TERM"), console.Profile.Capabilities.Ansi);
        return new Display(stop, live ? LiveAsync(meter, scenario, console, stop.Token) : PlainAsync(meter, scenario, error, stop.Token));
    }

    /// <summary>Whether a line can be drawn over itself: only on a terminal whose cursor can be moved.</summary>
    internal static bool IsLive(bool terminal, string? term, bool movesCursor) => terminal && movesCursor && term != "dumb";

    private static async Task PlainAsync(ProgressMeter meter, Scenario scenario, TextWriter error, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(PlainInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                if (meter.Last is { } report)
                {
                    await error.WriteLineAsync(Line(report, scenario));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static async Task LiveAsync(ProgressMeter meter, Scenario scenario, IAnsiConsole console, CancellationToken stop)
    {
        await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(scenario.Name), maxValue: 1);
                using var timer = new PeriodicTimer(LiveInterval);
                try
                {
                    while (await timer.WaitForNextTickAsync(stop))
                    {
                        if (meter.Last is { } report)
                        {
                            task.Description = Markup.Escape(Line(report, scenario));
                            task.Value = report.Done;
                        }
                    }
                }
                catch (OperationCanceledException)
                {
                    // The run is over.
                }
            });
    }

    private static string Line(ProgressReport report, Scenario scenario)
    {
        string day = report.Day < 0
            ? $"warm-up day {report.Day + scenario.Parameters.WarmUp + 1}/{scenario.Parameters.WarmUp}"
            : $"day {report.Day + 1}/{scenario.Parameters.Horizon}";
        string left = report.Left.TotalHours >= 1 ? $"{report.Left:h\\:mm\\:ss}" : $"{report.Left:m\\:ss}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Done:P0} arm {report.Arm}, replicate {report.Replicate + 1}/{scenario.Replicates}, {day}, "
                + $"{report.ImpressionsPerSecond / 1e6:F2} M impressions/s, {left} left");
    }

    private sealed class Display(CancellationTokenSource stop, Task shown) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await shown;
            stop.Dispose();
        }
    }
}
