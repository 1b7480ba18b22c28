using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Organizations;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.Statements;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sharing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Organizations;

public sealed partial class OrganizationPage(
    IDbContextFactory<TrackerDbContext> factory,
    NavigationManager navigation,
    TrackerSettings settings
)
{
    private const int MaxShown = 50;

    private Organization? organization;
    private CitationIndex citations = null!;
    private string? problem;
    private int agreementCount;
    private ListPage<OrganizationAgreement> agreements = new([], null);
    private IReadOnlyDictionary<string, ListedIn> listed = new Dictionary<string, ListedIn>();
    private IReadOnlyList<AgencyQuestion> questions = [];
    private List<Membership> members = [];
    private ListPage<VoteListItem> votes = new([], null);
    private ListPage<StatementListItem> statements = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>The identity of the agreement after which the list of agreements goes on.</summary>
    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string slug, string? after = null) =>
        QueryLink.To($"/organizations/{slug}", ("after", after));

    /// <summary>With its place, where its own name does not say it: 'Miami’s city police'.</summary>
    private string Name =>
        organization!.Jurisdiction is { } place ? place.Name.Heading(organization.Name) : organization.Name;

    /// <summary>With its place: many counties share a name, and so do their sheriffs.</summary>
    private string HeadTitle =>
        organization!.Jurisdiction is { } place ? $"{organization.Name}, {PlaceView.NameOf(place)}" : organization.Name;

    private string HeadDescription =>
        agreementCount switch
        {
            0 => Texts.OrganizationPage_Description_None.With(HeadTitle),
            1 when agreements.Items is [var only] => Texts.OrganizationPage_Description_Only.With(
                HeadTitle,
                only.Model.ModelName(),
                only.Status.Label()
            ),
            1 => Texts.OrganizationPage_Description_One.With(HeadTitle, agreementCount),
            _ => Texts.OrganizationPage_Description_Other.With(HeadTitle, agreementCount),
        };

    private string Data => OrganizationData.Of(organization!, settings.LinkTo);

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.After(After, keys: 1);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.OrganizationAsync(Slug);
        if (found is null)
            navigation.NotFound();
        else if (found.MergedIntoId is { } merged)
            Http.Response.Redirect(Url(merged), permanent: true);
        else
            await LoadAsync(db, found, after?[0]);
    }

    private async Task LoadAsync(TrackerDbContext db, Organization found, string? after)
    {
        // One that belongs to a jurisdiction is told of in its dossier.
        citations = await db.CitationsOfAsync(
            found.JurisdictionId is { } place
                ? Dossier.AddressOf(place)
                : DirectoryEntry.AddressOfOrganization(found.Id)
        );
        agreementCount = await db.AgreementCountOfAsync(found.Id);
        agreements = await db.AgreementsOfAsync(found.Id, after, MaxShown);
        listed = await db.ListedAsync([.. agreements.Items.Select(agreement => agreement.Id)]);
        questions = await db.AgencyQuestionsAsync([found.Id], []);
        members = await db.MembersOf(found.Id).Take(MaxShown).ToListAsync();
        votes = await db.VoteEvents.Where(vote => vote.BodyId == found.Id).PageAsync(null, MaxShown);
        statements = await db.Statements.Matching(new(Organization: found.Id)).PageAsync(null, MaxShown);
        organization = found;
    }
}
