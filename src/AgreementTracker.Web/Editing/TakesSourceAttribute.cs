using AgreementTracker.Intake.Files;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace AgreementTracker.Web.Editing;

/// <summary>The page's form takes one file and the longest text that is archived, and no more.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesSourceAttribute : Attribute, IFormOptionsMetadata
{
    /// <summary>Of a text, in bytes: up to three for each of its UTF-16 units, and line ends are sent as two.</summary>
    private const int TextBytes = 4 * ArchivedText.TextLimit;

    /// <summary>File, text, and some room for the fields beside them.</summary>
    public const long MaxBytes = SourceFile.BytesLimit + TextBytes + 1_000_000;

    bool? IFormOptionsMetadata.BufferBody => null;
    int? IFormOptionsMetadata.MemoryBufferThreshold => null;
    long? IFormOptionsMetadata.BufferBodyLengthLimit => null;
    int? IFormOptionsMetadata.ValueCountLimit => 50;
    int? IFormOptionsMetadata.KeyLengthLimit => null;
    int? IFormOptionsMetadata.ValueLengthLimit => TextBytes;
    int? IFormOptionsMetadata.MultipartBoundaryLengthLimit => null;
    int? IFormOptionsMetadata.MultipartHeadersCountLimit => null;
    int? IFormOptionsMetadata.MultipartHeadersLengthLimit => null;
    long? IFormOptionsMetadata.MultipartBodyLengthLimit => MaxBytes;
}

internal static class Uploads
{
    /// <summary>
    /// Reads the form of such a page, after it is known who sends it and before anything else does: what is too large
    /// is told as that, and not as a defect of ours. What claims to be is not read at all.
    /// </summary>
    public static IApplicationBuilder UseUploads(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    HttpMethods.IsPost(context.Request.Method)
                    && context.GetEndpoint()?.Metadata.GetMetadata<TakesSourceAttribute>() is not null
                )
                {
                    if (context.Request.ContentLength > TakesSourceAttribute.MaxBytes)
                    {
                        await RefuseAsync(context);
                        return;
                    }
                    if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                        size.MaxRequestBodySize = TakesSourceAttribute.MaxBytes;
                    try
                    {
                        if (context.Request.HasFormContentType)
                            await context.Request.ReadFormAsync(context.RequestAborted);
                    }
                    catch (Exception e)
                        when (e
                                is InvalidDataException
                                    or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                        )
                    {
                        await RefuseAsync(context);
                        return;
                    }
                    // The body ends too early.
                    catch (IOException)
                    {
                        await PlainPage.WriteAsync(
                            context,
                            StatusCodes.Status400BadRequest,
                            null,
                            Corrections.Texts.ReaderForm_NotSent,
                            Corrections.Texts.ReaderForm_NotWhole
                        );
                        return;
                    }
                }
                await next(context);
            }
        );

    private static Task RefuseAsync(HttpContext context) =>
        PlainPage.WriteAsync(
            context,
            StatusCodes.Status413PayloadTooLarge,
            null,
            Texts.Uploads_TooLarge,
            Texts.Uploads_Limits.With(SourceFile.BytesLimit / 1024 / 1024, ArchivedText.TextLimit)
        );
}
