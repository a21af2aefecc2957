using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network;

/// <summary>
/// Who follows which creator at tick 0. A creator's followers are drawn by weight, keyed by the creator, so that
/// one more creator moves nobody else's audience.
/// </summary>
internal sealed class Audiences
{
    // Above this share of users, drawing with rejection meets too many repeats; the largest keyed draws are taken instead.
    private const double RejectionShare = 0.05;
    private const int RejectionAttempts = 32;

    private readonly Draws _draws;
    private readonly double[] _weights;
    private readonly bool[] _taken;
    private AliasTable? _table;

    // Large audiences are few, and take turns in the same arrays.
    private double[] _scores = [];
    private int[] _ids = [];

    /// <summary>Draws for creators to whom people have these weights.</summary>
    private Audiences(double[] weights, Draws draws)
    {
        _draws = draws;
        _weights = weights;
        _taken = new bool[weights.Length];
    }

    /// <summary>The links. Creators to whom people have the same weights are one piece of the work.</summary>
    public static LinkList[] Draw(UserGraph people, IReadOnlyList<CreatorProfile> creators, DoPieces work)
    {
        IGrouping<(int Niche, bool IsProne), int>[] alike =
        [
            .. Enumerable.Range(0, creators.Count)
                .Where(creator => creators[creator].Audience > 0)
                .GroupBy(creator => (creators[creator].Niche, creators[creator].Class == CreatorClass.Manipulative)),
        ];
        var links = new LinkList[alike.Length];
        work(alike.Length, piece =>
        {
            links[piece] = new LinkList();
            links[piece].Expect(
                alike[piece].Sum(creator => (long)Math.Min(creators[creator].Audience, people.Users)), alike[piece].Count());
            var audiences = new Audiences(Weights(people, alike[piece].Key), people.Draws);
            foreach (int creator in alike[piece])
            {
                audiences.Add(links[piece], creators[creator], new CreatorId(creator));
            }
        });
        return links;
    }

    private static double[] Weights(UserGraph people, (int Niche, bool IsProne) of)
    {
        CreatorParameters parameters = people.Parameters.Creators;
        UserProfiles profiles = people.Profiles;
        var weights = new double[people.Users];
        for (int user = 0; user < weights.Length; user++)
        {
            weights[user] = DetMath.Exp(
                (parameters.AudienceInterest * profiles.Interest[(user * profiles.Topics) + of.Niche])
                + (of.IsProne ? parameters.ManipulativeProneness * profiles.Proneness[user] : 0));
        }

        return weights;
    }

    private void Add(LinkList links, CreatorProfile creator, CreatorId number)
    {
        int users = _weights.Length;
        int audience = Math.Min(creator.Audience, users);
        int[] followers = audience > RejectionShare * users
            ? Largest(creator.Key.Packed, audience)
            : ByRejection(creator.Key.Packed, audience);
        foreach (int follower in followers)
        {
            links.Add(follower, number.AsAccount(users));
        }
    }

    /// <summary>
    /// Weighted sampling without replacement as the k largest keyed draws (Efraimidis and Spirakis 2006, as log weight + Gumbel).
    /// </summary>
    private int[] Largest(ulong creator, int count)
    {
        if (_ids.Length == 0)
        {
            _scores = new double[_weights.Length];
            _ids = new int[_weights.Length];
        }

        for (int user = 0; user < _ids.Length; user++)
        {
            _scores[user] = -(DetMath.Log(_weights[user]) + _draws.AudienceWeight(creator, new Account(user)).Gumbel);
            _ids[user] = user;
        }

        Array.Sort(_scores, _ids);
        return _ids[..count];
    }

    private int[] ByRejection(ulong creator, int count)
    {
        _table ??= new AliasTable(_weights);
        var followers = new List<int>(count);
        for (uint attempt = 0; followers.Count < count && attempt < (uint)count * RejectionAttempts; attempt++)
        {
            int user = _table.Choose(_draws.AudienceAttempt(creator, attempt));
            if (!_taken[user])
            {
                _taken[user] = true;
                followers.Add(user);
            }
        }

        foreach (int user in followers)
        {
            _taken[user] = false;
        }

        return [.. followers];
    }
}
