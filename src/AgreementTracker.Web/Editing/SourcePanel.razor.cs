using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace AgreementTracker.Web.Editing;

public sealed partial class SourcePanel(
    IDbContextFactory<TrackerDbContext> factory,
    CurrentEditor editor,
    IJSRuntime js
) : IAsyncDisposable
{
    private const int MaxPlaces = 20;
    private const int LettersAround = 40;

    private string? slug;
    private CompactText text = CompactText.Empty;
    private int from;
    private int to;
    private string words = "";
    private string found = "";
    private string? message;
    private IReadOnlyList<int> places = [];
    private IJSObjectReference? script;
    private IJSObjectReference? watch;
    private DotNetObjectReference<SourcePanel>? self;
    private int? reveal;

    [Parameter, EditorRequired]
    public required DraftSession Session { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<CitableSource> Sources { get; set; }

    /// <summary>The source to begin with.</summary>
    [Parameter]
    public string? First { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Session.Revealed += Reveal;
        await TryAsync(() =>
            OpenAsync(Sources.FirstOrDefault(source => source.Slug == First)?.Slug ?? Sources.FirstOrDefault()?.Slug)
        );
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await js.InvokeAsync<IJSObjectReference>("import", "/edit.js");
            self = DotNetObjectReference.Create(this);
            watch = await script.InvokeAsync<IJSObjectReference>("watchSelection", self, "source.text");
        }
        if (reveal is { } place && script is not null)
        {
            reveal = null;
            await script.InvokeVoidAsync("reveal", "source.text", place);
        }
    }

    /// <summary>Called by the page's script when words were selected, with their places in the text.</summary>
    [JSInvokable]
    public Task SelectAsync(int start, int end)
    {
        places = [];
        message = null;
        var selected = slug is null ? null : SelectedWords.Of(slug, text.ToString(), start, end);
        if (selected is null && end > start)
            message = Texts.SourcePanel_NotOnePassage;
        Session.Select(selected);
        StateHasChanged();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Session.Revealed -= Reveal;
        try
        {
            if (watch is not null)
                await watch.InvokeVoidAsync("stop");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it what listened there.
        }
        self?.Dispose();
    }

    private async Task OpenAsync(string? source)
    {
        string opened = "";
        try
        {
            // A text on the desk is not public: who was locked out meanwhile opens none.
            await editor.RequireAsync(Policies.Edit);
        }
        catch (AccessDeniedException e)
        {
            Session.Select(null);
            message = e.Message;
            return;
        }
        if (source is not null)
        {
            await using var db = await factory.CreateDbContextAsync();
            opened = await db.TextOfSourceAsync(source) ?? "";
        }
        (slug, text, message, places) = (source, new(opened), null, []);
        ShowPart(0);
        Session.Select(null);
    }

    private static string Title(CitableSource source)
    {
        var title = source.IsPublished ? source.Title : Texts.SourcePanel_OnDesk.With(source.Title);
        return source.HasLater ? Texts.SourcePanel_HasLater.With(title) : title;
    }

    private void ShowPart(int place) =>
        (from, to) = SourceText.PartAt(text.ToString(), Math.Clamp(place, 0, text.Length));

    private Task Find()
    {
        (found, places) = (words.Trim(), SelectedWords.Places(text.ToString(), words, MaxPlaces));
        if (places is [var only])
            return SelectAsync(only, only + found.Length);
        Session.Select(null);
        message = places.Count == 0 && found.Length > 0 ? Texts.SourcePanel_NotFound : null;
        return Task.CompletedTask;
    }

    private string Around(int place) =>
        text.ToString()[Math.Max(0, place - LettersAround)..Math.Min(text.Length, place + found.Length + LettersAround)]
            .ReplaceLineEndings(" ");

    protected override void Say(string words)
    {
        Session.Select(null);
        message = words;
    }

    private void Reveal(PassageQuote quote) => _ = InvokeAsync(() => TryAsync(() => RevealAsync(quote)));

    private async Task RevealAsync(PassageQuote quote)
    {
        if (quote.Source != slug)
            await OpenAsync(quote.Source);
        if (
            TextQuote.Find(text.ToString(), quote.Exact, quote.Prefix, quote.Suffix).Cast<int?>().FirstOrDefault() is
            { } at
        )
        {
            ShowPart(at);
            reveal = at;
        }
        StateHasChanged();
    }
}
