using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Jurisdictions;

public sealed partial class PlacesPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const int MostText = 100;
    private const int MostPlaces = 200;

    private PlaceFilter filter = new();
    private string? problem;
    private List<(string Id, string Name)> states = [];
    private List<PlaceListItem> places = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Vote { get; set; }

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    public static string Url(PlaceFilter? filter = null)
    {
        var query = new QueryBuilder();
        if (filter?.Text is { Length: > 0 } text)
            query.Add("text", text);
        if (filter?.State is { } state)
            query.Add("state", state);
        if (filter?.Status is { } status)
            query.Add("status", status.Word());
        if (filter?.HasVote is true)
            query.Add("vote", "yes");
        return "/places" + query;
    }

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        states = (await db.Jurisdictions.Where(place => place.Classification == JurisdictionClassification.State).ByName()
            .Select(place => new { place.Id, place.Name }).ToListAsync()).ConvertAll(place => (place.Id, place.Name));
        problem = ReadFilter();
        if (problem is not null)
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            places = await db.Jurisdictions.WithRecord().Matching(filter).ByName().Take(MostPlaces + 1)
                .SelectListItems(db).ToListAsync();
    }

    /// <returns>What is wrong with the query, in words for whoever wrote it, or null.</returns>
    private string? ReadFilter()
    {
        if (Text?.Length > MostText || Text?.Contains('\0') is true)
            return $"A name has at most {MostText} letters.";
        if (!string.IsNullOrEmpty(State) && states.All(state => state.Id != State))
            return "The record has no such state.";
        if (!string.IsNullOrEmpty(Status) && Vocabulary.Parse<AgreementStatus>(Status) is null)
            return "There is no such status.";
        if (!string.IsNullOrEmpty(Vote) && Vote != "yes")
            return "A vote is asked for with vote=yes.";
        filter = new(
            string.IsNullOrEmpty(State) ? null : State, Vocabulary.Parse<AgreementStatus>(Status), Vote == "yes",
            string.IsNullOrWhiteSpace(Text) ? null : Text);
        return null;
    }
}
