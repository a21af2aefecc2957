using System.Security.Cryptography;
using System.Text;

namespace InfluenceSim.Web.Classroom;

/// <summary>
/// Who sits where: by the cookie that a browser keeps, or by a name of one's choice, under which one finds one's place again. Of cookies
/// and names the hashes alone are kept. Not for several threads at once.
/// </summary>
internal sealed class Seats(TimeProvider clock)
{
    // A teacher's laptop, tablet and desk; who comes in last is let in.
    private const int MostTeachers = 8;

    private readonly Dictionary<string, Asker> _seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _teachers = new();
    private int _last;

    /// <summary>Whether nobody is in.</summary>
    public bool IsEmpty => _seats.Count == 0;

    /// <summary>Seats of the class.</summary>
    public int Taken => _seats.Count - _teachers.Count;

    /// <summary>Who of the class is there.</summary>
    public Roll Roll => new(
        Taken, [.. _seats.Values.Where(seat => seat is { Controls: false, Presence.IsHere: true }).Select(seat => seat.Seat!.Value)]);

    /// <summary>Who keeps a cookie; null where it is nobody's.</summary>
    public Asker? Who(string cookie) => _seats.GetValueOrDefault(OfCookie(cookie));

    /// <summary>Who has a name; null where it is nobody's.</summary>
    public Asker? Called(string name) => _names.TryGetValue(OfName(name), out string? cookie) ? _seats[cookie] : null;

    /// <summary>Gives one of the class a seat.</summary>
    /// <returns>The cookie to keep.</returns>
    public string Give(string? name) => Put(++_last, controls: false, name);

    /// <summary>Gives somebody the place again that they had under a name; the browser that sat there is out.</summary>
    /// <returns>The cookie to keep.</returns>
    public string GiveAgain(string name)
    {
        _seats.Remove(_names[OfName(name)], out Asker? before);
        return Put(before!.Seat!.Value, controls: false, name);
    }

    /// <summary>Lets a teacher in.</summary>
    /// <returns>The cookie to keep.</returns>
    public string GiveTeacher()
    {
        if (_teachers.Count == MostTeachers)
        {
            _seats.Remove(_teachers.Dequeue());
        }

        string cookie = Put(++_last, controls: true, null);
        _teachers.Enqueue(OfCookie(cookie));
        return cookie;
    }

    /// <summary>Frees the seats of the class.</summary>
    public void ClearClass()
    {
        foreach (string key in _seats.Where(seat => !seat.Value.Controls).Select(seat => seat.Key).ToArray())
        {
            _seats.Remove(key);
        }

        _names.Clear();
    }

    /// <summary>Frees all seats.</summary>
    public void Clear()
    {
        _seats.Clear();
        _names.Clear();
        _teachers.Clear();
    }

    private string Put(int number, bool controls, string? name)
    {
        string cookie = SecretCode.ForCookie();
        _seats[OfCookie(cookie)] = new Asker(number, controls, new Presence(clock));
        if (name is not null)
        {
            _names[OfName(name)] = OfCookie(cookie);
        }

        return cookie;
    }

    // Looked for by its hash, whose place says nothing of how near a forged one is.
    private static string OfCookie(string cookie) => Convert.ToHexString(SecretCode.HashOf(cookie));

    private static string OfName(string name) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name.Normalize().ToUpperInvariant())));
}
