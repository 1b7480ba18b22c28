using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.OpenData;
using AgreementTracker.Record;
using AgreementTracker.Record.Differences;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Differences;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;
using AgreementTracker.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Feeds;

/// <summary>Feeds of the record, in the words of the pages. Null where there is nothing to follow.</summary>
internal static class FeedReading
{
    private const int Size = 20;
    private const int TitleLength = 120;

    /// <summary>Lines of an entry; the page that it leads to has all.</summary>
    private const int MaxFacts = 30;

    public static async Task<Feed?> OfEverythingAsync(TrackerDbContext db, CancellationToken cancellationToken) =>
        new(
            Texts.FeedReading_Everything,
            ChangesPage.Url(),
            [.. (await db.NewestChangesAsync(null, Size, cancellationToken)).Select(change => OfChange(change, ""))]
        );

    public static async Task<Feed?> OfStateAsync(TrackerDbContext db, string state, CancellationToken cancellationToken)
    {
        if (await db.PlaceNameAsync(state, cancellationToken) is not { } name)
            return null;
        var changes = await db.NewestChangesAsync(state, Size, cancellationToken);
        return new(
            Texts.FeedReading_Of.With(name),
            PlacePage.Url(state),
            [.. changes.Select(change => OfChange(change, state))]
        );
    }

    public static async Task<Feed?> OfPlaceAsync(TrackerDbContext db, string id, CancellationToken cancellationToken)
    {
        if (await db.PlaceNameAsync(id, cancellationToken) is not { } name)
            return null;
        var full = StateName.Of(id[..2]) is { } state ? $"{name}, {state}" : name;
        var revisions = await db.NewestRevisionsAsync(Dossier.AddressOf(id), null, Size, cancellationToken);
        return new(Texts.FeedReading_Of.With(full), PlacePage.Url(id), await InWordsAsync(db, revisions, _ => true));
    }

    public static async Task<Feed?> OfPersonAsync(TrackerDbContext db, string id, CancellationToken cancellationToken)
    {
        var name = await db
            .People.Where(person => person.Id == id && person.MergedIntoId == null)
            .Select(person => person.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null)
            return null;
        var own = DirectoryEntry.AddressOfPerson(id);
        var revisions = await db.NewestRevisionsAsync(own, db.DossiersOfPerson(id), Size, cancellationToken);
        return new(
            Texts.FeedReading_Of.With(name),
            PersonPage.Url(id),
            await InWordsAsync(db, revisions, fact => Names(fact, id), own)
        );
    }

    public static async Task<Feed?> OfOrganizationAsync(
        TrackerDbContext db,
        string id,
        CancellationToken cancellationToken
    )
    {
        var name = await db
            .Organizations.Where(organization => organization.Id == id && organization.MergedIntoId == null)
            .Select(organization => organization.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null)
            return null;
        var own = DirectoryEntry.AddressOfOrganization(id);
        var revisions = await db.NewestRevisionsAsync(own, db.DossiersOfOrganization(id), Size, cancellationToken);
        return new(
            Texts.FeedReading_Of.With(name),
            OrganizationPage.Url(id),
            await InWordsAsync(db, revisions, fact => Names(fact, id), own)
        );
    }

    private static FeedEntry OfChange(FollowedChange change, string scope) =>
        new(
            scope.Length == 0 ? IdOf(change) : $"{IdOf(change)}:{scope}",
            change.Reason.CutToWords(TitleLength),
            ChangePage.Url(change.Number),
            Utc(change.At),
            change.Author,
            string.Join(
                '\n',
                new[]
                {
                    change.Reason,
                    change.Corrects is { } corrects ? Texts.FeedReading_Corrects.With(corrects) : null,
                    TextFormat.Of(change.Documents, Texts.FeedReading_Documents_One, Texts.FeedReading_Documents_Other),
                }.OfType<string>()
            )
        );

    /// <param name="isWanted">Whether the feed is about a fact. A revision without such facts is left out.</param>
    /// <param name="own">A document whose facts all belong to the feed.</param>
    private static async Task<IReadOnlyList<FeedEntry>> InWordsAsync(
        TrackerDbContext db,
        List<FollowedChange> revisions,
        Func<ChangedFact, bool> isWanted,
        string? own = null
    )
    {
        List<FeedEntry> entries = [];
        foreach (var revision in revisions)
        {
            var document = (
                await DocumentInWords.LoadAsync(
                    db,
                    [new(revision.Document, revision.Before, revision.Content)],
                    DifferenceQuery.Whole(revision.Document),
                    isPublished: true
                )
            )[0];
            var facts = document.Shown.Where(fact => revision.Document == own || isWanted(fact)).ToList();
            if (facts is [] && (own is not null || document.Difference.Facts is not []))
                continue;
            List<string> lines =
            [
                .. facts.Take(MaxFacts).Select(fact => Line(document.Words, fact)),
                .. facts.Count > MaxFacts
                    ? [Texts.FeedReading_More.With(facts.Count - MaxFacts)]
                    : Array.Empty<string>(),
            ];
            entries.Add(
                new(
                    $"{IdOf(revision)}:{revision.Document}",
                    $"{document.Name}: {TitleOf(document, own, lines)}".CutToWords(TitleLength),
                    ChangePage.Url(revision.Number),
                    Utc(revision.At),
                    revision.Author,
                    string.Join('\n', lines.Append(revision.Reason))
                )
            );
        }
        return entries;
    }

    /// <summary>Of a new place, how much is known of it; else the first thing that changed.</summary>
    private static string TitleOf(DocumentInWords document, string? own, List<string> lines) =>
        document is { IsNew: true, Summary: { Length: > 0 } summary } && own is null ? summary
        : lines is [var first, ..] ? first
        : Texts.FeedReading_Order;

    private static string Line(DifferenceWords words, ChangedFact fact) =>
        (
            fact.Alteration switch
            {
                Alteration.Added => Texts.FeedReading_Added,
                Alteration.Removed => Texts.FeedReading_Removed,
                _ => Texts.FeedReading_Changed,
            }
        ).With(words.Title(fact));

    /// <summary>Whether it refers to the person or organization, before or after.</summary>
    private static bool Names(ChangedFact fact, string slug) =>
        new[] { fact.Before, fact.After }.Any(stated =>
            stated?.ToJsonString().Contains($"\"{slug}\"", StringComparison.Ordinal) is true
        );

    private static string IdOf(FollowedChange change) => $"urn:agreementtracker:change:{change.Hash}";

    private static DateTime Utc(DateTime at) => DateTime.SpecifyKind(at, DateTimeKind.Utc);
}
