using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.VoteEvents;

public sealed partial class VotePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private VoteEvent? vote;
    private CitationIndex citations = null!;
    private IReadOnlyList<SourceListItem> sources = [];

    [Parameter]
    public required string Id { get; set; }

    public static string Url(string id) => $"/votes/{id}";

    private string Title => $"Vote of {vote!.Jurisdiction!.Name}’s {vote.Body!.Name}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var place = FactIds.JurisdictionOf(Id) is { } slug ? await db.PlaceAsync(slug) : null;
        var found = place?.Place.VoteEvents.Find(other => other.Id == Id);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        citations = place!.Citations;
        var cited = VoteSources.Words(found, citations).Select(words => words.SourceId).ToHashSet();
        sources = [.. place.Sources.Where(source => cited.Contains(source.Id))];
        vote = found;
    }
}
