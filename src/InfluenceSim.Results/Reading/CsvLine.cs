using System.Globalization;
using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Results.Reading;

/// <summary>One line of a comma-separated file.</summary>
internal readonly record struct CsvLine(string File, int Number, string[] Columns, string[] Fields)
{
    public string Text(int column) => Fields[column];

    public int Integer(int column, int least) =>
        int.TryParse(Fields[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw Wrong(column, $"a whole number from {least} up");

    public double Real(int column) =>
        double.TryParse(Fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw Wrong(column, "a finite number");

    public Hash128 Hash(int column)
    {
        try
        {
            return Hash128.Parse(Fields[column]);
        }
        catch (FormatException)
        {
            throw Wrong(column, "32 hexadecimal digits");
        }
    }

    /// <summary>A number that the lines before already settle.</summary>
    public void Require(int column, int expected)
    {
        if (Integer(column, int.MinValue) != expected)
        {
            throw Wrong(column, $"{expected} is what comes here");
        }
    }

    private RunFolderException Wrong(int column, string allowed) =>
        new(File, Number, $"{Columns[column]} is '{Fields[column]}'", allowed);
}
