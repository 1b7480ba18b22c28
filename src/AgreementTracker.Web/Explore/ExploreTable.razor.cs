using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AgreementTracker.Web.Explore;

/// <summary>
/// A table with its controls. First it is rendered into the answer, where every control is part of a form that leads to
/// an address; then it comes to life and does the same in place.
/// </summary>
public sealed partial class ExploreTable(ExploreRows rows, IJSRuntime js) : IAsyncDisposable
{
    private readonly Dictionary<string, string?> draft = [];
    private Places places = new([]);
    private ExploreQuery? query;
    private string? problem;
    private FoundRows? found;
    private ExploreQuery? foundBy;
    private bool isLoading;
    private CancellationTokenSource loading = new();
    private IJSObjectReference? script;
    private IJSObjectReference? following;
    private DotNetObjectReference<ExploreTable>? self;

    /// <summary>The query string of the address.</summary>
    [Parameter, EditorRequired]
    public string? Search { get; set; }

    /// <summary>Only while the answer is made.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private string Status =>
        isLoading ? Texts.ExploreTable_Loading.With(query!.Of.Plural)
        : found is null ? Texts.ExploreTable_Unavailable.With(query!.Of.Plural)
        : ExploreText.Status(foundBy!, found);

    protected override async Task OnInitializedAsync()
    {
        places = await rows.PlacesAsync();
        await ReadAsync(Search, new QueryReader(Http));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        script = await js.InvokeAsync<IJSObjectReference>("import", $"/{Assets["explore.js"]}");
        self = DotNetObjectReference.Create(this);
        following = await script.InvokeAsync<IJSObjectReference>("follow", self, Search ?? "");
    }

    /// <summary>The reader went back or forward.</summary>
    [JSInvokable]
    public async Task ReadAddressAsync(string search)
    {
        await ReadAsync(search, new QueryReader(null));
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await loading.CancelAsync();
        loading.Dispose();
        self?.Dispose();
        try
        {
            if (following is not null)
            {
                await following.InvokeVoidAsync("stop");
                await following.DisposeAsync();
            }
            if (script is not null)
                await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // Then the page is gone, and all of that with it.
        }
    }

    private async Task ReadAsync(string? search, QueryReader reader)
    {
        var read = ExploreQuery.Read(search, reader, places);
        draft.Clear();
        foreach (var (name, value) in read.Filter.Values)
            draft[name] = value;
        await LoadAsync(read, reader.Problem);
    }

    private async Task LoadAsync(ExploreQuery next, string? problem)
    {
        await loading.CancelAsync();
        loading.Dispose();
        loading = new();
        var cancellationToken = loading.Token;
        (query, this.problem, isLoading) = (next, problem, false);
        if (problem is not null)
            return;
        if (rows.Kept(next) is { } kept)
        {
            (found, foundBy) = (kept, next);
            return;
        }
        isLoading = true;
        // In the answer there is nobody yet to wait for it.
        if (Http is null)
            StateHasChanged();
        try
        {
            var result = await rows.FindAsync(next, cancellationToken);
            if (!cancellationToken.IsCancellationRequested)
                (found, foundBy, isLoading) = (result, next, false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Something else was chosen meanwhile.
        }
        catch (Exception e) when (Http is null && Hosting.DatabaseUnavailable.IsUnavailable(e))
        {
            (found, isLoading) = (null, false);
        }
    }

    private Task ChangeAsync(Func<ExploreQuery, ExploreQuery> change) => ShowAsync(change(query!));

    private async Task ShowAsync(ExploreQuery next)
    {
        if (script is not null)
            await script.InvokeVoidAsync("show", next.Url);
        await LoadAsync(next, null);
    }

    private async Task FilterAsync()
    {
        var reader = new QueryReader(null);
        var url = query!.WithFilter(draft).Url;
        var next = ExploreQuery.Read(new Uri(new("http://localhost"), url).Query, reader, places);
        if (script is not null)
            await script.InvokeVoidAsync("show", url);
        await LoadAsync(next, reader.Problem);
    }

    private Task ToggleAsync(Column column)
    {
        var chosen = query!.Of.Columns.Where(other => query.Columns.Contains(other) != (other == column)).ToList();
        return ShowAsync(query with { Columns = chosen is [] ? ExploreQuery.All(query.Of).Columns : chosen });
    }

    private Task SortAsync(ChangeEventArgs change) =>
        ShowAsync(
            query! with
            {
                Order = ExploreText
                    .Orders(query.Of)
                    .Select(choice => choice.Order)
                    .FirstOrDefault(order => $"{order}" == change.Value as string, query.Order),
                Page = 1,
            }
        );

    private Task GroupAsync(ChangeEventArgs change) =>
        ShowAsync(
            query! with
            {
                Group = query.Of.Columns.FirstOrDefault(column =>
                    column.IsGroupable && column.Name == change.Value as string
                ),
                Page = 1,
            }
        );

    private Task ResizeAsync(ChangeEventArgs change) =>
        ShowAsync(
            query! with
            {
                Size =
                    int.TryParse(change.Value as string, out var size) && ExploreQuery.Sizes.Contains(size)
                        ? size
                        : query.Size,
                Page = 1,
            }
        );
}
