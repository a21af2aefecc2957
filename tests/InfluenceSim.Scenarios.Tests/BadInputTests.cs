using System.Text;
using CsCheck;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

[Trait("Promise", "bad-input")]
public sealed class BadInputTests
{
    private const string File = "scenarios/broken.yaml";

    [Fact]
    public void The_scenario_that_is_broken_below_is_sound()
    {
        Scenario scenario = ScenarioReader.ReadText(BrokenScenario.Sound, File, measures: BrokenScenario.Known);

        Assert.Equal(["none", "early", "late"], scenario.Arms.Select(arm => arm.Name));
    }

    [Fact]
    public void Hundreds_of_broken_files_each_give_an_error_at_the_place_of_the_fault()
    {
        var faults = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        Gen.Int.Sample(
            seed =>
            {
                BrokenScenario broken = BrokenScenario.Random(seed);
                faults.AddOrUpdate(broken.Fault, 1, (_, count) => count + 1);
                ScenarioException errors = Refused(() => ScenarioReader.ReadText(broken.Text, File, measures: BrokenScenario.Known), File);
                if (broken.Key is not null)
                {
                    Assert.Contains(errors.Errors, error => error.Line == broken.Line && error.Key == broken.Key);
                }
            },
            iter: 600);

        Assert.True(faults.Count >= 15, "Some kinds of fault were never tried: " + string.Join(", ", faults.Keys));
    }

    [Fact]
    public void Random_edits_give_a_scenario_or_errors_with_places_and_nothing_else()
    {
        const string letters = "\t\n\r :-[]{}\"'#&*!|>%@`,?~\\aé\0\u2028\ud83d0";
        Gen.Select(Gen.Int[0, BrokenScenario.Sound.Length - 1], Gen.Int[0, letters.Length - 1], Gen.Int[0, 8]).Array[1, 6].Sample(
            edits =>
            {
                var text = new StringBuilder(BrokenScenario.Sound);
                foreach ((int at, int letter, int cut) in edits)
                {
                    int place = Math.Min(at, text.Length - 1);
                    text.Remove(place, Math.Min(cut, text.Length - place - 1)).Insert(place, letters[letter]);
                }

                try
                {
                    ScenarioReader.ReadText(text.ToString(), File);
                }
                catch (ScenarioException e)
                {
                    Check(e, File);
                }
            },
            iter: 3_000);
    }

    [Fact]
    public void All_errors_come_at_once_sorted_by_place()
    {
        ScenarioException errors = Refused(
            () => ScenarioReader.ReadText(
                """
                sead: 3
                horizon: 40h
                population:
                  usres: 3
                  users: 5
                arms:
                  a: [mandatoryLabeling]
                  a: []
                effects:
                  shock: Mild
                """,
                File,
                ["reactions.like=2"]),
            File);

        Assert.Equal(
            ["sead", "horizon", "population.usres", "population.users", "arms.a.0", "arms.a", "effects.shock", "reactions.like"],
            errors.Errors.Select(error => error.Key));
        Assert.Equal(
            [(1, 1), (2, 10), (4, 3), (5, 10), (7, 7), (8, 3), (10, 10), (1, 16)],
            errors.Errors.Select(error => (error.Line, error.Column)));
        Assert.StartsWith(
            "scenarios/broken.yaml:4:3: population.usres: unknown key 'usres'; allowed: users, topics,",
            errors.Errors[2].ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith("; did you mean 'users'?", errors.Errors[2].ToString(), StringComparison.Ordinal);
        Assert.Equal("seed", errors.Errors[0].Nearest);
        Assert.Equal("mandatoryLabelling", errors.Errors[4].Nearest);
        Assert.Equal("mild", errors.Errors[6].Nearest);
        Assert.StartsWith("--set:1:16: reactions.like: ", errors.Errors[7].ToString(), StringComparison.Ordinal);
        Assert.Equal(errors.Errors.Count, errors.Message.Split('\n').Length);
    }

    [Fact]
    public void One_mistake_gives_one_error()
    {
        ScenarioException errors = Refused(() => ScenarioReader.ReadText("claims: { false: 99, true: 64 }", File), File);

        Assert.Equal("claims.false", Assert.Single(errors.Errors).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n...\n")]
    [InlineData("Dear reader, this is a letter.\nIt has no keys.")]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("- 1\n- 2\n")]
    [InlineData("%PDF-1.4 x")]
    [InlineData("public class X { int y = 3; }")]
    [InlineData("a,b,c\n1,2,3\n")]
    public void Text_that_is_no_scenario_is_refused(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("x.yaml", text);

        Refused(() => ScenarioReader.Read(path), path);
    }

    [Fact]
    public void Binary_files_are_refused_as_no_text()
    {
        using var folder = new TemporaryFolder();
        byte[] noise = new byte[4_096];
        new Random(5).NextBytes(noise);
        (string Name, byte[] Bytes)[] files =
        [
            ("noise.yaml", noise),
            ("zeros.yaml", new byte[100]),
            ("picture.yaml", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]),
            ("utf16.yaml", Encoding.Unicode.GetBytes("\ufeffseed: 3\n")),
            ("latin1.yaml", Encoding.Latin1.GetBytes("seed: 3\nquestion: für wen?\n")),
        ];
        foreach ((string name, byte[] bytes) in files)
        {
            string path = folder.Write(name, bytes);

            ScenarioException errors = Refused(() => ScenarioReader.Read(path), path);

            Assert.Contains("is not a text file", errors.Message, StringComparison.Ordinal);
        }

        Assert.StartsWith(
            Path.Combine(folder.Root, "latin1.yaml") + ":2:12: ",
            Refused(() => ScenarioReader.Read(Path.Combine(folder.Root, "latin1.yaml")), Path.Combine(folder.Root, "latin1.yaml")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_50_megabytes_is_refused_before_it_is_parsed()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "huge.yaml");
        byte[] line = Encoding.UTF8.GetBytes("seed: 3 # " + new string('x', 1_013) + "\n");
        using (FileStream file = System.IO.File.Create(path))
        {
            for (int i = 0; i < 50 * 1_024; i++)
            {
                file.Write(line);
            }
        }

        ScenarioException errors = Refused(() => ScenarioReader.Read(path), path);

        Assert.Contains("at most 1 MiB", errors.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    public void Nesting_without_end_is_refused(char bracket)
    {
        string text = string.Concat(Enumerable.Repeat(bracket + " ", 400_000));

        Assert.Contains("nesting too deep", Refused(() => ScenarioReader.ReadText(text, File), File).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_missing_file_are_refused()
    {
        using var folder = new TemporaryFolder();
        string missing = Path.Combine(folder.Root, "missing.yaml");
        string deeper = Path.Combine(folder.Root, "no", "such", "folder.yaml");

        Assert.Contains("is a folder", Refused(() => ScenarioReader.Read(folder.Root), folder.Root).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Refused(() => ScenarioReader.Read(missing), missing).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Refused(() => ScenarioReader.Read(deeper), deeper).Message, StringComparison.Ordinal);
        Assert.Throws<ScenarioException>(() => ScenarioReader.Read(""));
        Assert.Throws<ScenarioException>(() => ScenarioReader.Read("a\0b"));
    }

    [Theory]
    [InlineData("population.usres=3", "population.usres", "users")]
    [InlineData("population.users=many", "population.users", null)]
    [InlineData("seed.x=3", "seed.x", null)]
    [InlineData("arms.early.7.downrank.factor=0.5", "arms.early.7", null)]
    [InlineData("arms.early.0.mandatoryLabelling.complianse=0.5", "arms.early.0.mandatoryLabelling.complianse", "compliance")]
    [InlineData("effects.shock=", "effects.shock", null)]
    [InlineData("effects.shock=[", "effects.shock", null)]
    [InlineData("market.size=3", "market", null)]
    [InlineData("=3", "", null)]
    [InlineData("nonsense", "", null)]
    [InlineData("a..b=1", "a", null)]
    [InlineData("seed=3\nx: 4", "seed", null)]
    public void Bad_overrides_are_refused_as_strictly_as_the_file(string bad, string key, string? nearest)
    {
        ScenarioException errors = Refused(() => ScenarioReader.ReadText(BrokenScenario.Sound, File, ["seed=3", bad]), File);

        ScenarioError error = Assert.Single(errors.Errors);
        Assert.Equal(("--set", 2, nearest), (error.File, error.Line, error.Nearest));
        Assert.Equal(key, error.Key.Split('\\')[0]);
    }

    private static ScenarioException Refused(Action read, string file)
    {
        ScenarioException errors = Assert.Throws<ScenarioException>(read);
        Check(errors, file);
        return errors;
    }

    private static void Check(ScenarioException errors, string file)
    {
        Assert.NotEmpty(errors.Errors);
        foreach (ScenarioError error in errors.Errors)
        {
            Assert.True(error.File == file || error.File == "--set", error.File);
            Assert.True(error.Line >= 1 && error.Column >= 1, error.ToString());
            Assert.NotEqual("", error.Found);
            Assert.StartsWith($"{error.File}:{error.Line}:{error.Column}: ", error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.ToString());
        }

        foreach (string leak in (string[])["YamlDotNet", "System.", "Exception", "InfluenceSim.", "Int32", "Double", "   at "])
        {
            Assert.DoesNotContain(leak, errors.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_scenario_is_no_calibration_and_no_word_is_suggested_for_itself()
    {
        string scenario = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            System.IO.File.WriteAllText(scenario, "name: a\nquestion: Why?\nseed: 1\n");

            ScenarioError error = Assert.Single(Assert.Throws<ScenarioException>(() => CalibrationReader.Read(scenario)).Errors);

            Assert.Contains("is a scenario and not a calibration", error.Found, StringComparison.Ordinal);
            Assert.Null(error.Nearest);
        }
        finally
        {
            System.IO.File.Delete(scenario);
        }
    }
}
