using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Sharing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.VoteEvents;

public sealed partial class VotePage(
    IDbContextFactory<TrackerDbContext> factory,
    NavigationManager navigation,
    TrackerSettings settings
)
{
    private VoteEvent? vote;
    private Jurisdiction place = null!;
    private PublishedWithdrawal? withdrawal;
    private CitationIndex citations = null!;
    private IReadOnlyList<SourceListItem> sources = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Id { get; set; }

    public static string Url(string id) => $"/votes/{id}";

    private string Title => VoteHeading.Of(vote!);

    private string HeadTitle => VoteHeading.Full(vote!);

    private string Answer => VoteHeading.Answer(vote!, citations, sources);

    private string Data => VoteData.Of(vote!, HeadTitle, Answer, citations, sources, settings.LinkTo);

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = FactIds.JurisdictionOf(Id) is { } slug ? await db.PlaceAsync(slug) : null;
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        place = found.Place;
        if (place.VoteEvents.Find(other => other.Id == Id) is { } told)
            Show(told, found);
        else if (await db.WithdrawnVoteAsync(found, Id) is { } gone)
        {
            if (gone.MovedId(Id[(Id.LastIndexOf('.') + 1)..]) is { } moved)
            {
                Http.Response.Redirect(Url(moved), permanent: true);
                return;
            }
            Http.Response.StatusCode = StatusCodes.Status410Gone;
            withdrawal = gone;
        }
        else
            navigation.NotFound();
    }

    private void Show(VoteEvent told, PublishedPlace found)
    {
        citations = found.Citations;
        var cited = VoteSources.Words(told, citations).Select(words => words.SourceId).ToHashSet();
        sources = [.. found.Sources.Where(source => cited.Contains(source.Id))];
        vote = told;
    }
}
