using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace AgreementTracker.Web.Layout;

public sealed partial class NotFoundPage
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>
    /// Shown in the place of another page it keeps that one's status; by its own address it is no page.
    /// </summary>
    protected override void OnInitialized()
    {
        if (Http.Features.Get<IStatusCodeReExecuteFeature>() is null && !Http.Response.HasStarted)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
