using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Population;

/// <summary>
/// Identity of an account: it never shifts between arms, because it depends on nothing but who launched the account
/// and how many launches came before. All attributes and draws of an account are keyed by it; the dense id that
/// columns and cards use only says where the account's row is.
/// </summary>
/// <param name="Class">Class at creation.</param>
/// <param name="Group">
/// Operator of a persona; for an influencer 0 or, for who enters later, 1 + the week of entry; 0 for people. At most 28 bits.
/// </param>
/// <param name="Number">Launch number within the group, or the person's number.</param>
public readonly record struct AccountKey(CreatorClass Class, int Group, int Number)
{
    /// <summary>Group of the personas that a scenario states by themselves: the last of all, so that it shifts nobody's key.</summary>
    public const int StatedGroup = 0x0FFFFFFF;

    private const int GroupShift = 32;
    private const int ClassShift = 60;

    /// <summary>The key in 64 bits: class 4, group 28, number 32.</summary>
    public ulong Packed => ((ulong)Class << ClassShift) | ((ulong)(uint)Group << GroupShift) | (uint)Number;

    /// <summary>Key of an ordinary person.</summary>
    /// <param name="user">Number of the person, from 0.</param>
    /// <returns>The key.</returns>
    public static AccountKey Person(Account user) => new(CreatorClass.Person, 0, user);
}
