namespace InfluenceSim.Model.Measures.Economy;

/// <summary>What the economy's measures keep over the weeks of a run.</summary>
/// <param name="Turnover">Who came and who left.</param>
/// <param name="Accountability">Whose maker is known.</param>
/// <param name="Fines">Fines since day 0 by party, in öre.</param>
internal sealed record RunBooks(Turnover Turnover, Accountability Accountability, long[] Fines);
