using AgreementTracker.Data;
using AgreementTracker.Data.Statements;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Statements;

public sealed partial class StatementsPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const string Path = "/statements";
    private const int MostSlug = 120;
    private const int PageSize = 50;

    private StatementFilter filter = new();
    private string? problem;
    private string? of;
    private ListPage<StatementListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Speaker { get; set; }

    [SupplyParameterFromQuery]
    public string? Organization { get; set; }

    [SupplyParameterFromQuery(Name = "stance")]
    public string? StanceWord { get; set; }

    [SupplyParameterFromQuery]
    public string? Place { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private string Heading => of is null ? "Statements" : $"Statements: {of}";

    public static string Url(StatementFilter? filter = null, string? after = null) => filter is null ? Path : QueryLink.To(Path,
        ("speaker", filter.Speaker), ("organization", filter.Organization), ("stance", filter.Stance?.Word()),
        ("place", filter.Place), ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        filter = new(query.Text(Speaker, MostSlug, "speaker"), query.Text(Organization, MostSlug, "organization"),
            query.Word<Stance>(StanceWord, "stance"), query.Text(Place, MostSlug, "place"));
        var after = query.After(After, keys: 1);
        await using var db = await factory.CreateDbContextAsync();
        await CheckNamesAsync(db, query);
        problem = query.Problem;
        if (problem is null)
            page = await db.Statements.Matching(filter).PageAsync(after, PageSize);
    }

    /// <summary>Names what the list is narrowed to, and says so where there is no such thing.</summary>
    private async Task CheckNamesAsync(TrackerDbContext db, QueryReader query)
    {
        List<string> names = [];
        if (filter.Speaker is { } speaker)
            Add(await db.People.Where(person => person.Id == speaker).Select(person => person.Name).SingleOrDefaultAsync(), "person");
        if (filter.Organization is { } organization)
            Add(await db.Organizations.Where(o => o.Id == organization).Select(o => o.Name).SingleOrDefaultAsync(), "organization");
        if (filter.Place is { } place)
            Add(await db.Jurisdictions.Where(j => j.Id == place).Select(j => j.Name).SingleOrDefaultAsync(), "place");
        of = names.Count > 0 ? string.Join(", ", names) : null;

        void Add(string? name, string what)
        {
            if (name is null)
                query.Report($"The record has no such {what}.");
            else
                names.Add(name);
        }
    }
}
