using System.Text;
using InfluenceSim.Results.Writing;
using Xunit;

namespace InfluenceSim.Results.Tests;

/// <summary>Names of arms in tables.</summary>
public sealed class CsvNamesTests
{
    [Theory]
    [InlineData("none", "none,1\n")]
    [InlineData("NA", "\"NA\",1\n")]
    [InlineData("01", "\"01\",1\n")]
    [InlineData("on", "\"on\",1\n")]
    public async Task A_name_that_readers_take_for_something_else_is_quoted(string name, string line)
    {
        using var stream = new MemoryStream();
        await CsvWriter.WriteAsync(
            stream, async (csv, cancellation) => await csv.Name(name).Field(1).EndLineAsync(cancellation), CancellationToken.None);

        Assert.Equal(line, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
