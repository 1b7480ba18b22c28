using AgreementTracker.Data.Publishing;
using AgreementTracker.Record;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Downloads;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Layout;

public sealed partial class PageHead(TrackerSettings settings, DataVersion version)
{
    public const string SiteName = "AgreementTracker";

    /// <summary>Search engines show less than this, and social networks not much more.</summary>
    public const int DescriptionLimit = 300;
    private const string After = "after";

    private string path = "";
    private string filters = "";
    private bool isContinued;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>Without the name of the site, and without filters.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What the page says, from its own facts; what is too long is cut.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }

    /// <summary>Of Open Graph: a page about one thing is an 'article'.</summary>
    [Parameter]
    public string Type { get; set; } = "website";

    /// <summary>The path of a picture of the page.</summary>
    [Parameter]
    public string? Picture { get; set; }

    /// <summary>The page as a block of JSON-LD, as <see cref="Sharing.StructuredData"/> writes it.</summary>
    [Parameter]
    public string? Data { get; set; }

    /// <summary>The part of the query that the title says already.</summary>
    [Parameter]
    public string? NamedBy { get; set; }

    /// <summary>The page has nothing that a search should lead to.</summary>
    [Parameter]
    public bool IsEmpty { get; set; }

    /// <summary>A form, or what a search found, is nothing to cite.</summary>
    [Parameter]
    public bool IsCitable { get; set; } = true;

    /// <summary>As what else the page can be had.</summary>
    [Parameter]
    public PageFormats Formats { get; set; }

    /// <summary>What else the page needs in its head.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>With the page's filters; a file has no order to choose and no second page.</summary>
    private IReadOnlyList<PageDataLink> DataLinks =>
        IsFound
            ? PageDataLink.Of(
                Formats,
                Http.Request.Path.ToUriComponent(),
                PageQuery.Of(Http).Where(part => part.Key is not (After or "sort"))
            )
            : [];

    private bool IsFound => Http.Response.StatusCode == StatusCodes.Status200OK;

    /// <summary>A list that is filtered, or continued, repeats what the pages of its lines say.</summary>
    private bool IsIndexed => IsFound && !IsEmpty && filters == "" && !isContinued;

    private bool IsCited => IsFound && IsCitable && !isContinued;

    private string? Whole => settings.AddressOf(path);

    /// <summary>A network that has an older one asks again when the record has changed.</summary>
    private string? Image => Picture is null ? null : settings.AddressOf($"{Picture}?v={version.Current.Number}");

    private string ShortTitle => isContinued ? Texts.PageHead_Continued.With(FilteredTitle) : FilteredTitle;

    private string FilteredTitle => filters == "" ? Title : $"{Title}: {filters}";

    private string FullTitle =>
        Title.StartsWith(SiteName, StringComparison.Ordinal) ? Title : $"{ShortTitle} · {SiteName}";

    private string Summary => Description.CutToWords(DescriptionLimit);

    protected override void OnParametersSet()
    {
        path = PageQuery.AddressOf(Http);
        var read = PageQuery.Of(Http).ToList();
        var choices = read.Where(part => part.Key != After && part.Key != NamedBy);
        filters = string.Join(", ", choices.Select(part => part.Value));
        isContinued = read.Any(part => part.Key == After);
    }
}
