using CsCheck;
using Xunit;

namespace InfluenceSim.Results.Tests;

public sealed class DamageTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync() => await RunFolder.WriteAsync(_folder["run"], MadeUp.Content());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("hashes.csv")]
    [InlineData("state-hashes.csv")]
    [InlineData("measures.csv")]
    [InlineData("measures.parquet")]
    [InlineData("metrics.openmetrics")]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(_folder["run", name]);
        RunFolderException fault = Assert.Throws<RunFolderException>(ReadAll);
        Assert.EndsWith(name, fault.File, StringComparison.Ordinal);
        Assert.Contains("is not there", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_in_the_middle_of_a_line_is_refused_with_that_line()
    {
        string text = File.ReadAllText(_folder["run", "hashes.csv"]);
        File.WriteAllText(_folder["run", "hashes.csv"], text[..(text.IndexOf("none,0,7,", StringComparison.Ordinal) + 20)]);
        RunFolderException fault = Assert.Throws<RunFolderException>(ReadAll);
        Assert.Equal(9, fault.Line);
        Assert.Contains("hash is '", fault.Message, StringComparison.Ordinal);
        Assert.Contains("32 hexadecimal digits", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_between_lines_is_refused_by_its_length()
    {
        string[] lines = File.ReadAllLines(_folder["run", "measures.csv"]);
        File.WriteAllText(_folder["run", "measures.csv"], string.Join('\n', lines[..^1]) + "\n");
        Assert.Contains("it was cut or altered", Assert.Throws<RunFolderException>(ReadAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_missing_in_the_middle_is_found_where_it_should_be()
    {
        string[] lines = File.ReadAllLines(_folder["run", "state-hashes.csv"]);
        File.WriteAllLines(_folder["run", "state-hashes.csv"], [.. lines[..3], .. lines[4..]]);
        RunFolderException fault = Assert.Throws<RunFolderException>(ReadAll);
        Assert.Equal(4, fault.Line);
        Assert.Contains("day is '1'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_digit_that_is_still_a_number_is_refused_by_its_hash()
    {
        string text = File.ReadAllText(_folder["run", "measures.csv"]);
        File.WriteAllText(_folder["run", "measures.csv"], text.Replace("1000.3333", "1000.4333", StringComparison.Ordinal));
        Assert.Contains("it was altered", Assert.Throws<RunFolderException>(ReadAll).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "format is 2")]
    [InlineData("\"seed\": 18446744073709551615", "\"seed\": -1", "at seed")]
    [InlineData("\"seed\": 18446744073709551615,", "", "no whole manifest")]
    [InlineData("\"mandatory, strict\"\n  ],", "null\n  ],", "an entry is null")]
    [InlineData("\"warmUpDays\": 2", "\"warmUpDays\": -2", "warmUpDays is -2")]
    public void A_manifest_that_was_edited_is_refused(string what, string by, string said)
    {
        string text = File.ReadAllText(_folder["run", "manifest.json"]);
        Assert.Contains(what, text, StringComparison.Ordinal);
        File.WriteAllText(_folder["run", "manifest.json"], text.Replace(what, by, StringComparison.Ordinal));
        Assert.Contains(said, Assert.Throws<RunFolderException>(ReadAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_cut_anywhere_is_refused_with_a_line()
    {
        string text = File.ReadAllText(_folder["run", "manifest.json"]).TrimEnd();
        Gen.Int[0, text.Length - 1].Sample(
            length =>
            {
                File.WriteAllText(_folder["run", "manifest.json"], text[..length]);
                Assert.NotNull(Assert.Throws<RunFolderException>(ReadAll).Line);
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public void A_flipped_byte_in_any_file_never_reads_as_whole_and_never_throws_anything_else()
    {
        string[] names = [
            "hashes.csv", "state-hashes.csv", "measures.csv", "measures.parquet", "metrics.openmetrics", "comparison.csv",
            "comparison.svg"];
        Gen.Select(Gen.Int[0, names.Length - 1].Select(at => names[at]), Gen.Double[0, 0.999999], Gen.Int[1, 255]).Sample(
            (name, place, flip) =>
            {
                byte[] whole = File.ReadAllBytes(_folder["run", name]);
                byte[] flipped = [.. whole];
                flipped[(int)(place * whole.Length)] ^= (byte)flip;
                File.WriteAllBytes(_folder["run", name], flipped);
                Assert.Throws<RunFolderException>(ReadAll);
                File.WriteAllBytes(_folder["run", name], whole);
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public void A_place_that_is_no_folder_is_refused()
    {
        Assert.Contains(
            "is a file",
            Assert.Throws<RunFolderException>(() => RunFolderReader.Open(_folder["run", "hashes.csv"])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "is not there",
            Assert.Throws<RunFolderException>(() => RunFolderReader.Open(_folder["nowhere"])).Message,
            StringComparison.Ordinal);
    }

    private void ReadAll()
    {
        RunFolderReader reader = RunFolderReader.Open(_folder["run"]);
        reader.ReadHashes();
        reader.ReadMeasures();
        reader.Verify();
    }
}
