using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Web.Differences;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class ChangePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    /// <summary>An import touches thousands of documents, and each may be long.</summary>
    private const int PageSize = 15;

    /// <summary>
    /// Of an import only the names are shown: what it changed is on the list's page, and in each document's history.
    /// </summary>
    private const int NamesOnPage = 200;

    private Change? change;
    private int newest;
    private string? problem;
    private DifferenceQuery query = null!;
    private string? next;
    private IReadOnlyList<DocumentInWords> shown = [];
    private IReadOnlyDictionary<string, int> revisions = new Dictionary<string, int>();
    private ListPage<TouchedDocument> touched = new([], null);
    private ListEntry? list;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    /// <summary>The address of the one document whose difference is shown.</summary>
    [SupplyParameterFromQuery]
    public string? Document { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    public static string Url(int number, string? after = null) => QueryLink.To($"/changes/{number}", ("after", after));

    private string HeadDescription =>
        Texts.ChangePage_Description.With(DateWords.Of(change!.At), change.Author, change.Reason);

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.Changes.AsNoTracking().SingleOrDefaultAsync(c => c.Number == Number);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        newest = await db.DataVersionAsync(default);
        var reader = new QueryReader(Http);
        var after = reader.After(After, keys: 1);
        query = DifferenceQuery.Read(reader, Url(Number), Document, From, Show);
        problem = reader.Problem;
        if (problem is null && found.Kind == ChangeKind.RosterImport && query.Document is null)
        {
            (touched, list) = (await db.TouchedByAsync(Number, after, NamesOnPage), await db.ListOfChangeAsync(Number));
            next = touched.Next;
        }
        else if (problem is null)
        {
            await ShowAsync(db, after, reader);
        }
        change = found;
    }

    private async Task ShowAsync(TrackerDbContext db, string[]? after, QueryReader reader)
    {
        var documents = query.Document is { } one
            ? new([.. await db.DocumentOfAsync(Number, one)], null)
            : await db.DocumentsOfAsync(Number, after, PageSize);
        if (query.Document is not null && documents.Items is [])
            reader.Report(Texts.ChangePage_NoSuchDocument);
        problem = reader.Problem;
        next = documents.Next;
        revisions = documents.Items.ToDictionary(document => document.Document, document => document.Revision);
        var versions = documents.Items.Select(document => new TwoVersions(
            document.Document,
            document.Before,
            document.Content
        ));
        shown = await DocumentInWords.LoadAsync(db, [.. versions], query, isPublished: true);
    }
}
