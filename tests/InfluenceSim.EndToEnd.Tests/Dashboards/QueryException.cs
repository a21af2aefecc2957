namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>Prometheus refuses a query, in its own words.</summary>
internal sealed class QueryException(string words) : Exception(words);
