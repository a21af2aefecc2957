using System.Text.Json;

namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>The file that keeps the last tables, oldest first.</summary>
internal static class TableFile
{
    private const int MostTables = 20;
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Beside the built benchmarks.</summary>
    public static string Usual => Path.Combine(AppContext.BaseDirectory, "scale.json");

    /// <summary>The tables of a file.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it holds no table.</exception>
    public static IReadOnlyList<ScaleTable> Read(string file)
    {
        try
        {
            ScaleTable[]? tables = JsonSerializer.Deserialize<ScaleTable[]>(File.ReadAllText(file), Form);
            return tables is { Length: > 0 } && tables.All(table => table?.Sizes is not null)
                ? tables
                : throw new InvalidDataException($"{file} holds no table");
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"no tables can be read from {file}: {exception.Message}", exception);
        }
    }

    /// <summary>Adds a table; the oldest goes where there are many.</summary>
    /// <exception cref="InvalidDataException">The file is there and holds no table.</exception>
    public static void Add(string file, ScaleTable table)
    {
        IReadOnlyList<ScaleTable> before = File.Exists(file) ? Read(file) : [];
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        string temporary = file + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(before.Append(table).TakeLast(MostTables), Form));
        File.Move(temporary, file, overwrite: true);
    }
}
