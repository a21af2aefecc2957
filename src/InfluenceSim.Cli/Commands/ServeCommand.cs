using System.CommandLine;
using System.Globalization;
using System.Net;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Commands;

/// <summary>`serve [FILE]`: two worlds of a scenario side by side, live, for who is on this machine.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;

    private static readonly string UsualScenario = Path.Combine(AppContext.BaseDirectory, "scenarios", "quick-look.yaml");

    public static Command Create(ModelParts parts, Action<ISiloBuilder> configureSilo)
    {
        var scenario = new ScenarioArguments(parts, hasReplicates: false, UsualScenario);
        scenario.File.Description += " Without one, quick-look.";
        Option<int> port = Port();
        var arms = new Option<string?>("--arms")
        {
            Description = "The two arms that are shown, parted by a comma; by default the first two.",
            HelpName = "A,B",
        };
        var opens = new Option<bool>("--open") { Description = "Opens the page in the browser." };
        Option<IPAddress?> listen = Listen();
        var lessons = new Option<string>("--lessons")
        {
            Description = "Folder of your own lessons; by default 'lessons' here.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "lessons",
        };
        var command = new Command("serve", "Serves two arms of a scenario live: to this machine alone, or to a class.")
        {
            port, listen, lessons, arms, opens,
        };
        scenario.AddTo(command);
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            Scenario read = TwoOf(await scenario.ReadAsync(parsed, cancellationToken), parsed.GetValue(arms), arms.Name);
            await GraphNotes.WriteReadingAsync(read, error);
            await Warnings.WriteAsync(read, error);
            scenario.Require(parsed, read, NeedsOf(read));
            var watcher = new DayWatcher();
            return await EmbeddedSilo.UseAsync(
                silo =>
                {
                    silo.AddParts(parts);
                    silo.Services.AddSingleton<IRunObserver>(watcher);
                    configureSilo(silo);
                },
                async grains =>
                {
                    await using LiveSession session =
                        await LiveSession.OpenAsync(grains, watcher, read, cancellationToken: cancellationToken);
                    var options = new ServeOptions
                    {
                        Port = parsed.GetValue(port),
                        Listen = parsed.GetValue(listen),
                        Lessons = parsed.GetValue(lessons),
                    };
                    await using LiveServer server = await LiveServer.StartAsync(session, options, cancellationToken);
                    await output.WriteLineAsync($"influencesim: serving at {server.Address}; Ctrl-C ends it");
                    if (parsed.GetValue(opens) && !Browser.TryOpen(server.Address))
                    {
                        await error.WriteLineAsync("influencesim: found no browser to open; open that address yourself");
                    }

                    if (server.TeacherCode is { } code)
                    {
                        await output.WriteLineAsync($"influencesim: the class comes in at {string.Join(" or ", server.Addresses)} "
                            + $"by the code {server.ClassCode}");
                        await output.WriteLineAsync($"influencesim: whoever has this code controls; it is shown once: {code}");
                    }

                    await Stopped(cancellationToken);
                    return ExitCode.Success;
                },
                cancellationToken);
        });
        return command;
    }

    /// <summary>What a scenario needs that is served: its days are kept too.</summary>
    internal static ExperimentNeeds NeedsOf(Scenario scenario)
    {
        var runs = ExperimentNeeds.Of(scenario);
        return runs with { Bytes = runs.Bytes + LiveSession.BytesKept(scenario) };
    }

    private static Scenario TwoOf(Scenario scenario, string? named, string option)
    {
        try
        {
            return TwoArms.Of(scenario, named?.Split(',')) with { Replicates = 1 };
        }
        catch (RefusedException problem)
        {
            throw new ScenarioException([new ScenarioError(option, 1, 1, "", problem.Message, "", null)]);
        }
    }

    private static Option<int> Port() => new("--port")
    {
        Description = $"Port on this machine; by default {UsualPort}, 0 is any that is free.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualPort,
        CustomParser = result =>
        {
            string text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort)
            {
                return port;
            }

            result.AddError($"--port: found '{text}'; allowed: a whole number from 0 to {IPEndPoint.MaxPort}");
            return 0;
        },
    };

    private static Option<IPAddress?> Listen() => new("--listen")
    {
        Description = "Serves other machines too, at this address of yours or, without one, at all of them; a teacher's code controls.",
        HelpName = "ADDRESS",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result =>
        {
            if (result.Tokens.Count == 0)
            {
                return IPAddress.Any;
            }

            string text = result.Tokens.Single().Value;
            if (IPAddress.TryParse(text, out IPAddress? address))
            {
                return address;
            }

            result.AddError($"--listen: found '{text}'; allowed: an IP address of this machine, or none for all of them");
            return null;
        },
    };

    private static async Task Stopped(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource();
        await using CancellationTokenRegistration asked = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
