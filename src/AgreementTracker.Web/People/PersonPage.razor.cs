using AgreementTracker.Data;
using AgreementTracker.Data.People;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.Statements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.People;

public sealed partial class PersonPage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private const int MaxShown = 50;

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

    private string HeadDescription =>
        string.Join(
            " ",
            new[]
            {
                Texts.PersonPage_Description.With(HeadTitle),
                Counted(
                    votes.Count,
                    Texts.PersonPage_Votes_One,
                    Texts.PersonPage_Votes_Other,
                    Texts.PersonPage_Votes_OrMore
                ),
                Counted(
                    statements.Items.Count,
                    Texts.PersonPage_Statements_One,
                    Texts.PersonPage_Statements_Other,
                    Texts.PersonPage_Statements_OrMore
                ),
            }.OfType<string>()
        );

    private static string? Counted(int number, string one, string other, string orMore) =>
        number == 0 ? null : TextFormat.Of(number, one, number >= MaxShown ? orMore : other);

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
        votes = await db.VotesOf(found.Id).Take(MaxShown).ToListAsync();
        statements = await db.Statements.Matching(new(Speaker: found.Id)).PageAsync(null, MaxShown);
        person = found;
    }
}
