using AgreementTracker.Data;
using AgreementTracker.Data.Statements;
using AgreementTracker.Record;
using AgreementTracker.Record.Statements;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Statements;

public sealed partial class StatementsPage(IDbContextFactory<TrackerDbContext> factory, ListCounts counts)
{
    private const string Path = "/statements";
    private const int MaxText = 120;
    private const int PageSize = 50;

    private StatementFilter filter = new();
    private StatementChoice choice = new(null, null, null);
    private string? problem;
    private CappedCount count;
    private ListPage<StatementListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>A person's slug, as other pages link it, or a name.</summary>
    [SupplyParameterFromQuery]
    public string? Speaker { get; set; }

    /// <inheritdoc cref="Speaker"/>
    [SupplyParameterFromQuery]
    public string? Organization { get; set; }

    [SupplyParameterFromQuery(Name = "stance")]
    public string? StanceWord { get; set; }

    /// <inheritdoc cref="Speaker"/>
    [SupplyParameterFromQuery]
    public string? Place { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    /// <summary>With those of whom they are, where the address names them exactly.</summary>
    private string Heading
    {
        get
        {
            var names = string.Join(
                ", ",
                new[] { choice.Speaker?.Name, choice.Organization?.Name, choice.Place?.Name }.OfType<string>()
            );
            return names == "" ? Shared.Texts.Statements : Texts.StatementsPage_TitleOf.With(names);
        }
    }

    private string TableUrl =>
        ExploreQuery.UrlOf(
            DataSet.Statements,
            ("text", choice.Speaker?.Name ?? filter.Speaker),
            ("stance", filter.Stance?.Word())
        );

    public static string Url(StatementFilter? filter = null, string? after = null) =>
        filter is null
            ? Path
            : QueryLink.To(
                Path,
                ("speaker", filter.Speaker),
                ("organization", filter.Organization),
                ("stance", filter.Stance?.Word()),
                ("place", filter.Place),
                ("after", after)
            );

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        filter = new(
            query.Text(Speaker, MaxText, Texts.StatementsPage_NameOfSpeaker),
            query.Text(Organization, MaxText, Texts.StatementsPage_NameOfOrganization),
            query.Word<Stance>(StanceWord, Texts.StatementsPage_StanceInASentence),
            query.Text(Place, MaxText, Texts.StatementsPage_NameOfPlace)
        );
        var after = query.After(After, keys: 1);
        problem = query.Problem;
        if (problem is not null)
            return;

        await using var db = await factory.CreateDbContextAsync();
        choice = await db.ChoiceAsync(filter);
        var statements = db.Statements.Matching(new(Stance: filter.Stance)).Choosing(choice);
        page = await statements.PageAsync(after, PageSize);
        count = await counts.OfAsync(Url(filter), statements, page, isFirst: after is null);
    }
}
