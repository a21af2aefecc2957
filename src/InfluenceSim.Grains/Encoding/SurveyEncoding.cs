using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Grains.Encoding;

/// <summary>A survey as bytes.</summary>
internal static class SurveyEncoding
{
    public static void Write(StateWriter writer, Survey survey)
    {
        writer.Write(survey.TrustHuman);
        writer.Write(survey.TrustAi);
        writer.Write(survey.Fatigue);
        writer.WriteSpan<long>(survey.Believers);
        writer.Write(survey.Edges);
        writer.Write(survey.State);
        Write(writer, survey.FalseImpressions);
        Write(writer, survey.FalseShares);
        Write(writer, survey.OwnPosts);
        writer.Write(survey.CanTell);
        writer.Write(survey.Pairs);
        writer.Write(survey.Reciprocated);
        writer.Write(survey.UserEdges);
        writer.WriteSpan<long>(survey.Stance);
        writer.WriteSpan<long>(survey.StanceSquare);
        writer.WriteSpan<long>(survey.StanceShift);
        writer.Write(survey.Moved);
        writer.Write(survey.Deceived);
        writer.Write(survey.BondsAi);
        writer.Write(survey.BondsAiKnown);
        writer.Write(survey.BondsHuman);
        writer.Write(survey.TaughtPairs);
        writer.Write(survey.TaughtCanTell);
    }

    public static Survey Read(StateReader reader)
    {
        var survey = new Survey
        {
            TrustHuman = reader.Read<long>(),
            TrustAi = reader.Read<long>(),
            Fatigue = reader.Read<long>(),
        };
        reader.ReadSpan<long>(survey.Believers);
        survey.Edges = reader.Read<long>();
        survey.State = reader.Read<Hash128>();
        survey.FalseImpressions = ReadHistogram(reader);
        survey.FalseShares = ReadHistogram(reader);
        survey.OwnPosts = ReadHistogram(reader);
        survey.CanTell = reader.Read<long>();
        survey.Pairs = reader.Read<long>();
        survey.Reciprocated = reader.Read<long>();
        survey.UserEdges = reader.Read<long>();
        reader.ReadSpan<long>(survey.Stance);
        reader.ReadSpan<long>(survey.StanceSquare);
        reader.ReadSpan<long>(survey.StanceShift);
        survey.Moved = reader.Read<long>();
        survey.Deceived = reader.Read<long>();
        survey.BondsAi = reader.Read<long>();
        survey.BondsAiKnown = reader.Read<long>();
        survey.BondsHuman = reader.Read<long>();
        survey.TaughtPairs = reader.Read<long>();
        survey.TaughtCanTell = reader.Read<long>();
        return survey;
    }

    private static void Write(StateWriter writer, Histogram? histogram)
    {
        writer.Write(histogram is not null);
        if (histogram is null)
        {
            return;
        }

        writer.Write(histogram.Units.Count);
        foreach ((long value, long units) in histogram.Units)
        {
            writer.Write(value);
            writer.Write(units);
        }
    }

    private static Histogram? ReadHistogram(StateReader reader)
    {
        if (!reader.Read<bool>())
        {
            return null;
        }

        var histogram = new Histogram();
        int count = reader.ReadCount(reader.Remaining / (2 * sizeof(long)));
        for (int i = 0; i < count; i++)
        {
            histogram.Add(reader.Read<long>(), reader.Read<long>());
        }

        return histogram;
    }
}
