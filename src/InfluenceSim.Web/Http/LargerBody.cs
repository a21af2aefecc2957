using Microsoft.AspNetCore.Http.Metadata;

namespace InfluenceSim.Web.Http;

/// <summary>An address that takes more than the others.</summary>
internal sealed record LargerBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
