using AgreementTracker.Data;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Api;

/// <summary>
/// A place as JSON is its dossier to the letter: what the history keeps and hashes, and what seeds and imports read.
/// </summary>
internal static class PlaceDossier
{
    public static async Task AnswerAsync(HttpContext context, string id)
    {
        var factory = context.RequestServices.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        var document = Dossier.AddressOf(id);
        var newest = await db
            .Revisions.Where(revision => revision.Document == document)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => revision.Content)
            .FirstOrDefaultAsync(context.RequestAborted);
        if (newest is null)
        {
            await new ApiProblem(StatusCodes.Status404NotFound, Texts.PlaceDossier_None).WriteAsync(context);
            return;
        }
        if (
            DocumentJson.Read<Dossier>(newest).Withdrawals.FirstOrDefault(withdrawal => withdrawal.Key is null) is
            { } withdrawal
        )
        {
            if (withdrawal.MovedTo is { } there)
                FormerItem.MoveTo(context, ApiEndpoints.UrlOf(OpenLists.Places, there));
            else
                await FormerItem.Gone(withdrawal.Reason).WriteAsync(context);
            return;
        }
        context.Response.ContentType = DataEndpoint.Json;
        await context.Response.WriteAsync(newest, context.RequestAborted);
    }
}
