using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace AgreementTracker.Web.Layout;

public sealed partial class ErrorPage
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>Without a fault there is nothing to tell, and no such page.</summary>
    protected override void OnInitialized()
    {
        if (Http.Features.Get<IExceptionHandlerFeature>() is null)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
