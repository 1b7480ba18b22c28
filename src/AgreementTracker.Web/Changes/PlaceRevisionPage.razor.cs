using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Differences;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class PlaceRevisionPage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private string? name;
    private string? problem;
    private DifferenceQuery query = null!;
    private DocumentInWords? document;
    private bool hasLater;
    private RevisionListItem? revision;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string State { get; set; }

    /// <summary>Null for the state itself.</summary>
    [Parameter]
    public string? Place { get; set; }

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    public static string Url(string id, int number) => $"/places/{id}/history/{number}";

    private bool IsFirst => Number == 1;

    /// <summary>With its state: several states have a Springfield.</summary>
    private string FullName => Place is not null && StateName.Of(State) is { } state ? $"{name}, {state}" : name!;

    private string HeadDescription =>
        Texts.PlaceRevisionPage_Description.With(
            FullName,
            DateWords.Of(revision!.At),
            revision.Author,
            revision.Reason
        );

    private string Id => Place is null ? State : $"{State}/{Place}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var address = Dossier.AddressOf(Id);
        var found = await db.RevisionAsync(address, Number);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        name = await db.PlaceNameAsync(Id);
        var reader = new QueryReader(Http);
        query = DifferenceQuery.Read(reader, Url(Id, Number), null, From, Show, only: address);
        problem = reader.Problem;
        if (problem is null)
        {
            var change = await db
                .Revisions.Where(r => r.Document == address && r.Number == Number)
                .SelectChanges(db)
                .SingleAsync();
            document = (
                await DocumentInWords.LoadAsync(
                    db,
                    [new(address, change.Before, change.Content)],
                    query,
                    isPublished: true
                )
            )[0];
        }
        hasLater = await db.Revisions.AnyAsync(r => r.Document == address && r.Number == Number + 1);
        revision = found;
    }
}
