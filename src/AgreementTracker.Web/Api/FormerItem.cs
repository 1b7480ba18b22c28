using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Api;

/// <summary>
/// What is answered where an item is not on record: where it is now, that it was withdrawn and why, or that there never
/// was one.
/// </summary>
internal static class FormerItem
{
    public static async Task AnswerAsync(HttpContext context, TrackerDbContext db, OpenList list, string id)
    {
        var cancellationToken = context.RequestAborted;
        if (await MergedIntoAsync(db, list, id, cancellationToken) is { } merged)
        {
            MoveTo(context, ApiEndpoints.UrlOf(list, merged));
            return;
        }
        if (
            FactIds.JurisdictionOf(id) is { } slug
            && (list == OpenLists.Votes || list == OpenLists.Agreements || list == OpenLists.Statements)
            && await db.PlaceAsync(slug, cancellationToken: cancellationToken) is { } place
        )
        {
            var key = id[(id.LastIndexOf('.') + 1)..];
            if (place.Withdrawals.FirstOrDefault(withdrawal => withdrawal.Key == key) is { } withdrawal)
            {
                if (withdrawal.MovedId(key) is { } moved)
                    MoveTo(context, ApiEndpoints.UrlOf(list, moved));
                else
                    await Gone(withdrawal.Reason).WriteAsync(context);
                return;
            }
        }
        await new ApiProblem(StatusCodes.Status404NotFound, Texts.FormerItem_None.With(list.Singular)).WriteAsync(
            context
        );
    }

    public static ApiProblem Gone(string reason) =>
        new(StatusCodes.Status410Gone, Texts.FormerItem_Withdrawn.With(reason));

    public static void MoveTo(HttpContext context, string url) => context.Response.Redirect(url, permanent: true);

    private static async Task<string?> MergedIntoAsync(
        TrackerDbContext db,
        OpenList list,
        string id,
        CancellationToken cancellationToken
    ) =>
        list == OpenLists.People
            ? await db
                .People.Where(person => person.Id == id)
                .Select(person => person.MergedIntoId)
                .SingleOrDefaultAsync(cancellationToken)
        : list == OpenLists.Organizations
            ? await db
                .Organizations.Where(organization => organization.Id == id)
                .Select(organization => organization.MergedIntoId)
                .SingleOrDefaultAsync(cancellationToken)
        : null;
}
