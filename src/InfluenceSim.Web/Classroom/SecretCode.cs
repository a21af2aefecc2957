using System.Security.Cryptography;
using System.Text;

namespace InfluenceSim.Web.Classroom;

/// <summary>A drawn code that somebody types or a browser keeps; it is compared in constant time.</summary>
internal sealed class SecretCode
{
    // Neither 0 and O nor 1, I and L: who reads it aloud or types it is not to guess.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string LettersAndDigits = Letters + "23456789";
    private const int TeacherLength = 28;
    private const int TeacherGroup = 7;
    private const int ClassLength = 4;
    private const int CookieBytes = 16;

    private readonly byte[] _hash;

    private SecretCode(string text)
    {
        Text = text;
        _hash = HashOf(text);
    }

    /// <summary>The code as it is shown.</summary>
    public string Text { get; }

    /// <summary>More than 128 bits, in groups: who has it controls.</summary>
    public static SecretCode ForTeacher()
    {
        string drawn = RandomNumberGenerator.GetString(LettersAndDigits, TeacherLength);
        return new SecretCode(string.Join('-', drawn.Chunk(TeacherGroup).Select(group => new string(group))));
    }

    /// <summary>Four letters: who has it takes a seat.</summary>
    public static SecretCode ForClass() => new(RandomNumberGenerator.GetString(Letters, ClassLength));

    /// <summary>128 bits for a browser to keep.</summary>
    public static string ForCookie() => RandomNumberGenerator.GetHexString(2 * CookieBytes, lowercase: true);

    /// <summary>Whether somebody typed it, in whatever case and with or without what parts its groups.</summary>
    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(_hash, HashOf(typed));

    /// <summary>Hash of a code: of equal length whatever was typed.</summary>
    public static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant()));
}
