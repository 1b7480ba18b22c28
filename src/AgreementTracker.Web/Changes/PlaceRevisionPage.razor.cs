using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Publishing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class PlaceRevisionPage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private string? name;
    private DocumentChange difference = null!;
    private bool hasLater;
    private RevisionListItem? revision;

    [Parameter]
    public required string State { get; set; }

    /// <summary>Null for the state itself.</summary>
    [Parameter]
    public string? Place { get; set; }

    [Parameter]
    public int Number { get; set; }

    public static string Url(string id, int number) => $"/places/{id}/history/{number}";

    /// <summary>With its state: several states have a Springfield.</summary>
    private string FullName => Place is not null && StateName.Of(State) is { } state ? $"{name}, {state}" : name!;

    private string HeadDescription =>
        $"The record of {FullName} as it was published {Day(revision!.At)} by {revision.Author}: {revision.Reason}";

    private static string Day(DateTime at) => at.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private string Id => Place is null ? State : $"{State}/{Place}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var document = Dossier.AddressOf(Id);
        var found = await db.RevisionAsync(document, Number);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        name = await db.PlaceNameAsync(Id);
        difference = await db.Revisions.Where(r => r.Document == document && r.Number == Number).SelectChanges(db).SingleAsync();
        hasLater = await db.Revisions.AnyAsync(r => r.Document == document && r.Number == Number + 1);
        revision = found;
    }
}
