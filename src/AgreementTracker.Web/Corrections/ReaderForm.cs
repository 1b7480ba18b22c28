using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace AgreementTracker.Web.Corrections;

/// <summary>The page has a form that anyone may send.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReaderFormAttribute : Attribute;

/// <summary>
/// Reads what readers send before anything else looks at it: it comes from our own page, is a form, and is no larger
/// than the form can be.
/// </summary>
internal static class ReaderForms
{
    /// <summary>The longest texts of the form, where each character takes as many bytes as it can.</summary>
    private const int MaxBytes = 128 * 1024;

    /// <summary>By this field Blazor knows which form of a page it is.</summary>
    private const string Handler = "_handler";

    private static (int, string) TooLarge => (StatusCodes.Status413PayloadTooLarge, Texts.ReaderForm_TooLarge);

    public static IApplicationBuilder UseReaderForms(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    HttpMethods.IsPost(context.Request.Method)
                    && context.GetEndpoint()?.Metadata.GetMetadata<ReaderFormAttribute>() is not null
                    && await FaultAsync(context) is (int status, string text)
                )
                    await PlainPage.WriteAsync(context, status, null, Texts.ReaderForm_NotSent, text);
                else
                    await next(context);
            }
        );

    private static async Task<(int Status, string Text)?> FaultAsync(HttpContext context)
    {
        // Our pages send no referrer, so that the origin is hidden too; but browsers say whether the form is another
        // site's.
        if (context.Request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
            return (StatusCodes.Status403Forbidden, Texts.ReaderForm_NotOurs);
        if (!context.Request.HasFormContentType)
            return (StatusCodes.Status415UnsupportedMediaType, Texts.ReaderForm_NoForm);
        if (context.Request.ContentLength > MaxBytes)
            return TooLarge;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = MaxBytes;
        try
        {
            var form = await context.Request.ReadFormAsync(
                new FormOptions
                {
                    BufferBodyLengthLimit = MaxBytes,
                    MultipartBodyLengthLimit = MaxBytes,
                    ValueLengthLimit = MaxBytes,
                    ValueCountLimit = 20,
                },
                context.RequestAborted
            );
            return form.ContainsKey(Handler) ? null : (StatusCodes.Status400BadRequest, Texts.ReaderForm_NotTheForm);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge;
        }
        // The body ends too early, or is no form.
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (StatusCodes.Status400BadRequest, Texts.ReaderForm_NotWhole);
        }
    }
}
