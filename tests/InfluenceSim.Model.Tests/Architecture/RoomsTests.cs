using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>The rooms of the model know each other one way only, and nothing of where they run.</summary>
[Trait("Promise", "rooms")]
public sealed partial class RoomsTests
{
    private static readonly string[] Outside = ["Orleans", "Microsoft", "System.IO", "System.Net", "System.Threading"];

    private static readonly string[] ClocksAndMachines =
    [
        nameof(DateTime), nameof(DateTimeOffset), nameof(DateOnly), nameof(TimeOnly), nameof(TimeProvider), nameof(TimeZoneInfo),
        nameof(Stopwatch), nameof(Process), nameof(Console), nameof(Random), nameof(ParallelEnumerable),
    ];

    private static readonly Type[] Types =
        [.. typeof(World).Assembly.GetTypes().Where(type => Room.Of(Dependencies.Outermost(type)) is not null)];

    private static readonly string Folder = Path.Combine(Solution.Folder, "src", "InfluenceSim.Model");

    [Fact]
    public void A_room_uses_only_itself_and_those_before_it() =>
        Assert.Empty(Types.SelectMany(type => Dependencies.Of(type).Select(used => (By: Dependencies.Outermost(type), Used: used)))
            .Where(pair => Room.Of(pair.Used) is { } used && !Room.MayUse(Room.Of(pair.By)!, used))
            .Select(pair => $"{Short(pair.By)} -> {Short(pair.Used)}").Distinct());

    // The value of a constant is compiled in, and its type leaves no trace there: the using line does.
    [Fact]
    public void No_file_opens_a_room_after_its_own() =>
        Assert.Empty(Files()
            .SelectMany(file => Usings().Matches(file.Text).Select(line => (file.Path, Used: Room.Of(line.Groups[1].Value))))
            .Where(use => use.Used is not null && !Room.MayUse(use.Path.Split('/')[0], use.Used))
            .Select(use => $"{use.Path} -> {use.Used}"));

    [Fact]
    public void Every_folder_is_a_listed_room_and_the_namespace_of_its_files()
    {
        Assert.Equal(Room.Order.ToHashSet(), [.. Files().Select(file => file.Path.Split('/')[0])]);
        Assert.All(Files(), file => Assert.Contains(
            $"\nnamespace InfluenceSim.Model.{Path.GetDirectoryName(file.Path)!.Replace(Path.DirectorySeparatorChar, '.')};\n",
            "\n" + file.Text,
            StringComparison.Ordinal));
    }

    [Fact]
    public void The_map_shows_the_rooms_in_their_order()
    {
        string map = File.ReadAllText(Path.Combine(Solution.Folder, "src", "README.md"))
            .Split("\n## The rooms of the model\n")[1]
            .Split("\n## ")[0];
        Assert.Equal(Room.Order, RowsOfTheMap().Matches(map).Select(row => row.Groups[1].Value));
    }

    [Fact]
    public void The_model_knows_no_grain_file_clock_or_thread() =>
        Assert.Empty(Types.SelectMany(type => Dependencies.Of(type).Where(IsOutside).Select(used => $"{Short(type)} -> {used}")));

    [Theory]
    [InlineData(typeof(DateTime))]
    [InlineData(typeof(File))]
    [InlineData(typeof(Task<int>))]
    [InlineData(typeof(Stopwatch))]
    public void A_type_from_outside_is_known_as_one(Type type) => Assert.True(IsOutside(type));

    [Theory]
    [InlineData("Foundation", "Run", false)]
    [InlineData("People", "Measures", false)]
    [InlineData("People", "Feed", true)]
    [InlineData("People", "People", true)]
    [InlineData("People", "Helpers", false)]
    [InlineData("Helpers", "Foundation", false)]
    public void A_wrong_arrow_is_seen(string room, string used, bool may) => Assert.Equal(may, Room.MayUse(room, used));

    [Fact]
    public void A_use_is_found_wherever_it_stands()
    {
        Type[] parts = [typeof(UsesMany), .. typeof(UsesMany).GetNestedTypes(BindingFlags.NonPublic)];
        Type[] used = [.. parts.SelectMany(Dependencies.Of)];
        Assert.All(
            [
                typeof(ObsoleteAttribute), typeof(IDisposable), typeof(Version), typeof(Uri), typeof(TimeSpan), typeof(StringBuilder),
                typeof(File), typeof(TimeZoneInfo), typeof(Console), typeof(FormatException), typeof(Half), typeof(Guid), typeof(Random),
            ],
            type => Assert.Contains(type, used));
        Assert.Contains(typeof(HumanUsers), Dependencies.Of(typeof(LocalSimulation)));
    }

    private static bool IsOutside(Type type) =>
        (type.Namespace != "System.IO.Hashing"
            && Outside.Any(name => $"{type.Namespace}.".StartsWith(name + ".", StringComparison.Ordinal)))
        || (type.Assembly != typeof(World).Assembly && ClocksAndMachines.Contains(type.Name));

    private static string Short(Type type) => type.FullName![(typeof(World).Assembly.GetName().Name!.Length + 1)..];

    private static IEnumerable<(string Path, string Text)> Files() =>
        from file in Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Folder, file).Replace('\\', '/')
        where path.Split('/')[0] is not ("obj" or "bin")
        select (path, File.ReadAllText(file).ReplaceLineEndings("\n"));

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex RowsOfTheMap();

    [GeneratedRegex(@"^\s*(?:global )?using (?:static |\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Usings();

    /// <summary>Names a type in each place where one can stand.</summary>
    private abstract class UsesMany : IDisposable
    {
        private readonly Version _field = new(1, 0);

        public Uri? Property { get; set; }

        public event EventHandler<TimeSpan>? Happens;

        [Obsolete("an attribute")]
        public abstract void Marked();

        public void Dispose() => Happens?.Invoke(Property, default);

        public override string ToString() =>
            File.Exists(_field.ToString()) ? Constrained<Half>([]) : string.Concat(Yields().Select(zone => new Guid(zone.Id)));

        private static string Constrained<T>(StringBuilder[] many)
        {
            try
            {
                return typeof(T).Name + many.Length;
            }
            catch (FormatException)
            {
                return string.Empty;
            }
        }

        private static IEnumerable<TimeZoneInfo> Yields()
        {
            Console.Out.Write(new Func<object>(() => new Random()));
            yield break;
        }
    }
}
