using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace InfluenceSim.Scenarios.Tests.EveryKey;

/// <summary>
/// Each key of a scenario, stated in each of the named settings, makes another run there, or is refused or warned of. A tenth of all
/// trials is made here; all of them where INFLUENCESIM_SWEEP is "whole", and those in
/// some settings where it is their names, parted by a bar.
/// </summary>
[Trait("Promise", "every-key-acts")]
public sealed class EveryKeyActsTests
{
    private const string Whole = "whole";

    private static readonly string? Sweep = Environment.GetEnvironmentVariable("INFLUENCESIM_SWEEP");

    [Fact]
    public void A_stated_key_acts_or_says_why_not()
    {
        Trial[] trials = [.. All().Where(IsAsked)];
        var before = new ConcurrentDictionary<string, Lazy<string>>();
        var fates = new ConcurrentBag<(Trial Trial, KeyFate Fate)>();

        Parallel.ForEach(trials, trial =>
        {
            string asItIs = before.GetOrAdd(trial.Setting.Name, _ => new Lazy<string>(() => Outcome.Of(trial.Setting.AsItIs()))).Value;
            fates.Add((trial, trial.Try(asItIs)));
        });

        string[] wrong = [.. fates.Where(tried => tried.Fate is KeyFate.Silent or KeyFate.ActsAgainstItsWarning)
            .Select(tried => $"{tried.Trial.Path} in '{tried.Trial.Setting.Name}': {tried.Fate}").Order(StringComparer.Ordinal)];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
        Assert.Contains(fates, tried => tried.Fate == KeyFate.Acts);
        if (Sweep == Whole)
        {
            string[] idle = [.. fates.GroupBy(tried => tried.Trial.Path).Where(key => key.All(tried => tried.Fate != KeyFate.Acts))
                .Select(key => $"{key.Key} acts nowhere, of {string.Join(", ", key.Select(tried => tried.Trial.Setting.Name))}")
                .Order(StringComparer.Ordinal)];
            Assert.True(idle.Length == 0, string.Join('\n', idle));
        }
    }

    private static IEnumerable<Trial> All() =>
        Settings.OfWorlds.SelectMany(setting => Of(setting, Keys.OfWorld(setting.AsItIs())))
            .Concat(Settings.OfLevers().SelectMany(setting => Of(setting, Keys.OfFirstLever(setting.AsItIs()))));

    private static IEnumerable<Trial> Of(Setting setting, IEnumerable<(string Path, string[] Values)> keys) =>
        keys.Where(key => setting.Tries(key.Path)).Select(key => new Trial(setting, key.Path, key.Values));

    private static bool IsAsked(Trial trial) => Sweep switch
    {
        null => IsOfTheTenth(trial),
        Whole => true,
        _ => Sweep.Split('|').Contains(trial.Setting.Name),
    };

    private static bool IsOfTheTenth(Trial trial) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{trial.Setting.Name} {trial.Path}"))[0] % 10 == 0;
}
