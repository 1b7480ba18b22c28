using AgreementTracker.Data;
using AgreementTracker.Record;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

/// <summary>Finds a published place to be changed, also one of which nothing is told yet.</summary>
public sealed partial class OpenPlacePage(IDbContextFactory<TrackerDbContext> factory)
{
    public const string Path = "/edit/places";

    private const int Max = 50;

    private string? problem;
    private IReadOnlyList<(string Id, string Name)>? found;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var text = query.Text(Text, JurisdictionFact.NameLimit, Texts.OpenPlacePage_Name);
        problem = query.Problem;
        if (text is null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        var folded = Folding.Fold(text);
        var places = await db
            .Jurisdictions.Where(place => place.FoldedName.Contains(folded))
            .ByName()
            .Take(Max)
            .Select(place => new { place.Id, place.Name })
            .ToListAsync();
        found = places.ConvertAll(place => (place.Id, place.Name));
    }
}
