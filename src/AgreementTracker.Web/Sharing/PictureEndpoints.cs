using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Sharing;

/// <summary>
/// Pictures of the pages of places and votes, for social networks: drawn when first asked for, then kept and tagged
/// like the pages themselves, so that each is drawn once for a data version.
/// </summary>
internal static class PictureEndpoints
{
    /// <summary>Drawing keeps a processor busy: readers of pages come first.</summary>
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <param name="id">With its state: fl/miami.</param>
    public static string OfPlace(string id) => $"/pictures/places/{id}.png";

    public static string OfVote(string id) => $"/pictures/votes/{id}.png";

    public static void MapPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(
                "/pictures/places/{state}/{place}.png",
                (string state, string place, HttpContext context, DataVersion version) =>
                    AnswerAsync(context, $"{state}/{place}", found => OfPlace(found, version))
            )
            .WithMetadata(new ReadingPageAttribute());
        endpoints
            .MapGet(
                "/pictures/votes/{id}.png",
                (string id, HttpContext context, DataVersion version) =>
                    AnswerAsync(context, FactIds.JurisdictionOf(id), found => OfVote(found, id, version))
            )
            .WithMetadata(new ReadingPageAttribute());
    }

    private static PictureText OfPlace(PublishedPlace found, DataVersion version) =>
        new(PlaceView.NameOf(found.Place), PlaceAnswer.Of(found.Place, found.Citations, found.Sources), Foot(version));

    private static PictureText? OfVote(PublishedPlace found, string id, DataVersion version) =>
        found.Place.VoteEvents.Find(vote => vote.Id == id) is { } vote
            ? new(VoteHeading.Of(vote), VoteHeading.Answer(vote, found.Citations, found.Sources), Foot(version))
            : null;

    private static string Foot(DataVersion version) =>
        string.Join(
            " · ",
            new[] { Texts.PictureEndpoints_EveryFactLinks, CitationText.Of(version.Current) }.OfType<string>()
        );

    private static async Task AnswerAsync(HttpContext context, string? place, Func<PublishedPlace, PictureText?> words)
    {
        var factory = context.RequestServices.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        var found = place is null ? null : await db.PlaceAsync(place, cancellationToken: context.RequestAborted);
        if (found is null || found.Withdrawal is not null || words(found) is not { } text)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // Other sites show the picture beside a link to the page.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.ContentType = "image/png";
        await context.Response.Body.WriteAsync(await DrawAsync(text, context.RequestAborted), context.RequestAborted);
    }

    private static async Task<byte[]> DrawAsync(PictureText text, CancellationToken cancellationToken)
    {
        await AtOnce.WaitAsync(cancellationToken);
        try
        {
            return Picture.Draw(text);
        }
        finally
        {
            AtOnce.Release();
        }
    }
}
