using AgreementTracker.Record;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.Net.Http.Headers;

namespace AgreementTracker.Web.Api;

/// <summary>
/// What programs send is read strictly: a filter that is misspelt would else give them everything. Whatever goes wrong
/// is answered as JSON.
/// </summary>
internal static class DataRules
{
    /// <summary>Outside the cache, whose copies are not found by parameters that nothing reads.</summary>
    public static IApplicationBuilder UseDataRules(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(DataRules));
        return app.Use(
            async (context, next) =>
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<DataEndpoint>() is not { } endpoint)
                {
                    await next(context);
                    return;
                }
                if (Fault(context.Request, endpoint) is { } fault)
                {
                    await fault.WriteAsync(context);
                    return;
                }
                try
                {
                    await next(context);
                }
                catch (ApiProblemException e) when (!context.Response.HasStarted)
                {
                    await e.Problem.WriteAsync(context);
                }
                catch (Exception e)
                    when (!context.Response.HasStarted
                        && !context.RequestAborted.IsCancellationRequested
                        && !DatabaseUnavailable.IsUnavailable(e)
                    )
                {
                    log.LogError(e, "{Path} could not be answered", context.Request.Path);
                    context.Response.Clear();
                    await new ApiProblem(StatusCodes.Status500InternalServerError, Texts.DataRules_Fault).WriteAsync(
                        context
                    );
                }
            }
        );
    }

    private static ApiProblem? Fault(HttpRequest request, DataEndpoint endpoint)
    {
        foreach (var (name, values) in request.Query)
        {
            if (!endpoint.Parameters.Contains(name, StringComparer.OrdinalIgnoreCase))
                return ApiProblem.Bad(
                    name.CutTo(MaxName),
                    endpoint.Parameters.Count == 0
                        ? Texts.DataRules_NoParameters
                        : Texts.DataRules_UnknownParameter.With(string.Join(", ", endpoint.Parameters)),
                    endpoint.Parameters
                );
            if (values.Count > 1)
                return ApiProblem.Bad(name, Texts.DataRules_Twice.With(name));
        }
        return Takes(request, endpoint.MediaType)
            ? null
            : new(
                StatusCodes.Status406NotAcceptable,
                Texts.DataRules_NotAcceptable.With(endpoint.MediaType),
                HeaderNames.Accept,
                [endpoint.MediaType]
            );
    }

    private const int MaxName = 100;

    private static bool Takes(HttpRequest request, string mediaType)
    {
        if (string.IsNullOrWhiteSpace(request.Headers.Accept))
            return true;
        var offered = new MediaTypeHeaderValue(mediaType);
        return request.GetTypedHeaders().Accept is { } accepted
            && accepted.Any(accept => accept.Quality is not 0 && offered.IsSubsetOf(accept.WithoutParameters()));
    }

    private static MediaTypeHeaderValue WithoutParameters(this MediaTypeHeaderValue accept) => new(accept.MediaType);
}
