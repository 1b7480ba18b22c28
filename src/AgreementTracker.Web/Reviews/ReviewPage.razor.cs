using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Record.Warnings;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Differences;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Reviews;

public sealed partial class ReviewPage(
    IDbContextFactory<TrackerDbContext> factory,
    Review review,
    Drafts drafts,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private Draft? draft;
    private string title = "";
    private DocumentNames? names;
    private IReadOnlyList<DraftNote> notes = [];
    private IReadOnlyDictionary<string, NoteThread> threads = new Dictionary<string, NoteThread>();
    private ReportsOfDraft reports = new([], new Dictionary<Guid, ReportSubject>());
    private DifferenceQuery query = null!;
    private IReadOnlyList<DocumentInWords> shown = [];
    private IReadOnlyDictionary<string, IReadOnlyList<ReviewedField>> fields =
        new Dictionary<string, IReadOnlyList<ReviewedField>>();
    private IReadOnlyList<Warning> warnings = [];
    private bool overtaken;
    private bool isMine;
    private bool mayDecide;
    private string? fault;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public int Version { get; set; }

    [SupplyParameterFromForm]
    public string? Decision { get; set; }

    [SupplyParameterFromForm]
    public string? Text { get; set; }

    [SupplyParameterFromForm]
    public string? About { get; set; }

    [SupplyParameterFromForm]
    public bool Settle { get; set; }

    /// <summary>The address of the one document whose difference is shown.</summary>
    [SupplyParameterFromQuery]
    public string? Document { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private string State =>
        draft!.State switch
        {
            DraftState.Open => Texts.ReviewPage_State_Open,
            DraftState.InReview => Texts.ReviewPage_State_InReview,
            DraftState.Published => Texts.ReviewPage_State_Published,
            DraftState.Rejected => Texts.ReviewPage_State_Rejected,
            _ => Texts.ReviewPage_State_Discarded,
        };

    public static string Url(Guid id) => $"/review/{id}";

    protected override async Task OnInitializedAsync()
    {
        var who = await editor.GetAsync();
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.FindDraftAsync(Id);
        if (found is null || found.State == DraftState.Discarded)
        {
            navigation.NotFound();
            return;
        }
        var me = who.Contributor;
        isMine = found.AuthorId == me.Id;
        mayDecide = who.Roles.Contains(AccountRole.Reviewer) && review.MayDecide(found, me);
        overtaken = (await db.BesideAsync(found)).Any(beside => beside.IsOvertaken);
        var reviewed = found.State == DraftState.Published ? new([], []) : await db.ReviewedAsync(found);
        warnings = reviewed.Warnings;
        fields = reviewed.Documents.ToDictionary(document => document.Address, document => document.Fields);
        var commented = reviewed
            .Documents.SelectMany(document => document.Fields)
            .Select(field => field.About)
            .ToHashSet();
        notes =
        [
            .. found
                .Notes.Where(note => note.About is null || !commented.Contains(note.About))
                .OrderBy(note => note.Number),
        ];
        threads = NoteThread.Of(found.Notes);
        reports = await db.ReportsOfDraftAsync(Id);
        names = await db.DocumentNamesAsync(warnings.Select(warning => warning.Document).Distinct());
        var reader = new QueryReader(Http);
        query = DifferenceQuery.Read(reader, Url(Id), Document, From, Show);
        fault = reader.Problem;
        shown = await DocumentInWords.LoadAsync(
            db,
            [.. reviewed.Documents.Select(TwoVersions.Of)],
            query,
            isPublished: false
        );
        title = await DraftTitle.OfAsync(db, found);
        draft = found;
    }

    private static string Anchor(string about) => about.Replace(' ', '/');

    /// <summary>What the field is one of: a vote by name, a step of an agreement.</summary>
    private static string Within(string document, ReviewedField field) =>
        string.Join(": ", PathText.Of(document, field.About[(document.Length + 1)..]).Split(": ").SkipLast(1));

    private static string Deed(DraftNoteKind kind) =>
        kind switch
        {
            DraftNoteKind.Comment => Texts.ReviewPage_Deed_Comment,
            DraftNoteKind.Sent => Texts.ReviewPage_Deed_Sent,
            DraftNoteKind.SentBack => Texts.ReviewPage_Deed_SentBack,
            DraftNoteKind.Approved => Texts.ReviewPage_Deed_Approved,
            DraftNoteKind.Rejected => Texts.ReviewPage_Deed_Rejected,
            DraftNoteKind.Settled => Texts.ReviewPage_Deed_Settled,
            _ => Texts.ReviewPage_Deed_TakenBack,
        };

    private Task DecideAsync() =>
        TryAsync(
            Policies.Review,
            async me =>
            {
                switch (Decision)
                {
                    case "approve":
                        var change = await review.ApproveAsync(Id, Version, me, Text ?? "");
                        navigation.NavigateTo(change is { } number ? ChangePage.Url(number) : Url(Id));
                        return;
                    case "send-back":
                        await review.SendBackAsync(Id, Version, me, Text ?? "");
                        break;
                    case "reject":
                        await review.RejectAsync(Id, Version, me, Text ?? "");
                        break;
                }
                navigation.NavigateTo(Url(Id));
            }
        );

    private Task TakeBackAsync() =>
        TryAsync(
            Policies.Edit,
            async me =>
            {
                await drafts.TakeBackAsync(Id, me);
                navigation.NavigateTo(DraftPage.Url(Id));
            }
        );

    private Task CommentAsync() =>
        TryAsync(
            Policies.Edit,
            async me =>
            {
                if (Settle && About is not null)
                    await review.SettleAsync(Id, me, About, Text ?? "");
                else
                    await review.CommentAsync(Id, me, About, Text ?? "");
                navigation.NavigateTo($"{Url(Id)}#{Uri.EscapeDataString(Anchor(About ?? ""))}");
            }
        );

    /// <summary>What can't be done is said on the page, with what was typed still there.</summary>
    private async Task TryAsync(string policy, Func<Contributor, Task> act)
    {
        try
        {
            var who = await editor.RequireAsync(policy);
            await act(who.Contributor);
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
    }
}
