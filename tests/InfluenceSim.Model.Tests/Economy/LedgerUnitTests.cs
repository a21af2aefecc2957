using InfluenceSim.Model.Economy.Money;

namespace InfluenceSim.Model.Tests.Economy;

public sealed class LedgerUnitTests
{
    private static readonly Party Maker = Party.Operator(0);

    private readonly Ledger _ledger = new(brands: 2, operators: 2, creators: 2);

    [Fact]
    public void Later_income_pays_the_oldest_debt_first()
    {
        _ledger.Pay(Party.Outside, Maker, 30, PaymentPurpose.Capital);
        _ledger.Charge(Maker, Party.Brand(0), 100, PaymentPurpose.Refund);
        _ledger.Charge(Maker, Party.Brand(1), 50, PaymentPurpose.Refund);
        Assert.Equal((0, 120), (_ledger.BalanceOf(Maker), _ledger.DebtOf(Maker)));
        Assert.Equal((30, 0), (_ledger.BalanceOf(Party.Brand(0)), _ledger.BalanceOf(Party.Brand(1))));

        _ledger.Pay(Party.Outside, Maker, 80, PaymentPurpose.Claims);
        Assert.Equal((100, 10), (_ledger.BalanceOf(Party.Brand(0)), _ledger.BalanceOf(Party.Brand(1))));

        _ledger.Pay(Party.Outside, Maker, 60, PaymentPurpose.Claims);
        Assert.Equal((20, 0), (_ledger.BalanceOf(Maker), _ledger.DebtOf(Maker)));
        Assert.Equal(50, _ledger.BalanceOf(Party.Brand(1)));
    }

    [Fact]
    public void A_payment_reaches_the_creditors_of_a_creditor()
    {
        _ledger.Charge(Party.Brand(0), Party.State, 40, PaymentPurpose.Fine);
        _ledger.Charge(Maker, Party.Brand(0), 60, PaymentPurpose.Refund);
        _ledger.Pay(Party.Outside, Maker, 100, PaymentPurpose.Claims);
        Assert.Equal((40, 20, 40), (_ledger.BalanceOf(Party.State), _ledger.BalanceOf(Party.Brand(0)), _ledger.BalanceOf(Maker)));
    }

    [Fact]
    public void Two_who_owe_each_other_come_to_an_end()
    {
        _ledger.Charge(Party.Brand(0), Maker, 70, PaymentPurpose.Posts);
        _ledger.Charge(Maker, Party.Brand(0), 50, PaymentPurpose.Refund);
        _ledger.Pay(Party.Outside, Maker, 1, PaymentPurpose.Claims);
        Assert.Equal((0, 0), (_ledger.DebtOf(Maker), _ledger.BalanceOf(Party.Brand(0))));
        Assert.Equal((1, 20), (_ledger.BalanceOf(Maker), _ledger.DebtOf(Party.Brand(0))));
    }

    [Fact]
    public void Forwarded_money_is_out_of_reach_of_creditors_on_the_way()
    {
        _ledger.Charge(Party.Platform, Party.State, 1_000, PaymentPurpose.Fine);
        _ledger.Forward(Party.Outside, Party.Platform, Party.Creator(1), 300, PaymentPurpose.Ads);
        Assert.Equal((300, 1_000), (_ledger.BalanceOf(Party.Creator(1)), _ledger.DebtOf(Party.Platform)));
    }

    [Fact]
    public void Nobody_pays_what_he_does_not_have()
    {
        Assert.Throws<InvalidOperationException>(() => _ledger.Pay(Maker, Party.Outside, 1, PaymentPurpose.Posts));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ledger.Charge(Maker, Party.Outside, -1, PaymentPurpose.Posts));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ledger.BalanceOf(Party.Creator(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ledger.BalanceOf(Party.Brand(-1)));
    }

    [Fact]
    public void The_same_money_by_other_payments_has_another_hash()
    {
        var other = new Ledger(2, 2, 2);
        _ledger.Pay(Party.Outside, Maker, 10, PaymentPurpose.Capital);
        _ledger.Pay(Party.Outside, Maker, 10, PaymentPurpose.Capital);
        other.Pay(Party.Outside, Maker, 20, PaymentPurpose.Capital);
        Assert.Equal(_ledger.Balances.ToArray(), other.Balances.ToArray());
        Assert.NotEqual(_ledger.Hash, other.Hash);
    }

    [Theory]
    [InlineData(0.004, 0)]
    [InlineData(0.005, 1)]
    [InlineData(-3, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, Ore.Most)]
    [InlineData(1e300, Ore.Most)]
    [InlineData(12.34, 1234)]
    public void Kronor_become_whole_ore(double kronor, long expected) => Assert.Equal(expected, Ore.Of(kronor));
}
