using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

/// <summary>
/// The newest change for those who check the history with other tools: as text, its signature, and the key for that.
/// </summary>
internal static class HeadEndpoints
{
    public const string Head = "/changes/head",
        SignedText = "/changes/head.txt",
        Signature = "/changes/head.sig",
        Key = "/changes/key.pem";

    private const string Text = "text/plain; charset=utf-8";

    public static void MapChangeHead(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(
            Head,
            (HttpContext context, IDbContextFactory<TrackerDbContext> factory, HeadSigner signer) =>
                AnswerAsync(
                    context,
                    factory,
                    text =>
                        context.Response.WriteAsync(
                            signer.IsOn ? $"{text}signature {Convert.ToBase64String(signer.Sign(text))}\n" : text
                        )
                )
        );
        endpoints.MapGet(
            SignedText,
            (HttpContext context, IDbContextFactory<TrackerDbContext> factory) =>
                AnswerAsync(context, factory, text => context.Response.WriteAsync(text))
        );
        endpoints.MapGet(
            Signature,
            (HttpContext context, IDbContextFactory<TrackerDbContext> factory, HeadSigner signer) =>
                !signer.IsOn
                    ? NotSignedAsync(context)
                    : AnswerAsync(
                        context,
                        factory,
                        text =>
                        {
                            context.Response.ContentType = "application/octet-stream";
                            return context.Response.Body.WriteAsync(signer.Sign(text)).AsTask();
                        }
                    )
        );
        endpoints.MapGet(
            Key,
            (HttpContext context, HeadSigner signer) =>
            {
                if (!signer.IsOn)
                    return NotSignedAsync(context);
                context.Response.ContentType = Text;
                return context.Response.WriteAsync(signer.PublicKey);
            }
        );
    }

    private static async Task AnswerAsync(
        HttpContext context,
        IDbContextFactory<TrackerDbContext> factory,
        Func<string, Task> write
    )
    {
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        if (await db.Changes.HeadAsync(context.RequestAborted) is not { } head)
        {
            await PlainPage.WriteAsync(
                context,
                StatusCodes.Status404NotFound,
                null,
                Texts.HeadEndpoints_NoChanges,
                Shared.Texts.NothingPublishedYet
            );
            return;
        }
        context.Response.ContentType = Text;
        context.Response.Headers.CacheControl = "no-cache";
        await write($"change {head.Number}\nhash {head.Hash}\nat {HashChain.Timestamp(head.At)}\n");
    }

    private static Task NotSignedAsync(HttpContext context) =>
        PlainPage.WriteAsync(
            context,
            StatusCodes.Status404NotFound,
            null,
            Texts.HeadEndpoints_NotSigned,
            Texts.HeadEndpoints_SiteDoesNotSign
        );
}
