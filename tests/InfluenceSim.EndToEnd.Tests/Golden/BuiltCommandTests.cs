using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace InfluenceSim.EndToEnd.Tests.Golden;

/// <summary>
/// The command where the build puts it, as people start it: compiled ahead of time, which the copies beside the tests are not.
/// </summary>
[Trait("Promise", "golden-numbers")]
public sealed class BuiltCommandTests : IDisposable
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private static readonly string Built =
        Path.Combine(Repository.Root, "src", "InfluenceSim.Cli", "bin", Configuration, new DirectoryInfo(AppContext.BaseDirectory).Name);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("influencesim")]
    [InlineData("InfluenceSim.Model")]
    [InlineData("InfluenceSim.Grains")]
    [InlineData("Orleans.Runtime")]
    public void Holds_machine_code_where_it_is_built_for_use(string assembly)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(Built, assembly + ".dll")));

        bool isForUse = Configuration == "Release" && RuntimeInformation.OSArchitecture is Architecture.X64 or Architecture.Arm64;
        Assert.Equal(isForUse, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }

    [Theory]
    [InlineData("labels")]
    [InlineData("economy")]
    public async Task Gives_the_numbers_that_were_kept(string name)
    {
        using var run = ChildProcess.Of(Command, Repository.Root, Arguments(name));
        await AssertKeptAsync(name, run);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    public async Task Gives_them_on_a_machine_with_fewer_vectors(string variable)
    {
        using var run = ChildProcess.With(variable, Command, Repository.Root, Arguments("economy"));
        await AssertKeptAsync("economy", run);
    }

    public void Dispose() => _folder.Dispose();

    private static string Command => Path.Combine(Built, "influencesim.dll");

    private string[] Arguments(string name) => ["run", GoldenRecord.ScenarioFile(name), "--out", _folder["run"], "--quiet"];

    private async Task AssertKeptAsync(string name, ChildProcess run)
    {
        (await run.EndAsync()).Succeeded();
        Assert.Equal(GoldenRecord.Kept(name), GoldenRecord.Of(_folder["run"]));
    }
}
