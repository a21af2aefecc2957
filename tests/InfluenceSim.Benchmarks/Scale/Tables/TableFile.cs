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
            return tables is { Length: > 0 } && tables.All(table => table?.Sizes?.All(size => size?.Values is not null) ?? false)
                ? tables
                : throw new InvalidDataException($"{file} holds no table");
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"no tables can be read from {file}: {exception.Message}", exception);
        }
    }

    /// <summary>Refuses a place that cannot keep a table, before anything is measured for it.</summary>
    /// <exception cref="InvalidDataException">It is a folder, cannot be written, or is a file that holds no table.</exception>
    public static void Require(string file)
    {
        if (Directory.Exists(file))
        {
            throw new InvalidDataException($"--keep: '{file}' is a folder; allowed: a file");
        }

        Kept(file);
        try
        {
            MakeFolderOf(file);
            File.Open(Temporary(file), FileMode.Create).Dispose();
            File.Delete(Temporary(file));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"--keep: '{file}' cannot be written: {problem.Message}", problem);
        }
    }

    /// <summary>Adds a table; the oldest goes where there are many.</summary>
    /// <exception cref="InvalidDataException">The file is there and holds no table.</exception>
    public static void Add(string file, ScaleTable table)
    {
        IReadOnlyList<ScaleTable> before = Kept(file);
        MakeFolderOf(file);
        File.WriteAllText(Temporary(file), JsonSerializer.Serialize(before.Append(table).TakeLast(MostTables), Form));
        File.Move(Temporary(file), file, overwrite: true);
    }

    private static IReadOnlyList<ScaleTable> Kept(string file) => File.Exists(file) ? Read(file) : [];

    private static void MakeFolderOf(string file) => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);

    private static string Temporary(string file) => file + ".new";
}
