using System.Text;

namespace InfluenceSim.Results.Reading;

/// <summary>Reads the comma-separated files of a run folder, each line checked and named by its number when it is wrong.</summary>
internal static class CsvLines
{
    public static IEnumerable<CsvLine> Read(string file, string[] columns)
    {
        using StreamReader reader = new(file);
        string header = string.Join(',', columns);
        if (reader.ReadLine() is not { } first || first != header)
        {
            throw new RunFolderException(file, 1, "the header is not that of this file", $"it is '{header}'");
        }

        int number = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            string[] fields = Split(file, number, line);
            if (fields.Length != columns.Length)
            {
                throw new RunFolderException(file, number, $"the line has {fields.Length} fields", $"it needs {columns.Length}: {header}");
            }

            yield return new CsvLine(file, number, columns, fields);
        }
    }

    private static string[] Split(string file, int number, string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            char letter = line[at];
            if (letter == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        return quoted
            ? throw new RunFolderException(
                file, number, "a quotation mark is open at the line's end", "every quoted field is closed on its line")
            : [.. fields, field.ToString()];
    }
}
