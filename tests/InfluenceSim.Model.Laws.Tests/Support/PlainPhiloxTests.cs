namespace InfluenceSim.Model.Laws.Tests.Support;

[Trait("Promise", "people-by-the-book")]
public sealed class PlainPhiloxTests
{
    [Theory]
    [InlineData(0u, 0u, "6627E8D5 E169C58D BC57AC4C 9B00DBD8")]
    [InlineData(uint.MaxValue, uint.MaxValue, "408F276D 41C83B0E A20BC7C6 6D5451FD")]
    public void Known_answers_of_its_authors(uint counter, uint key, string answer)
    {
        uint[] words = [counter, counter, counter, counter];
        PlainPhilox.Mix(words, key, key);
        Assert.Equal(answer, string.Join(' ', words.Select(word => $"{word:X8}")));
    }
}
