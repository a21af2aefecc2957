namespace InfluenceSim.Benchmarks.Promises;

/// <summary>What a promise asked and what was measured, one row a figure.</summary>
internal sealed record PromiseResult(IReadOnlyList<PromiseRow> Rows)
{
    public bool Kept => Rows.Count > 0 && Rows.All(row => row.Kept);
}

/// <summary>One figure.</summary>
internal sealed record PromiseRow(string What, string Asked, string Measured, bool Kept);
