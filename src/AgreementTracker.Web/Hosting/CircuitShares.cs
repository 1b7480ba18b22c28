using AgreementTracker.Web.Accounts;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Open pages hold memory, so each client may have only so many of them. This is checked before a page is opened.
/// Somebody who is signed in is counted by account (<see cref="CircuitCount"/>): a newsroom is one address.
/// </summary>
internal sealed class CircuitShares(ILogger<CircuitShares> log)
{
    public const int Max = 10;

    /// <summary>Says whether one more page may be opened, for a page that was refused to tell why.</summary>
    public const string RoomPath = Circuits.Path + "/room";
    private const string Negotiation = Circuits.Path + "/negotiate";

    private readonly OpenPages open = new();

    private bool HasRoom(string client) => open.Of(client) < Max;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var isSignedIn = context.User.Identity?.IsAuthenticated is true;
        var client = ClientAddress.Of(context);
        if (context.Request.Path == RoomPath)
            context.Response.StatusCode =
                isSignedIn || HasRoom(client) ? StatusCodes.Status204NoContent : StatusCodes.Status429TooManyRequests;
        else if (context.Request.Path != Circuits.Path && context.Request.Path != Negotiation)
            await next(context);
        else if (context.Request.Path == Negotiation)
            await (isSignedIn || HasRoom(client) ? next(context) : RefuseAsync(context));
        else if (!IsWebSocket(context.Request))
            // Only a connection that stays can be counted.
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (isSignedIn)
            await next(context);
        else if (!open.TryEnter(client, Max))
            await RefuseAsync(context);
        else
            try
            {
                await next(context);
            }
            finally
            {
                open.Leave(client);
            }
    }

    private Task RefuseAsync(HttpContext context)
    {
        log.LogWarning("One client has {Max} open pages, and asks for more", Max);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }

    /// <summary>By HTTP/1.1, or by HTTP/2 (RFC 8441).</summary>
    private static bool IsWebSocket(HttpRequest request) =>
        string.Equals(request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase)
        || HttpMethods.IsConnect(request.Method);
}
