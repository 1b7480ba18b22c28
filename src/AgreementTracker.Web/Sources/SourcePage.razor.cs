using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Documents;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Sources;

public sealed partial class SourcePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private CitedSource? cited;
    private Source source = null!;
    private LaterText? later;
    private int gone;
    private ListEntry? list;
    private IReadOnlyList<MarkedParagraph> paragraphs = [];
    private Dictionary<(int Start, int End), int> numbers = [];

    [Parameter]
    public required string Slug { get; set; }

    public static string Url(string slug) => $"/sources/{slug}";

    public static string Url(CitedWords words) => $"{Url(words.SourceId)}#{Anchor(words.Start, words.End)}";

    /// <summary>Where a row of a list stands.</summary>
    public static string UrlOfRow(string slug, int row) => $"{Url(slug)}#{LongText.RowAnchor(row)}";

    /// <summary>
    /// An archived text never changes, so a passage's place in it is an address for good, whoever cites it.
    /// </summary>
    public static string Anchor(int start, int end) => $"p-{start}-{end}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.CitedSourceAsync(Slug);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        source = found.Source;
        later = await db.LaterTextAsync(Slug);
        gone = later is null
            ? 0
            : found.Passages.Count(passage => !later.Has(passage.Exact, passage.Prefix, passage.Suffix));
        list = found.IsLong ? (await db.ListEntriesAsync()).FirstOrDefault(entry => entry.SourceId == Slug) : null;
        numbers = found
            .Passages.Index()
            .ToDictionary(passage => (passage.Item.Start, passage.Item.End), passage => passage.Index + 1);
        paragraphs = [.. MarkedText.Of(found.Text, found.Passages, source.Access)];
        cited = found;
    }
}
