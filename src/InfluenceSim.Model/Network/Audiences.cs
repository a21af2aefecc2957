using System.Collections.Concurrent;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using MathNet.Numerics.Statistics;

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

    private readonly UserGraph _people;
    private readonly double[] _weights;
    private readonly bool[] _taken;
    private readonly AliasTable _table;
    private bool _isTableReady;

    // Large audiences take turns in the same arrays.
    private double[] _logWeights = [];
    private double[] _scores = [];
    private double[] _selected = [];
    private bool _areLogWeightsReady;

    private Audiences(UserGraph people)
    {
        _people = people;
        _weights = new double[people.Users];
        _taken = new bool[people.Users];
        _table = new AliasTable(people.Users);
    }

    /// <summary>The links. Creators to whom people have the same weights are one piece of the work.</summary>
    /// <param name="people">Who follows.</param>
    /// <param name="creators">Who is followed.</param>
    /// <param name="work">Who does the pieces.</param>
    /// <param name="meanwhile">One more piece, which comes first: it is long, and the others are done beside it.</param>
    public static LinkList[] Draw(UserGraph people, IReadOnlyList<CreatorProfile> creators, DoPieces work, Action meanwhile)
    {
        IGrouping<(int Niche, bool IsProne), int>[] alike =
        [
            .. Enumerable.Range(0, creators.Count)
                .Where(creator => creators[creator].Audience > 0)
                .GroupBy(creator => (creators[creator].Niche, creators[creator].Class == CreatorClass.Manipulative)),
        ];
        var links = new LinkList[alike.Length];

        // As many as work at a time: one for each piece would be as much memory as the world. A bag would hold on to them for a while.
        var idle = new ConcurrentStack<Audiences>();
        work(1 + alike.Length, piece =>
        {
            if (piece == 0)
            {
                meanwhile();
                return;
            }

            Audiences audiences = idle.TryPop(out Audiences? free) ? free : new Audiences(people);
            links[piece - 1] = audiences.Of(creators, alike[piece - 1]);
            idle.Push(audiences);
        });
        return links;
    }

    private LinkList Of(IReadOnlyList<CreatorProfile> creators, IGrouping<(int Niche, bool IsProne), int> alike)
    {
        var links = new LinkList();
        links.Expect(alike.Sum(creator => (long)Math.Min(creators[creator].Audience, _people.Users)), alike.Count());
        Weigh(alike.Key);
        foreach (int creator in alike)
        {
            Add(links, creators[creator], new CreatorId(creator));
        }

        return links;
    }

    /// <summary>Turns to creators to whom people have other weights.</summary>
    private void Weigh((int Niche, bool IsProne) of)
    {
        CreatorParameters parameters = _people.Parameters.Creators;
        UserProfiles profiles = _people.Profiles;
        for (int user = 0; user < _weights.Length; user++)
        {
            _weights[user] = DetMath.Exp(
                (parameters.AudienceInterest * profiles.Interest[(user * profiles.Topics) + of.Niche])
                + (of.IsProne ? parameters.ManipulativeProneness * profiles.Proneness[user] : 0));
        }

        _isTableReady = false;
        _areLogWeightsReady = false;
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
        if (!_areLogWeightsReady)
        {
            TakeLogWeights();
        }

        for (int user = 0; user < _scores.Length; user++)
        {
            _scores[user] = _logWeights[user] + _people.Draws.AudienceWeight(creator, new Account(user)).Gumbel;
        }

        // Selecting takes a tenth of the time of sorting, and nobody asks for the order of followers.
        _scores.CopyTo(_selected, 0);
        double least = ArrayStatistics.OrderStatisticInplace(_selected, _scores.Length - count + 1);
        var followers = new int[count];
        int found = 0;
        for (int user = 0; user < _scores.Length; user++)
        {
            if (_scores[user] > least)
            {
                followers[found++] = user;
            }
        }

        for (int user = 0; found < count; user++)
        {
            if (_scores[user] == least)
            {
                followers[found++] = user;
            }
        }

        return followers;
    }

    private void TakeLogWeights()
    {
        if (_scores.Length == 0)
        {
            _logWeights = new double[_weights.Length];
            _scores = new double[_weights.Length];
            _selected = new double[_weights.Length];
        }

        for (int user = 0; user < _weights.Length; user++)
        {
            _logWeights[user] = DetMath.Log(_weights[user]);
        }

        _areLogWeightsReady = true;
    }

    private int[] ByRejection(ulong creator, int count)
    {
        if (!_isTableReady)
        {
            _table.Weigh(_weights);
            _isTableReady = true;
        }

        var followers = new List<int>(count);
        for (uint attempt = 0; followers.Count < count && attempt < (uint)count * RejectionAttempts; attempt++)
        {
            int user = _table.Choose(_people.Draws.AudienceAttempt(creator, attempt));
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
