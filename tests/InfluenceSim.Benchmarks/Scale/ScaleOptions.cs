using System.Globalization;
using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Scale;

/// <summary>What is asked of the measurement.</summary>
internal sealed record ScaleOptions
{
    private const int MostUsers = 5_000_000;
    private const int MostRounds = 100;
    private const int MostFilled = 90;

    /// <summary>How it is asked.</summary>
    public const string Usage =
        "[--users 10000,100000] [--rounds 5] [--filled DAYS] [--against FILE] [--keep FILE]";

    /// <summary>Sizes, smallest first.</summary>
    public IReadOnlyList<int> Users { get; private init; } = [10_000, 100_000];

    /// <summary>Rounds of each figure.</summary>
    public int Rounds { get; private init; } = 5;

    /// <summary>Days before the first round, so that inboxes and the window of posts are full.</summary>
    public int Filled { get; private init; } = 10;

    /// <summary>File with the table to compare with; null compares with none.</summary>
    public string? Against { get; private init; }

    /// <summary>File that keeps the tables.</summary>
    public string Keep { get; private init; } = TableFile.Usual;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">Something on it is not understood; the message says what is.</exception>
    public static ScaleOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ScaleOptions();
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string name = arguments[i];
            string Value(int at) => at < arguments.Count ? arguments[at] : throw new FormatException($"{name} lacks its value");
            options = name switch
            {
                "--users" => options with { Users = Sizes(name, Value(i + 1)) },
                "--rounds" => options with { Rounds = Whole(name, Value(i + 1), 1, MostRounds) },
                "--filled" => options with { Filled = Whole(name, Value(i + 1), 0, MostFilled) },
                "--against" => options with { Against = Value(i + 1) },
                "--keep" => options with { Keep = Value(i + 1) },
                _ => throw new FormatException($"no option '{name}'; there are: {Usage}"),
            };
        }

        return options;
    }

    private static int[] Sizes(string name, string value) =>
        [.. value.Split(',').Select(one => Whole(name, one, Load.LeastUsers, MostUsers)).Distinct().Order()];

    private static int Whole(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{name}: found '{value}'; allowed: a whole number from {least} to {most}, without commas in it");
}
