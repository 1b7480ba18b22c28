using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace AgreementTracker.Web.Editing;

public sealed partial class DraftEditor(
    IDbContextFactory<TrackerDbContext> factory,
    Drafts drafts,
    DraftCheck check,
    CurrentEditor editor,
    NavigationManager navigation,
    IJSRuntime js,
    ILogger<DraftEditor> log
) : IAsyncDisposable
{
    private DraftSession? session;
    private DraftAutoSave? keeper;
    private IReadOnlyList<CitableSource> sources = [];
    private string? refusal;
    private string? focus;

    /// <summary>While this is false, the focus stays in a field in which the editor types.</summary>
    private bool isBack;
    private string reason = "";

    /// <summary>Where the browser knows the editor to be.</summary>
    private (string Address, string Fact) kept;
    private Task<IJSObjectReference>? cameBack;

    /// <summary>The script that holds what is typed until it is saved; null before the browser has it.</summary>
    private IJSObjectReference? unsaved;
    private IReadOnlyList<UnsavedText> asked = [];
    private string? putBack;
    private string account = "";

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>The source to begin with.</summary>
    [Parameter]
    public string? Source { get; set; }

    /// <summary>The field to begin with, as notes name it.</summary>
    [Parameter]
    public string? At { get; set; }

    private bool IsPublished =>
        session!.IsPublished(
            session.Fact,
            session.Document.Text(
                FormPath.Of(session.Fact, session.FactType == typeof(OrganizationFact) ? "slug" : "key")
            )
        );

    /// <summary>What was published is not dropped in silence: its address says that it was withdrawn.</summary>
    private bool MayWithdraw =>
        session!.Document.BasedOn > 0
        && (
            session.FactType == typeof(JurisdictionFact)
            || session.FactType.IsAssignableTo(typeof(KeyedFact)) && IsPublished
        );

    protected override Task OnInitializedAsync() => TryAsync(OpenAsync);

    protected override void Say(string words) => refusal = words;

    private async Task OpenAsync()
    {
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            await using var db = await factory.CreateDbContextAsync();
            var opened = await DraftOpening.OpenAsync(db, Id, who.Contributor);
            sources = opened.Sources;
            focus = opened.Session.ShowAt(At);
            opened.Session.Written += Written;
            opened.Session.FocusRequested += path => focus = path;
            opened.Session.Shown += StateHasChanged;
            keeper = new(opened.Session, drafts, check, editor, () => InvokeAsync(StateHasChanged), log);
            (session, account) = (opened.Session, who.Id);
            keeper.Touch(isWritten: false);
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            refusal = words;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (session is null)
            return;
        // The page may be rendered again while its editor is led back; no place is kept before.
        var script = await (cameBack ??= ComeBackAsync(session));
        if (kept != (session.Document.Address, session.Fact))
        {
            kept = (session.Document.Address, session.Fact);
            await script.InvokeVoidAsync("keepPlace", Id.ToString(), session.Document.Address, session.Fact);
        }
        if (focus is { } id)
        {
            focus = null;
            await script.InvokeVoidAsync("focus", id, isBack);
        }
        isBack = true;
        await TellSavedAsync(session);
    }

    /// <summary>To where the editor was before the page was lost: the fact, and the field in it.</summary>
    private async Task<IJSObjectReference> ComeBackAsync(DraftSession session)
    {
        var script = await js.InvokeAsync<IJSObjectReference>("import", "/edit.js");
        var (address, path, field) = await script.InvokeAsync<Place>("placeOf", Id.ToString());
        if (address is not null && session.Documents.Exists(document => document.Address == address))
            session.Show(address, path ?? "$");
        if (focus is null && field is not null)
            session.GoTo(field);
        await RestoreAsync(session);
        return script;
    }

    /// <summary>What the browser holds from before the page was lost is put back, or its editor is asked.</summary>
    private async Task RestoreAsync(DraftSession session)
    {
        unsaved = await js.InvokeAsync<IJSObjectReference>("import", "/unsaved.js");
        var held = await unsaved.InvokeAsync<UnsavedText[]>("begin", Id.ToString(), account);
        if (held is [])
            return;
        var found = UnsavedTexts.Restore(session, held);
        var newly = found.Asked.Where(text => !text.IsAsked).ToList();
        var keys = await unsaved.InvokeAsync<string[]>("settle", found.Saved, newly.Select(text => text.Key));
        asked =
        [
            .. found.Asked.Except(newly),
            .. newly.Zip(keys, (text, key) => text with { Key = key, IsAsked = true }),
        ];
        if (found.PutBack is [_, ..] back)
            putBack = Texts.DraftEditor_PutBack.With(
                string.Join("; ", back.Select(field => PathText.InDraft(session, field.Held.Document, field.Path)))
            );
        if (asked is [_, ..])
            focus = UnsavedList.TitleId;
        session.Wrote();
    }

    private async Task PutBackAsync(UnsavedText held)
    {
        var field = UnsavedTexts.Find(session!, held);
        if (!field.MayBePutBack(session!))
            return;
        UnsavedTexts.PutIn(session!, field);
        asked = [.. asked.Where(other => other != held)];
        session!.Show(held.Document, field.Path);
        session.GoTo(field.Path);
        session.Wrote();
        await unsaved!.InvokeVoidAsync("putBack", held.Key, field.Path);
    }

    private async Task DropAsync(UnsavedText held)
    {
        asked = [.. asked.Where(other => other != held)];
        await unsaved!.InvokeVoidAsync("drop", held.Key);
    }

    /// <summary>The browser holds what is typed until it hears that the draft was saved with it.</summary>
    private async Task TellSavedAsync(DraftSession session)
    {
        if (unsaved is null || session.TakeSaved() is not [_, ..] saved)
            return;
        try
        {
            await unsaved.InvokeVoidAsync("saved", saved);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The line is broken: once it is there again, the browser hears it with what is saved next.
            session.Untold(saved);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (keeper is not null)
            await keeper.DisposeAsync();
    }

    private void Written()
    {
        keeper!.Touch(isWritten: true);
        StateHasChanged();
    }

    /// <summary>What is sent is what was written, to the last letter.</summary>
    private async Task SendAsync()
    {
        await keeper!.KeepAsync();
        if (!keeper.IsUnsaved)
            navigation.NavigateTo(SendPage.Url(Id), forceLoad: true);
    }

    private void Step(string? path)
    {
        if (path is null)
            return;
        var (fact, _) = FactKind.At(session!.Document.Address, path);
        if (fact != session.Fact)
            session.Show(session.Document.Address, path);
        session.Wrote();
    }

    private void Move(int by)
    {
        var (list, index) = FormPath.Split(session!.Fact);
        var to = (int)index + by;
        if (to < 0 || to >= session.Document.Count(list))
            return;
        session.Document.Move(session.Fact, by);
        session.Show(session.Document.Address, FormPath.Of(list, to));
        session.Wrote();
    }

    private void Remove()
    {
        var path = session!.Fact;
        session.Document.Remove(path);
        session.Show(session.Document.Address, "$");
        session.Wrote();
    }

    private void Withdraw()
    {
        if (session!.FactType == typeof(JurisdictionFact))
            session.Document.WithdrawAll(reason.Trim());
        else
            session.Document.Withdraw(session.Fact, reason.Trim());
        reason = "";
        session.Show(session.Document.Address, "$");
        session.Wrote();
    }

    private sealed record Place(string? Address, string? Path, string? Field);
}
