namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>
/// The keyed draws of a replicate by purpose and word, with the layout of the counter as the documents state it. Nothing here calls
/// the model.
/// </summary>
internal readonly struct KeyedWords(ulong key)
{
    private const double Words = 4294967296.0;

    /// <summary>One word of a block, as a uniform number in [0, 1).</summary>
    public double Uniform(Draw purpose, int word, ulong entity, long second = 0, long third = 0) =>
        Word(purpose, word, entity, second, third) / Words;

    /// <summary>The same strictly between 0 and 1.</summary>
    public double Open(Draw purpose, int word, ulong entity, long second = 0, long third = 0) =>
        (Word(purpose, word, entity, second, third) + 0.5) / Words;

    public double Normal(Draw purpose, int word, ulong entity, long second = 0, long third = 0) =>
        MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Open(purpose, word, entity, second, third));

    public double Gumbel(Draw purpose, int word, ulong entity, long second = 0, long third = 0) =>
        -Math.Log(-Math.Log(Open(purpose, word, entity, second, third)));

    /// <summary>The count whose distribution function first exceeds the draw.</summary>
    public int Poisson(double mean, Draw purpose, int word, ulong entity, long second = 0)
    {
        double u = Uniform(purpose, word, entity, second);
        int count = 0;
        double logFactorial = 0;
        for (double below = Math.Exp(-mean); u >= below && mean > 0; below += Math.Exp((count * Math.Log(mean)) - mean - logFactorial))
        {
            count++;
            logFactorial += Math.Log(count);
        }

        return count;
    }

    public uint Word(Draw purpose, int word, ulong entity, long second = 0, long third = 0)
    {
        uint number = (uint)purpose;
        Span<uint> block =
        [
            (uint)entity,
            (uint)(entity >> 32),
            ((uint)second & 0x0FFFFFFF) | (number % 16 << 28),
            ((uint)third & 0x0FFFFFFF) | (number / 16 << 28),
        ];
        PlainPhilox.Mix(block, (uint)key, (uint)(key >> 32));
        return block[word];
    }

    /// <summary>Key of a creator's account: class 4 bits, group 28, number 32.</summary>
    public static ulong Account(AccountKey key) => ((ulong)key.Class << 60) + ((ulong)key.Group << 32) + (ulong)key.Number;

    /// <summary>Key of an account by its dense id; a person's is its number.</summary>
    public static ulong Account(World world, int account) =>
        account < world.Users ? (ulong)account : Account(world.Creators[account - world.Users].Key);

    /// <summary>Key of a post: its account, day and slot, mixed.</summary>
    public static ulong Post(ulong account, int day, int slot) => ReaderDraws.Post(account, day, slot);
}
