using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures;

/// <summary>Sums over days what ticks count, and has the formulas of measures make the day's values from it.</summary>
internal sealed class MeasureBook(World world, MeasureRegistry measures)
{
    private readonly Tally _today = new();
    private readonly Tally _sinceStart = new();
    private readonly PublishedPosts _published = new();
    private readonly ModeratedPosts _moderated = new();
    private readonly WeekWindow _week = new();
    private double? _reference;

    public void Publish(in Post post) => _published.Add(post, world.Parameters.Claims);

    public void Moderate(in Intervention what) => _moderated.Add(what, world.Parameters.Claims);

    public void Add(Tally tally) => _today.Add(tally);

    /// <summary>Closes a day: rolls the week, and from the warm-up's last day on gives the day's values.</summary>
    public IReadOnlyList<MeasureValue> CloseDay(Tick tick, Survey survey, int[] audiences, byte[] statuses, bool[] hybrids)
    {
        PolicyDay day = tick.Day.OfPolicies(world.Parameters.WarmUp);
        _sinceStart.Add(_today);
        Roll(tick.Day);
        IReadOnlyList<MeasureValue> values = [];
        if (day >= -1)
        {
            _reference = day == -1 ? _week.ShareOfAi : _reference;
            DayEnd end = End(tick, survey, audiences, statuses, hybrids);
            values = MeasureRegistry.Values(measures.DayRows, row => row.Formula.OnDay!(end), day);
        }

        _today.Clear();
        _published.Clear();
        _moderated.Clear();
        return values;
    }

    public void Save(StateWriter writer)
    {
        writer.Write(measures.Fingerprint);
        _today.Write(writer);
        _sinceStart.Write(writer);
        _published.Write(writer);
        _moderated.Write(writer);
        _week.Save(writer);
        writer.Write(_reference ?? double.NaN);
    }

    public void Load(StateReader reader)
    {
        if (reader.Read<Hash128>() != measures.Fingerprint)
        {
            throw new StateException("saved state is of a run with other measures");
        }

        _today.Read(reader);
        _sinceStart.Read(reader);
        _published.Read(reader);
        _moderated.Read(reader);
        _week.Load(reader);
        double reference = reader.Read<double>();
        _reference = double.IsNaN(reference) ? null : reference;
    }

    private DayEnd End(Tick tick, Survey survey, int[] audiences, byte[] statuses, bool[] hybrids) => new()
    {
        World = world,
        Tick = tick,
        Today = _today,
        SinceStart = _sinceStart,
        Survey = survey,
        Published = _published,
        Moderated = _moderated,
        Week = _week,
        ReferenceShare = _reference,
        Audiences = Array.AsReadOnly(audiences),
        Statuses = [.. statuses.Select(status => (CreatorStatus)status)],
        Hybrids = Array.AsReadOnly(hybrids),
    };

    private void Roll(RunDay day)
    {
        foreach ((Maker maker, PostCount posts) in new[] { (Maker.Ai, PostCount.Ai), (Maker.Human, PostCount.Human) })
        {
            _week.Roll(day, WeekCount.Engagement, maker, DayEnd.Engagement(_today, maker));
            _week.Roll(day, WeekCount.Impressions, maker, DayEnd.Of(_today, Count.ImpressionsOf, maker));
            _week.Roll(day, WeekCount.Posts, maker, _published[posts]);
        }
    }
}
