using System.Text.RegularExpressions;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Scenarios.Reference;
using InfluenceSim.Web;

namespace InfluenceSim.Page.Tests;

/// <summary>Both languages have every text; the model's own names are English in its registry and Swedish here.</summary>
public sealed partial class TextsTests
{
    private static readonly Texts English = Texts.Of("en");
    private static readonly Texts Swedish = Texts.Of("sv");
    private static readonly string[] OfTheModel = ["lever.", "dial.", "choice."];

    // Its sentences come in English from itself.
    private const string OfTheServer = "refused.";

    [Fact]
    [Trait("Promise", "texts-whole")]
    public void Every_text_of_the_page_is_there_in_both_languages_with_the_same_values()
    {
        Assert.Equal(English.All.Select(text => text.Key), Swedish.All.Select(text => text.Key).Where(key =>
            !IsOfTheModel(key) && !key.StartsWith(OfTheServer, StringComparison.Ordinal)));
        Assert.All(English.All, text =>
        {
            Assert.Equal(Values(text.Value), Values(Swedish[text.Key]));
            Assert.Equal(text.Value.Trim().Length == 0, Swedish[text.Key].Trim().Length == 0);
        });
    }

    [Fact]
    [Trait("Promise", "texts-whole")]
    public void Every_lever_dial_choice_and_unit_of_the_registry_has_its_Swedish()
    {
        string[] missing = [.. ScenarioReference.Of().Levers.SelectMany(Wanted).Where(keys => !keys.Any(Swedish.ByKey.ContainsKey))
            .Select(keys => string.Join(" or ", keys)).Distinct()];

        Assert.True(missing.Length == 0, $"texts/sv.json lacks {string.Join(", ", missing)}");
    }

    [Fact]
    [Trait("Promise", "texts-whole")]
    public void No_Swedish_text_is_for_what_the_registry_does_not_have()
    {
        HashSet<string> wanted = [.. ScenarioReference.Of().Levers.SelectMany(Wanted).SelectMany(keys => keys)];

        Assert.DoesNotContain(Swedish.ByKey.Keys, key => IsOfTheModel(key) && !wanted.Contains(key));
    }

    // English is the server's own; what is said in it of whom or how many may be left out in Swedish, but nothing can be put in.
    [Fact]
    [Trait("Promise", "texts-whole")]
    public void Every_sentence_that_the_server_may_say_has_its_Swedish_of_the_same_values()
    {
        Assert.Equal(
            Sentences.All.Select(sentence => OfTheServer + sentence.Key).Order(StringComparer.Ordinal),
            Swedish.All.Select(text => text.Key).Where(key => key.StartsWith(OfTheServer, StringComparison.Ordinal)));
        Assert.All(Sentences.All, sentence => Assert.Empty(
            Values(Swedish[OfTheServer + sentence.Key]).Except(sentence.Names.Select(name => $"{{{name}}}"))));
    }

    [Fact]
    [Trait("Promise", "texts-whole")]
    public void Every_text_is_asked_for_and_the_files_are_in_order()
    {
        string all = string.Concat(Directory.EnumerateFiles(Path.Combine(Texts.Folder, "src"), "*.ts", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

        // A key that is put together, such as `glance.${name}.more`, asks for all that fit it.
        string[] patterns = [.. BuiltKeys().Matches(all).Select(match =>
            $"^{string.Join(".+", Braces().Split(match.Groups[1].Value).Select(Regex.Escape))}$")];
        Assert.DoesNotContain(English.ByKey.Keys, key =>
            !all.Contains($"\"{key}\"", StringComparison.Ordinal) && !patterns.Any(pattern => Regex.IsMatch(key, pattern)));
        foreach (Texts texts in (Texts[])[English, Swedish])
        {
            string[] keys = [.. texts.All.Select(text => text.Key)];
            Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
        }
    }

    private static bool IsOfTheModel(string key) => OfTheModel.Any(start => key.StartsWith(start, StringComparison.Ordinal));

    private static string[] Values(string text) => [.. Value().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    // One list of keys for each text that a lever needs: the first that is there is shown, as `src/registry.ts` does.
    private static IEnumerable<string[]> Wanted(LeverEntry lever)
    {
        string own = $"lever.{lever.Name}";
        yield return [own];
        yield return [$"{own}.meaning"];
        foreach (Dial dial in lever.Dials)
        {
            yield return [$"{own}.{dial.Key}", $"dial.{dial.Key}"];
            yield return [$"{own}.{dial.Key}.meaning", $"dial.{dial.Key}.meaning"];
            if (dial.Kind is DialKind.Number or DialKind.WholeNumber)
            {
                yield return [$"unit.of.{dial.Unit}"];
            }

            foreach (DialChoice choice in dial.Choices)
            {
                yield return [$"{own}.{dial.Key}.{choice.Word}", $"choice.{choice.Word}"];
                yield return [$"{own}.{dial.Key}.{choice.Word}.meaning", $"choice.{choice.Word}.meaning"];
            }
        }
    }

    [GeneratedRegex("\\{\\w+\\}")]
    private static partial Regex Value();

    [GeneratedRegex("`([a-z]+\\.[^`\\s]*\\$\\{[^`]*)`")]
    private static partial Regex BuiltKeys();

    [GeneratedRegex("\\$\\{[^}]*\\}")]
    private static partial Regex Braces();
}
