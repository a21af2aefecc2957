using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures.Economy;

/// <summary>Who came, who left, and what those who left had offered.</summary>
internal sealed class Turnover(World world)
{
    private readonly byte[] _seen = new byte[world.Creators.Count];
    private readonly byte[] _left = new byte[world.Creators.Count];
    private readonly CreatorOffer[] _offers = new CreatorOffer[world.Creators.Count];
    private readonly long[] _entries = new long[2];
    private readonly long[] _exits = new long[2];

    /// <summary>Entries since day 0 of AI creators (0) and human ones (1).</summary>
    public IReadOnlyList<long> Entries => _entries;

    /// <summary>Exits, likewise.</summary>
    public IReadOnlyList<long> Exits => _exits;

    /// <summary>What influencers of the start offer now, or offered when they left.</summary>
    public IEnumerable<CreatorOffer> Offers(bool leavers) =>
        Enumerable.Range(0, _seen.Length)
            .Where(creator => IsOfTheStart(new CreatorId(creator)) && _left[creator] != 0 == leavers)
            .Select(creator => _offers[creator]);

    public void Take(MarketBrief brief, bool isReported)
    {
        for (int creator = 0; creator < _seen.Length; creator++)
        {
            int maker = world.Creators[creator].IsAi ? 0 : 1;
            // Who came in the week and is banned by its end was there too.
            if ((brief.Creators[creator].IsActive || brief.Creators[creator].Posts > 0) && _seen[creator] == 0)
            {
                _seen[creator] = 1;
                _entries[maker] += isReported ? 1 : 0;
            }

            if (brief.Offers[creator].IsGone)
            {
                Leave(new CreatorId(creator), isReported);
            }
            else if (_left[creator] == 0)
            {
                _offers[creator] = brief.Offers[creator];
            }
        }

        foreach (OperatorPlan plan in brief.Plans)
        {
            foreach (int creator in plan.Retirements)
            {
                Leave(new CreatorId(creator), isReported);
            }

            if (plan.IsClosed)
            {
                foreach (int creator in world.Operators[plan.Operator].Personas)
                {
                    Leave(new CreatorId(creator), isReported);
                }
            }
        }
    }

    public void Save(StateWriter writer)
    {
        writer.WriteSpan<byte>(_seen);
        writer.WriteSpan<byte>(_left);
        foreach (CreatorOffer offer in _offers)
        {
            writer.Write(offer.PostsPerDay);
            writer.Write(offer.PriceFactor);
            writer.Write(offer.Authenticity);
            writer.Write(offer.Usefulness);
            writer.Write(offer.Quality);
            writer.Write(offer.UsesAi);
            writer.Write(offer.IsGone);
        }

        writer.WriteSpan<long>(_entries);
        writer.WriteSpan<long>(_exits);
    }

    public void Load(StateReader reader)
    {
        reader.ReadSpan<byte>(_seen);
        reader.ReadSpan<byte>(_left);
        for (int creator = 0; creator < _offers.Length; creator++)
        {
            _offers[creator] = new CreatorOffer(
                reader.Read<float>(), reader.Read<float>(), reader.Read<float>(), reader.Read<float>(), reader.Read<float>(),
                reader.Read<bool>(), reader.Read<bool>());
        }

        reader.ReadSpan<long>(_entries);
        reader.ReadSpan<long>(_exits);
    }

    private bool IsOfTheStart(CreatorId creator) =>
        world.Creators[creator].Class == CreatorClass.Influencer && world.Creators[creator].Key.Group == 0;

    private void Leave(CreatorId creator, bool isReported)
    {
        // Who never appeared cannot leave.
        if (_seen[creator] != 0 && _left[creator] == 0)
        {
            _left[creator] = 1;
            _exits[world.Creators[creator].IsAi ? 0 : 1] += isReported ? 1 : 0;
        }
    }
}
