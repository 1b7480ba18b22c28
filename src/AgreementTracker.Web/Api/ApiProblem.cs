using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace AgreementTracker.Web.Api;

/// <summary>What is wrong about a request, by RFC 9457.</summary>
/// <param name="Parameter">The parameter that is wrong, where it is one.</param>
/// <param name="Allowed">All that it may say, where that can be listed.</param>
internal sealed record ApiProblem(
    int Status,
    string Detail,
    string? Parameter = null,
    IReadOnlyList<string>? Allowed = null
)
{
    public const string MediaType = "application/problem+json";

    private static readonly JsonSerializerOptions Options = new(OpenJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>By RFC 9457: the status says all about the kind of problem.</summary>
    public string Type => "about:blank";

    public string Title => ReasonPhrases.GetReasonPhrase(Status);

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(response.Body, this, Options, context.RequestAborted);
    }

    public static ApiProblem Bad(string parameter, string detail, IReadOnlyList<string>? allowed = null) =>
        new(StatusCodes.Status400BadRequest, detail, parameter, allowed);
}
