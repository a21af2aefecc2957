using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Results;

namespace InfluenceSim.Cli.Commands;

/// <summary>
/// The run folder of a command while its runs go on. Where it cannot be written any more, because the disk is full or somebody
/// deleted it, all that was kept goes to another place, and the runs go on.
/// </summary>
internal sealed class KeptRuns : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _scenario;
    private readonly TextWriter _error;
    private RunFolder _folder;
    private bool _written;

    private KeptRuns(RunFolder folder, string scenario, TextWriter error)
    {
        _folder = folder;
        _scenario = scenario;
        _error = error;
    }

    /// <summary>Where the runs are.</summary>
    public string Place => _folder.Path;

    /// <summary>Whether something could not be written where it was wanted.</summary>
    public bool HadTrouble { get; private set; }

    /// <summary>Takes the folder that is wanted, or a free one.</summary>
    /// <exception cref="IOException">It is taken, or nothing can be written there.</exception>
    public static KeptRuns Begin(string? wanted, RunFolderContent content, TextWriter error)
    {
        string scenario = content.Result.Scenario.Name;
        while (true)
        {
            string place = wanted ?? RunFolderName.Free(scenario);
            OutputPlace.Require(place);
            try
            {
                return new KeptRuns(RunFolder.Begin(place, content), scenario, error);
            }
            catch (RunFolderExistsException) when (wanted is null)
            {
                // Another run of this scenario took the name meanwhile: the next free one is ours.
            }
            catch (FileNotFoundException problem)
            {
                // What the system says where it has folders of its own.
                throw new IOException($"--out: found '{place}', where no folder can be made; allowed: a path through folders", problem);
            }
        }
    }

    /// <summary>Keeps a finished run.</summary>
    public void Keep(RobustnessVariant variant, RunResult run)
    {
        lock (_lock)
        {
            Write(folder =>
            {
                folder.Keep(run, variant.IsOwn ? null : variant.Name);
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
        }
    }

    /// <summary>Writes the comparison under other presets as far as it has come.</summary>
    public void Compare(RunFolderContent content)
    {
        lock (_lock)
        {
            Write(folder => folder.WriteRobustnessAsync(content)).GetAwaiter().GetResult();
        }
    }

    /// <summary>Writes the tables.</summary>
    public async Task<RunManifest?> FinishAsync(RunFolderContent content)
    {
        RunManifest? manifest = null;
        await Write(async folder => manifest = await folder.FinishAsync(content));
        return manifest;
    }

    /// <summary>Lets go of the folder; one into which nothing was written is deleted.</summary>
    public void Dispose()
    {
        if (!_written)
        {
            _folder.Discard();
        }

        _folder.Dispose();
    }

    private async Task Write(Func<RunFolder, Task> write)
    {
        _written = true;
        try
        {
            await write(_folder);
        }
        catch (Exception problem) when (IsOfTheDisk(problem))
        {
            HadTrouble = true;
            string told = $"influencesim: {problem.Message.TrimEnd('.')}";
            await _error.WriteLineAsync(await ElsewhereAsync(write)
                ? $"{told}; all finished runs are in {Place} instead"
                : $"{told}; no other place could be written either");
        }
    }

    private async Task<bool> ElsewhereAsync(Func<RunFolder, Task> write)
    {
        foreach (string place in (string[])[RunFolderName.Free(_scenario), RunFolderName.Free(_scenario, Path.GetTempPath())])
        {
            try
            {
                RunFolder moved = _folder.MoveTo(place);
                try
                {
                    await write(moved);
                }
                catch
                {
                    moved.Discard();
                    throw;
                }

                _folder.Dispose();
                _folder = moved;
                return true;
            }
            catch (Exception problem) when (IsOfTheDisk(problem))
            {
                // The next place.
            }
        }

        return false;
    }

    private static bool IsOfTheDisk(Exception problem) => problem is IOException or UnauthorizedAccessException;
}
