using Microsoft.AspNetCore.Routing.Matching;

namespace AgreementTracker.Web.Hosting;

/// <summary>Of the two mappings of a page, whether it is the one to be found.</summary>
internal sealed record MappedPage(bool IsFirst);

/// <summary>
/// Orders the two when routes are read, and costs a request nothing. The order of a page's route itself is ASP.NET's
/// own.
/// </summary>
internal sealed class MappedPageOrder : MatcherPolicy, IEndpointComparerPolicy
{
    public override int Order => 0;

    public IComparer<Endpoint> Comparer { get; } =
        Comparer<Endpoint>.Create((one, other) => Rank(one).CompareTo(Rank(other)));

    private static int Rank(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<MappedPage>() is { IsFirst: false } ? 1 : 0;
}
