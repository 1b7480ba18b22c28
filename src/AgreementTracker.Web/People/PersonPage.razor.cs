using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.People;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.Statements;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.People;

public sealed partial class PersonPage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private const int MostShown = 50;

    private Person? person;
    private CitationIndex citations = null!;
    private List<PersonVoteListItem> votes = [];
    private ListPage<StatementListItem> statements = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    public static string Url(string slug) => $"/people/{slug}";

    /// <summary>With a role, since the same name is not the same person.</summary>
    private string HeadTitle =>
        person!.Memberships is [{ Role: { } role }, ..] ? $"{person.Name}, {role}" : person.Name;

    private string HeadDescription => string.Join(" ", new[]
    {
        $"{HeadTitle}: what archived sources report.",
        Counted(votes.Count, "vote"), Counted(statements.Items.Count, "statement"),
    }.OfType<string>());

    private string? Counted(int number, string what) => number switch
    {
        0 => null,
        1 => $"1 {what}.",
        _ => $"{number}{(number >= MostShown ? " or more" : "")} {what}s.",
    };

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.PersonAsync(Slug);
        if (found is null)
            navigation.NotFound();
        else if (found.MergedIntoId is { } merged)
            Http.Response.Redirect(Url(merged), permanent: true);
        else
            await LoadAsync(db, found);
    }

    private async Task LoadAsync(TrackerDbContext db, Person found)
    {
        citations = await db.CitationsOfAsync(DirectoryEntry.AddressOfPerson(found.Id));
        votes = await db.VotesOf(found.Id).Take(MostShown).ToListAsync();
        statements = await db.Statements.Matching(new(Speaker: found.Id)).PageAsync(null, MostShown);
        person = found;
    }
}
