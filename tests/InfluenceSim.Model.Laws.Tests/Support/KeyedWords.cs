namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>
/// The keyed draws of a replicate, made a second time: Philox4x32-10 from Salmon et al. (2011), the layout of the counter and the
/// key of a post as the documents state them. Nothing here calls the model.
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
        (uint a, uint b) = ((uint)entity, (uint)(entity >> 32));
        (uint c, uint d) = (((uint)second & 0x0FFFFFFF) | (number % 16 << 28), ((uint)third & 0x0FFFFFFF) | (number / 16 << 28));
        (uint left, uint right) = ((uint)key, (uint)(key >> 32));
        for (int round = 0; round < 10; round++)
        {
            (ulong p, ulong q) = (0xD2511F53UL * a, 0xCD9E8D57UL * c);
            (a, b, c, d) = ((uint)(q >> 32) ^ b ^ left, (uint)q, (uint)(p >> 32) ^ d ^ right, (uint)p);
            (left, right) = unchecked((left + 0x9E3779B9, right + 0xBB67AE85));
        }

        return word switch { 0 => a, 1 => b, 2 => c, _ => d };
    }

    /// <summary>Key of a creator's account: class 4 bits, group 28, number 32.</summary>
    public static ulong Account(AccountKey key) => ((ulong)key.Class << 60) + ((ulong)key.Group << 32) + (ulong)key.Number;

    /// <summary>Key of an account by its dense id; a person's is its number.</summary>
    public static ulong Account(World world, int account) =>
        account < world.Users ? (ulong)account : Account(world.Creators[account - world.Users].Key);

    /// <summary>Key of a post: its account, day and slot, mixed.</summary>
    public static ulong Post(ulong account, int day, int slot)
    {
        ulong x = unchecked((account * 0x9E3779B97F4A7C15) + ((ulong)day * 256) + (ulong)slot);
        x = unchecked((x ^ (x >> 31)) * 0x7FB5D329728EA185);
        x = unchecked((x ^ (x >> 27)) * 0x81DADEF4BC2DD44D);
        return x ^ (x >> 33);
    }
}
