using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Differences;
using AgreementTracker.Web.Editing;

namespace AgreementTracker.Web.Differences;

/// <summary>A document before and after a change, as JSON.</summary>
public sealed record TwoVersions(string Address, string? Before, string After)
{
    /// <summary>A document of a draft beside what is published.</summary>
    public static TwoVersions Of(ReviewedDocument document) => new(document.Address, document.Before, document.After);
}

/// <summary>The difference of one document as a page shows it.</summary>
/// <param name="Shown">Some of its facts, beginning with the one at <paramref name="From"/>.</param>
public sealed record DocumentInWords(
    TwoVersions Versions,
    DocumentDifference Difference,
    DifferenceNames Names,
    IReadOnlyList<ChangedFact> Shown,
    int From
)
{
    public DifferenceWords Words { get; } = new(Difference, Names);

    public string Address => Versions.Address;

    public string Name => Names.Of(Address);

    public bool IsNew => Versions.Before is null;

    /// <summary>Where it goes on; null at its end.</summary>
    public int? Next => From + Shown.Count is var next && next < Difference.Facts.Count ? next : null;

    /// <summary>What a new document holds: '1 agreement, 2 votes'.</summary>
    public string Summary =>
        string.Join(
            ", ",
            Difference
                .Facts.Where(fact => fact.List.Length > 0 && fact.Type is not null)
                .GroupBy(fact => fact.Type)
                .Select(facts => FactKind.Of(facts.Key)?.Counted(facts.Count()))
                .OfType<string>()
        );

    /// <param name="all">All documents of the change or draft: those that are new may have no page yet.</param>
    /// <param name="isPublished">Whether the new ones have pages.</param>
    public static async Task<IReadOnlyList<DocumentInWords>> LoadAsync(
        TrackerDbContext db,
        IReadOnlyList<TwoVersions> all,
        DifferenceQuery query,
        bool isPublished
    )
    {
        List<(TwoVersions Versions, DocumentDifference Difference, IReadOnlyList<ChangedFact> Shown)> documents = [];
        foreach (var versions in all.Where(versions => query.Document is null || query.Document == versions.Address))
        {
            var difference = DocumentDifference.Of(versions.Address, versions.Before, versions.After);
            documents.Add((versions, difference, [.. difference.Facts.Skip(query.From).Take(query.Size)]));
        }
        var begun = all.Where(versions => versions.Before is null).Select(versions => versions.Address);
        var names = await DifferenceNames.LoadAsync(
            db,
            documents.Select(document => document.Versions.Address),
            documents.SelectMany(document => document.Shown),
            isPublished ? new HashSet<string>() : begun.ToHashSet()
        );
        return
        [
            .. documents.Select(document => new DocumentInWords(
                document.Versions,
                document.Difference,
                names,
                document.Shown,
                query.From
            )),
        ];
    }
}
