using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Search;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class ReferencePicker(IDbContextFactory<TrackerDbContext> factory)
{
    private const int MaxShown = 8;

    private string words = "";
    private string status = "";
    private bool isChanging;
    private bool isPicked;
    private ElementReference change;
    private IReadOnlyList<KnownEntry> found = [];

    [Parameter, EditorRequired]
    public required DraftSession Session { get; set; }

    [Parameter, EditorRequired]
    public required FieldContext Field { get; set; }

    [Parameter, EditorRequired]
    public required string LabelId { get; set; }

    [Parameter]
    public string? DescribedBy { get; set; }

    private string? Slug => Session.Document.Text(Field.Path);

    private SearchKind Kind =>
        Field.Shape.Target switch
        {
            FieldTarget.Person => SearchKind.Person,
            FieldTarget.Organization => SearchKind.Organization,
            _ => SearchKind.Place,
        };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A browser that is slow may only now say that it has rendered what was there before.
        if (!isPicked || change.Context is null)
            return;
        // What had the focus is gone with the list: whoever works by keys goes on from here, and cites for this field.
        isPicked = false;
        await change.FocusAsync();
    }

    private async Task SearchAsync(string? text)
    {
        var typed = words = text ?? "";
        var own = KnownEntries.InDraft(Session, Kind, typed);
        await using var db = await factory.CreateDbContextAsync();
        var published = (await db.FindNamedAsync(Kind, typed, MaxShown)).Select(hit => new KnownEntry(
            hit.Target,
            hit.Name,
            hit.Detail
        ));
        // Letters that were typed meanwhile have a search of their own.
        if (typed != words)
            return;
        found = [.. own.Concat(published).DistinctBy(entry => entry.Slug).Take(MaxShown)];
        status =
            typed.Trim().Length == 0 ? ""
            : found.Count == 0 ? Texts.ReferencePicker_NoneFound
            : Texts.ReferencePicker_Found.With(found.Count);
    }

    private void Pick(string slug, string name)
    {
        Session.Learn(slug, name);
        Session.Set(Field, slug);
        // The button that is to have the focus is rendered anew: an earlier one is gone.
        (isChanging, isPicked, change, words, found, status) = (false, true, default, "", [], "");
        Session.Wrote();
    }

    protected override void Say(string words) => status = words;

    private void Clear()
    {
        Session.Document.Clear(Field.Path);
        Session.Wrote();
    }

    private void MakeOfPlace()
    {
        var name = words.Trim();
        Pick(NewEntry.OfPlace(Session, name), name);
    }

    private async Task MakeAsync(Func<TrackerDbContext, DraftSession, FieldContext, string, Task<string>> make)
    {
        var name = words.Trim();
        await using var db = await factory.CreateDbContextAsync();
        Pick(await make(db, Session, Field, name), name);
    }
}
