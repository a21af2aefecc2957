using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Model.Economy.Operators;

/// <summary>An operator's plan in saved state.</summary>
internal static class PlanState
{
    public static void Write(StateWriter writer, OperatorPlan plan)
    {
        writer.Write(plan.Operator);
        writer.WriteArray<Launch>([.. plan.Launches]);
        writer.WriteArray<int>([.. plan.Retirements]);
        writer.WriteArray<int>([.. plan.Refused]);
        writer.Write(plan.IsClosed);
        writer.Write(plan.State);
        writer.Write(plan.Unused);
    }

    public static OperatorPlan Read(StateReader reader) => new(
        reader.Read<int>(), reader.ReadArray<Launch>(), reader.ReadArray<int>(), reader.ReadArray<int>(), reader.Read<bool>(),
        reader.Read<Hash128>())
    {
        Unused = reader.Read<int>(),
    };
}
