using AgreementTracker.Data.Jurisdictions;

namespace AgreementTracker.Data.Search;

/// <summary>A thing that was found.</summary>
/// <param name="State">The name of the state in which a place of this name lies, where it is one or its vote.</param>
public sealed record SearchHit(SearchKind Kind, string Target, string Name, string? Detail, string? State = null)
{
    /// <summary>Of a place: what is on record of its agreements.</summary>
    public PlaceStanding? Standing { get; init; }
}

/// <param name="DidYouMean">Names like what was typed, where nothing was found.</param>
public sealed record SearchHits(IReadOnlyList<SearchHit> Hits, IReadOnlyList<string> DidYouMean)
{
    /// <summary>
    /// The part of the query that was looked for: without 'does' and 'have an agreement' where those found nothing.
    /// </summary>
    public string Reading { get; init; } = "";

    /// <summary>Whether no hit has all words of the query.</summary>
    public bool IsPartial { get; init; }

    public static SearchHits None { get; } = new([], []);

    /// <summary>The first of each, then all else: the town of a ZIP code and its county.</summary>
    public SearchHits With(SearchHits others)
    {
        List<SearchHit> hits =
        [
            .. Hits.Take(1)
                .Concat(others.Hits.Take(1))
                .Concat(Hits)
                .Concat(others.Hits)
                .DistinctBy(hit => (hit.Kind, hit.Target)),
        ];
        return this with
        {
            Hits = hits,
            DidYouMean = hits.Count > 0 ? [] : DidYouMean,
            IsPartial = IsPartial && others.IsPartial,
        };
    }
}
