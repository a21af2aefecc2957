using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Economy.Money;

/// <summary>
/// Double entry in öre: every payment has a from and a to, so all accounts, outside and state among them, sum to 0. Nobody
/// else falls below 0: what a charge exceeds is a debt, and later income pays debts first, the oldest before all.
/// </summary>
internal sealed class Ledger
{
    private const ulong StateKind = 0x4C454447;
    private const ulong PaymentKind = 0x50415953;
    private const int FirstBrand = 3;
    private readonly int _firstOperator;
    private readonly int _firstCreator;
    private readonly long[] _balances;
    private readonly List<Debt>?[] _debts;
    private Hash128 _payments;
    private ulong _paymentCount;

    public Ledger(int brands, int operators, int creators)
    {
        _firstOperator = FirstBrand + brands;
        _firstCreator = _firstOperator + operators;
        _balances = new long[_firstCreator + creators];
        _debts = new List<Debt>?[_balances.Length];
    }

    /// <summary>Sum over all accounts.</summary>
    public long Sum
    {
        get
        {
            long sum = 0;
            foreach (long balance in _balances)
            {
                sum = checked(sum + balance);
            }

            return sum;
        }
    }

    /// <summary>All balances, by index of the account.</summary>
    public ReadOnlySpan<long> Balances => _balances;

    /// <summary>Hash of balances, debts and the payments since <see cref="StartWeek"/>.</summary>
    public Hash128 Hash
    {
        get
        {
            var hash = new EntityHash(StateKind, (ulong)_balances.Length);
            hash.Add<long>(_balances);
            for (int account = 0; account < _debts.Length; account++)
            {
                foreach (Debt debt in _debts[account] ?? [])
                {
                    hash.Add((ulong)account);
                    hash.Add((ulong)debt.Creditor);
                    hash.Add((ulong)debt.Purpose);
                    hash.Add((ulong)debt.Amount);
                }
            }

            return hash.Finish() + _payments;
        }
    }

    public long BalanceOf(Party party) => _balances[IndexOf(party)];

    public long DebtOf(Party party) => _debts[IndexOf(party)]?.Sum(debt => debt.Amount) ?? 0;

    /// <summary>Forgets the payments of the week that ended.</summary>
    public void StartWeek()
    {
        _payments = Hash128.Zero;
        _paymentCount = 0;
    }

    /// <summary>Pays what the payer has made sure to have.</summary>
    /// <exception cref="InvalidOperationException">The payer does not have it.</exception>
    public void Pay(Party from, Party to, long amount, PaymentPurpose purpose)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        int payer = IndexOf(from);
        if (!from.IsUnlimited && _balances[payer] < amount)
        {
            throw new InvalidOperationException($"{from.Kind} {from.Number} has {_balances[payer]} öre and was to pay {amount}");
        }

        Move(payer, IndexOf(to), amount, purpose);
        Repay(IndexOf(to));
    }

    /// <summary>Takes what is owed; what is not there becomes a debt.</summary>
    public void Charge(Party from, Party to, long amount, PaymentPurpose purpose)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        int payer = IndexOf(from);
        int payee = IndexOf(to);
        long paid = from.IsUnlimited ? amount : Math.Min(amount, _balances[payer]);
        if (paid < amount)
        {
            (_debts[payer] ??= []).Add(new Debt(payee, purpose, amount - paid));
        }

        Move(payer, payee, paid, purpose);
        Repay(payee);
    }

    /// <summary>Pays through somebody whose money it never is: his creditors have no claim on it.</summary>
    public void Forward(Party from, Party via, Party to, long amount, PaymentPurpose purpose)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (!from.IsUnlimited && BalanceOf(from) < amount)
        {
            throw new InvalidOperationException($"{from.Kind} {from.Number} cannot forward {amount} öre");
        }

        Move(IndexOf(from), IndexOf(via), amount, purpose);
        Move(IndexOf(via), IndexOf(to), amount, purpose);
        Repay(IndexOf(to));
    }

    public void Save(StateWriter writer)
    {
        writer.WriteSpan<long>(_balances);
        foreach (List<Debt>? debts in _debts)
        {
            writer.Write(debts?.Count ?? 0);
            foreach (Debt debt in debts ?? [])
            {
                writer.Write(debt.Creditor);
                writer.Write((int)debt.Purpose);
                writer.Write(debt.Amount);
            }
        }

        writer.Write(_payments);
        writer.Write(_paymentCount);
    }

    public void Load(StateReader reader)
    {
        reader.ReadSpan<long>(_balances);
        for (int account = 0; account < _debts.Length; account++)
        {
            int count = reader.ReadCount(reader.Remaining);
            _debts[account] = count == 0 ? null : [];
            for (int debt = 0; debt < count; debt++)
            {
                int creditor = reader.ReadCount(_balances.Length - 1);
                var purpose = (PaymentPurpose)reader.Read<int>();
                _debts[account]!.Add(new Debt(creditor, purpose, reader.Read<long>()));
            }
        }

        _payments = reader.Read<Hash128>();
        _paymentCount = reader.Read<ulong>();
    }

    private int IndexOf(Party party) => party.Kind switch
    {
        PartyKind.Outside or PartyKind.State or PartyKind.Platform => (int)party.Kind,
        PartyKind.Brand when (uint)party.Number < (uint)(_firstOperator - FirstBrand) => FirstBrand + party.Number,
        PartyKind.Operator when (uint)party.Number < (uint)(_firstCreator - _firstOperator) => _firstOperator + party.Number,
        PartyKind.Creator when (uint)party.Number < (uint)(_balances.Length - _firstCreator) => _firstCreator + party.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(party), party, "nobody has this account"),
    };

    private void Move(int from, int to, long amount, PaymentPurpose purpose)
    {
        if (amount == 0)
        {
            return;
        }

        _balances[from] = checked(_balances[from] - amount);
        _balances[to] = checked(_balances[to] + amount);
        var hash = new EntityHash(PaymentKind, _paymentCount++);
        hash.Add((ulong)from);
        hash.Add((ulong)to);
        hash.Add((ulong)amount);
        hash.Add((ulong)purpose);
        _payments += hash.Finish();
    }

    private void Repay(int debtor)
    {
        while (_debts[debtor] is [var oldest, ..] debts && _balances[debtor] > 0)
        {
            long paid = Math.Min(oldest.Amount, _balances[debtor]);
            if (paid == oldest.Amount)
            {
                debts.RemoveAt(0);
            }
            else
            {
                debts[0] = oldest with { Amount = oldest.Amount - paid };
            }

            Move(debtor, oldest.Creditor, paid, oldest.Purpose);
            Repay(oldest.Creditor);
        }
    }
}
