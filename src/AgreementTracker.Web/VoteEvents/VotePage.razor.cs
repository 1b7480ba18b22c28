using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
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
        var found = await db.VoteAsync(Id);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        citations = await db.CitationsOfAsync(Dossier.AddressOf(found.JurisdictionId));
        var cited = VoteSources.Words(found, citations).Select(words => words.SourceId).Distinct().ToList();
        sources = await db.Sources.Where(source => cited.Contains(source.Id)).OrderBy(source => source.Title).ThenBy(source => source.Id)
            .SelectListItems().ToListAsync();
        vote = found;
    }
}
