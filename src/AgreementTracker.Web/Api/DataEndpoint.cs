using AgreementTracker.Web.Caching;

namespace AgreementTracker.Web.Api;

/// <summary>
/// What programs read: JSON, files, feeds. Pages of other sites may read it too. It is tagged with the data version,
/// and what is wrong about a request is answered as JSON.
/// </summary>
/// <param name="Parameters">All that it reads of the query; any other is an error.</param>
/// <param name="MediaType">What it answers with.</param>
internal sealed record DataEndpoint(IReadOnlyList<string> Parameters, string MediaType)
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";

    /// <summary>The policy by which scripts of any site may read it, without cookies.</summary>
    public const string ReadByAnyone = "read by anyone";
}

internal static class DataEndpointBuilder
{
    /// <param name="isStored">Whether answers are kept; a file may be far too long for that.</param>
    public static IEndpointConventionBuilder AsData(
        this IEndpointConventionBuilder endpoint,
        IReadOnlyList<string> parameters,
        string mediaType = DataEndpoint.Json,
        bool isStored = true
    ) =>
        endpoint
            .WithMetadata(new DataEndpoint(parameters, mediaType), new ReadingPageAttribute { IsStored = isStored })
            .RequireCors(DataEndpoint.ReadByAnyone);
}
