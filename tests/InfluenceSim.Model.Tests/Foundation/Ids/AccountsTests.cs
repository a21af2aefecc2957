using System.Runtime.CompilerServices;
using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Tests.Foundation.Ids;

/// <summary>Accounts number users first, then creators; a block numbers its own people from 0.</summary>
public sealed class AccountsTests
{
    [Fact]
    public void Creators_come_after_users() => Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 1_000_000]).Sample((users, number) =>
    {
        var account = new Account(number);
        Assert.Equal(number >= users, account.IsCreator(users));
        Assert.Equal(account, account.AsCreator(users).AsAccount(users));
        Assert.True(new CreatorId(number).AsAccount(users).IsCreator(users));
        Assert.Equal(new CreatorId(0), new Account(users).AsCreator(users));
    });

    [Fact]
    public void A_block_counts_its_people_from_zero() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 10_000]).Sample((first, number) =>
    {
        Assert.Equal(new Row(number), new Row(number).AsAccount(first).AsRow(first));
        Assert.Equal(new Row(0), new Account(first).AsRow(first));
    });

    // Their bytes travel and are hashed inside packed structs.
    [Fact]
    public void Each_is_as_large_as_its_number() => Assert.All(
        [
            Unsafe.SizeOf<Tick>(), Unsafe.SizeOf<RunDay>(), Unsafe.SizeOf<PolicyDay>(),
            Unsafe.SizeOf<Account>(), Unsafe.SizeOf<CreatorId>(), Unsafe.SizeOf<Row>(),
        ],
        size => Assert.Equal(sizeof(int), size));
}
